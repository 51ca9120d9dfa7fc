package anlan.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.subscription.StatusGateway.Answer;
import anlan.domain.subscription.StatusText;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Messages to reporters, on WeChat's own wire. */
class SubscribeMessagesTest {

    private static final Instant START = Instant.parse("2024-02-08T02:00:00Z");
    private static final StatusText TEXT = new StatusText(
            "result",
            "template-of-16-000",
            "pages/mine/index",
            new TreeMap<>(Map.of(
                    "character_string1", "LH-20240208-000000",
                    "phrase2", "已答复",
                    "date3", "2024年2月8日")));

    private Instant now = START;
    private StubWeChat stub;
    private SubscribeMessages messages;

    @BeforeEach
    void start() throws IOException {
        stub = new StubWeChat();
        messages = messages(Duration.ofSeconds(3));
    }

    private SubscribeMessages messages(Duration patience) {
        return new SubscribeMessages(stub.base(), StubWeChat.APPID, StubWeChat.SECRET, () -> now, patience);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private Answer send() {
        return messages.send("o-alice", TEXT);
    }

    @Test
    void a_message_says_to_whom_by_which_template_and_what_stands_where() {
        assertThat(send()).isEqualTo(new Answer.Sent("1810812324364291"));
        JsonNode message = stub.messages.getFirst();
        assertThat(message.path("touser").asString()).isEqualTo("o-alice");
        assertThat(message.path("template_id").asString()).isEqualTo("template-of-16-000");
        assertThat(message.path("page").asString()).isEqualTo("pages/mine/index");
        assertThat(message.path("miniprogram_state").asString()).isEqualTo("formal");
        assertThat(message.at("/data/phrase2/value").asString()).isEqualTo("已答复");
        assertThat(message.at("/data/character_string1/value").asString()).isEqualTo("LH-20240208-000000");
    }

    @Test
    void a_message_may_open_no_page() {
        messages.send("o-alice", new StatusText("result", "t", null, TEXT.values()));
        assertThat(stub.messages.getFirst().has("page")).isFalse();
    }

    @Test
    void a_token_is_asked_for_once_while_it_holds() {
        send();
        send();
        assertThat(stub.tokenCalls).isEqualTo(1);
        now = START.plusSeconds(7200 - 300 - 1);
        send();
        assertThat(stub.tokenCalls).isEqualTo(1);
        now = START.plusSeconds(7200 - 300);
        send();
        assertThat(stub.tokenCalls).as("WeChat has made the next one by then").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {40001, 40014, 42001})
    void a_message_whose_token_was_renewed_elsewhere_is_sent_with_the_next_one(int errcode) {
        send();
        stub.tokenRefusal = errcode;
        stub.renews();
        assertThat(send()).isInstanceOf(Answer.Sent.class);
        assertThat(stub.tokenCalls).isEqualTo(2);
        assertThat(stub.messages).hasSize(2);
    }

    @Test
    void a_token_that_is_given_out_and_not_taken_is_forced_to_be_new_but_not_again_and_again() {
        send();
        stub.takesBack();
        assertThat(send()).isInstanceOf(Answer.Sent.class);
        assertThat(stub.tokenCalls).as("the same one, and a new one").isEqualTo(3);
        stub.takesBack();
        assertThat(send()).isEqualTo(new Answer.Quota("wechat: 40001"));
        assertThat(stub.tokenCalls).isEqualTo(4);
        now = START.plus(Duration.ofHours(2));
        assertThat(send()).isInstanceOf(Answer.Sent.class);
    }

    @Test
    void who_has_no_subscription_left_is_not_sent_to() {
        stub.messageError = 43101;
        assertThat(send()).isEqualTo(new Answer.NoCredit());
    }

    @ParameterizedTest
    @ValueSource(ints = {40003, 40037, 41030, 47003})
    void what_is_wrong_with_a_message_is_its_end(int errcode) {
        stub.messageError = errcode;
        assertThat(send()).isEqualTo(new Answer.Rejected("wechat: " + errcode));
    }

    @ParameterizedTest
    @ValueSource(ints = {45009, 45011, 48001})
    void what_is_wrong_with_the_app_passes(int errcode) {
        stub.messageError = errcode;
        assertThat(send()).isEqualTo(new Answer.Quota("wechat: " + errcode));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 99999})
    void of_what_wechat_does_not_explain_nobody_knows_what_came_of_it(int errcode) {
        stub.messageError = errcode;
        assertThat(send()).isEqualTo(new Answer.Unknown("wechat: " + errcode));
    }

    @ParameterizedTest
    @ValueSource(ints = {40013, 40125, 40164, 45009, -1})
    void without_a_token_nothing_is_sent_and_the_message_waits(int errcode) {
        stub.tokenError = errcode;
        assertThat(send()).isEqualTo(new Answer.Quota("no token from WeChat: " + errcode));
        assertThat(stub.messages).isEmpty();
    }

    @Test
    void a_wechat_that_is_not_there_took_nothing() {
        messages =
                new SubscribeMessages(URI.create("http://127.0.0.1:1"), StubWeChat.APPID, StubWeChat.SECRET, () -> now);
        assertThat(send()).isEqualTo(new Answer.Quota("WeChat can't be reached"));
    }

    @Test
    void an_answer_that_does_not_come_may_mean_that_it_was_sent() {
        messages = messages(Duration.ofMillis(300));
        send();
        stub.silent = true;
        assertThat(send()).isInstanceOf(Answer.Unknown.class);
        assertThat(stub.messages).hasSize(2);
        stub.silent = false;
        stub.status = 502;
        assertThat(send()).isEqualTo(new Answer.Unknown("status 502"));
    }

    @Test
    void no_reason_says_to_whom_or_with_what_secret() {
        stub.status = 500;
        Answer lost = messages.send("o-canary", TEXT);
        stub.status = 200;
        stub.takesBack();
        stub.tokenError = 40164;
        Answer refused = messages.send("o-canary", TEXT);
        assertThat(lost + " " + refused + " " + messages).doesNotContain("canary", "secret", "token/");
    }
}
