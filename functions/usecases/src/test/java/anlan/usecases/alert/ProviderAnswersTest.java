package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.alert.Templates;
import anlan.domain.contract.Samples;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an alert for each answer of a provider, and for each telephone. */
class ProviderAnswersTest extends AlertFixture {

    private static final SmsGateway.Answer QUOTA = new SmsGateway.Answer.Quota("provider is throttling");
    private static final SmsGateway.Answer UNKNOWN = new SmsGateway.Answer.Unknown("HttpTimeoutException");

    private Intent late;

    @BeforeEach
    void one_hazard_is_late() {
        late = late("late", TOWN, Samples.TOWN, now, true);
        now = late.at().plusSeconds(1);
        post(TOWN, PHONE);
    }

    private TextOfficials.Outcome said() {
        return texting().apply(message(late));
    }

    @Test
    void while_the_provider_takes_nothing_the_alert_waits_and_no_try_is_counted() {
        answer = QUOTA;
        for (int times = 0; times < 50; times++) {
            assertThat(send().published()).isEqualTo(1);
            assertThat(text()).isEqualTo(TextOfficials.Outcome.PUT_BACK);
            assertThat(send().published()).as("not before its time").isZero();
            assertThat(waiting()).extracting(Outbox.Outgoing::tries).containsExactly(0);
            now = waiting().getFirst().nextAt();
        }
        answer = null;
        send();
        assertThat(text()).isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(sent).hasSize(51);
    }

    @Test
    void an_answer_that_was_lost_is_asked_for_again_and_each_further_call_has_one() {
        answer = UNKNOWN;
        send();
        assertThatThrownBy(this::text).isInstanceOf(Again.class).hasMessageContaining("HttpTimeoutException");
        answer = null;
        assertThat(text()).as("the lease was given back").isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(text()).isEqualTo(TextOfficials.Outcome.NOTHING_TO_DO);
        assertThat(sent).as("one lost answer, one call more").hasSize(2);
    }

    @Test
    void a_provider_that_never_answers_is_given_up_after_five_times() {
        answer = UNKNOWN;
        for (int day = 0; day < 7; day++) {
            if (send().published() == 1) {
                assertThatThrownBy(this::text).isInstanceOf(Again.class);
            }
            minutes(1440);
        }
        assertThat(sent).hasSize(5);
        assertThat(fate(late)).isEqualTo(Intent.Fate.PARKED);
        assertThat(stands(late).reason()).isEqualTo("undelivered");
    }

    @Test
    void what_the_provider_will_never_take_is_parked_with_its_reason() {
        answer = new SmsGateway.Answer.Rejected("provider: isv.MOBILE_NUMBER_ILLEGAL");
        assertThat(said()).isEqualTo(TextOfficials.Outcome.PARKED);
        assertThat(stands(late).reason()).isEqualTo("provider: isv.MOBILE_NUMBER_ILLEGAL");
    }

    @ParameterizedTest
    @CsvSource({"'', no telephone", "' ', no telephone", "+85212345678, foreign telephone", "0571, foreign telephone"})
    void a_post_that_no_message_can_reach_is_parked_and_nobody_is_called(String phone, String reason) {
        post(TOWN, phone);
        assertThat(said()).isEqualTo(TextOfficials.Outcome.PARKED);
        assertThat(stands(late).reason()).isEqualTo(reason);
        assertThat(sent).isEmpty();
    }

    @Test
    void the_telephone_is_that_of_the_roster_at_the_moment_of_sending() {
        send();
        post(TOWN, "+861000000042");
        text();
        assertThat(sent).extracting(Sms::phone).containsExactly("+861000000042");
    }

    @Test
    void what_nobody_has_worded_is_parked_by_its_name_and_nobody_is_called() {
        templates = new Templates(List.of(), Samples.AREAS);
        assertThat(said()).isEqualTo(TextOfficials.Outcome.PARKED);
        assertThat(stands(late).reason()).isEqualTo("unknown template: overdue");
        assertThat(sent).isEmpty();
    }
}
