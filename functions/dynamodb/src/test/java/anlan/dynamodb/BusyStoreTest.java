package anlan.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.refusal.Unavailable;
import anlan.dynamodb.ScriptedHttp.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A store that is slow, full or away is busy, is asked a counted number of times, and never
 * contradicts anybody.
 */
class BusyStoreTest {

    private static final int ATTEMPTS = 6;
    private static final Pattern TOKEN = Pattern.compile("\"ClientRequestToken\":\"([^\"]+)\"");

    private final List<Integer> pauses = new ArrayList<>();

    private Table table(ScriptedHttp http) {
        return new Table(http.client(), "t", pauses::add);
    }

    private static List<TransactWriteItem> parts() {
        return List.of(TransactWriteItem.builder()
                .put(put -> put.tableName("t").item(Row.key("a", "b").item()))
                .build());
    }

    private static void isBusy(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Unavailable.class, busy -> assertThat(busy.code()).isEqualTo("busy"));
    }

    static Stream<Answer> passing() {
        return Stream.of(
                Answer.error(400, "TransactionInProgressException"),
                Answer.cancelled("None", "ThrottlingError"),
                Answer.cancelled("ProvisionedThroughputExceeded"),
                Answer.cancelled("TransactionConflict", "None"),
                Answer.error(400, "ProvisionedThroughputExceededException"),
                Answer.error(400, "RequestLimitExceeded"),
                Answer.error(400, "ThrottlingException"),
                Answer.error(500, "InternalServerError"),
                Answer.error(503, "ServiceUnavailable"),
                Answer.NOBODY);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void a_transaction_that_meets_a_busy_store_is_tried_six_times_in_all_and_is_then_busy(Answer answer) {
        ScriptedHttp http = new ScriptedHttp(answer);

        isBusy(() -> table(http).commit(parts()));

        assertThat(http.bodies).hasSize(ATTEMPTS);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void a_transaction_that_meets_a_busy_store_once_is_then_done_under_the_same_token(Answer answer) {
        ScriptedHttp http = new ScriptedHttp(answer, Answer.OK);

        assertThat(table(http).commit(parts())).isEmpty();

        assertThat(http.bodies).hasSize(2);
        assertThat(http.bodies.stream().map(BusyStoreTest::token).distinct()).hasSize(1);
    }

    private static String token(String body) {
        Matcher token = TOKEN.matcher(body);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    @Test
    void a_read_of_a_store_that_is_away_is_busy() {
        isBusy(() -> table(new ScriptedHttp(Answer.NOBODY)).get(Row.key("a", "b")));
    }

    @Test
    void a_condition_that_failed_is_told_at_once() {
        ScriptedHttp http = new ScriptedHttp(Answer.cancelled("None", "ConditionalCheckFailed"));

        assertThat(table(http).commit(parts())).hasSize(2).element(0).isNull();
        assertThat(http.bodies).hasSize(1);
    }

    @Test
    void a_condition_that_failed_beside_a_part_that_was_busy_says_nothing_yet() {
        ScriptedHttp http = new ScriptedHttp(
                Answer.cancelled("TransactionConflict", "ConditionalCheckFailed"),
                Answer.cancelled("ConditionalCheckFailed", "ConditionalCheckFailed"));

        assertThat(table(http).commit(parts())).doesNotContainNull().hasSize(2);
        assertThat(http.bodies).hasSize(2);
    }

    @Test
    void an_answer_that_is_cut_before_it_says_what_is_wrong_is_asked_for_again() {
        ScriptedHttp http = new ScriptedHttp(
                new Answer(400, "{\"__type\":\"com.amazonaws.dyn"), Answer.cancelled("None", "ConditionalCheckFailed"));

        assertThat(table(http).commit(parts())).hasSize(2).element(0).isNull();
        assertThat(http.bodies).hasSize(2);
    }

    @Test
    void a_request_that_is_wrong_is_our_fault_and_is_not_tried_again() {
        ScriptedHttp http = new ScriptedHttp(Answer.error(400, "ValidationException"));

        assertThatThrownBy(() -> table(http).commit(parts())).isInstanceOf(DynamoDbException.class);
        assertThat(http.bodies).hasSize(1);
    }

    @Test
    void what_a_batch_leaves_out_is_asked_for_six_times_and_is_then_busy() {
        ScriptedHttp http = new ScriptedHttp(new Answer(
                200,
                "{\"Responses\":{},\"UnprocessedKeys\":{\"t\":{\"Keys\":[{\"pk\":{\"S\":\"a\"},\"sk\":{\"S\":\"b"
                        + "\"}}]}}}"));

        isBusy(() -> table(http).getAll(List.of(Row.key("a", "b"))));

        assertThat(http.bodies).hasSize(ATTEMPTS);
        assertThat(pauses).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void a_request_that_has_used_up_its_time_asks_the_store_no_more() {
        ScriptedHttp http = new ScriptedHttp(Answer.OK);
        Table table = table(http);
        long[] now = {0};
        // Every look at the clock is a second later: a call costs one.
        Budget.of(Duration.ofSeconds(3), () -> now[0] += 1_000_000_000, () -> {
            table.get(Row.key("a", "1"));
            table.get(Row.key("a", "2"));
            table.get(Row.key("a", "3"));
            isBusy(() -> table.get(Row.key("a", "4")));
            return "";
        });
        assertThat(http.bodies).hasSize(3);
    }

    @Test
    @Timeout(60)
    void a_call_that_is_never_answered_ends_with_the_time_of_its_request() {
        Table table = table(new ScriptedHttp(Answer.SILENCE));
        Budget.of(Duration.ofMillis(200), () -> {
            isBusy(() -> table.get(Row.key("a", "1")));
            return "";
        });
    }

    @Test
    void a_hint_may_take_a_part_of_the_time_and_leaves_the_rest() {
        ScriptedHttp http = new ScriptedHttp(Answer.OK);
        Table table = table(http);
        long[] now = {0};
        Budget.of(Duration.ofSeconds(3), () -> now[0] += 1_000_000_000, () -> {
            Budget.part(Duration.ofSeconds(1), () -> {
                table.get(Row.key("a", "1"));
                isBusy(() -> table.get(Row.key("a", "2")));
            });
            table.get(Row.key("a", "3"));
            return "";
        });
        assertThat(http.bodies).hasSize(2);
    }
}
