package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.contract.Samples;
import anlan.domain.people.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alerts of which a telephone has had enough for a day wait, and are told together. */
class EnoughForADayTest extends AlertFixture {

    private static final String DEPUTYS = "+861000000024";

    private final List<Intent> late = new ArrayList<>();

    @BeforeEach
    void a_post_hears() {
        post(TOWN, PHONE);
    }

    private void late(int times) {
        IntStream.range(0, times).forEach(n -> late.add(late("late-" + late.size())));
    }

    private List<Intent.Fate> fates() {
        return late.stream().map(this::fate).toList();
    }

    /** Spends so many of the messages of the day. */
    private void spend(int times) {
        IntStream.range(0, times)
                .forEach(n -> assertThat(cap.waits(new PostId(TOWN), id(), now)).isNull());
    }

    @Test
    void what_is_urgent_goes_alone_and_is_not_counted() {
        late(2);
        Intent urgent = late("urgent", TOWN, Samples.TOWN, now, true);
        Intent also = late("also", TOWN, Samples.TOWN, now, true);
        spend(19);
        send();
        assertThat(published).hasSize(3);
        assertThat(published.getFirst()).extracting(Outbox.Outgoing::intent).containsExactly(urgent);
        assertThat(text(published.getFirst())).isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(text(published.get(1))).isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(text(published.getLast())).isEqualTo(TextOfficials.Outcome.PUT_BACK);
        assertThat(List.of(fate(urgent), fate(also))).containsOnly(Intent.Fate.SENT);
        assertThat(texting()
                        .apply(message(
                                late("u1", TOWN, Samples.TOWN, now, true), late("u2", TOWN, Samples.TOWN, now, true))))
                .isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(sent)
                .as("whatever message they come in")
                .hasSize(4)
                .allMatch(sms -> sms.alerts().isEmpty());
    }

    @Test
    void beyond_nineteen_messages_the_rest_is_told_together_in_the_evening_and_no_try_is_counted() {
        for (int minute = 0; minute < 25; minute++) {
            late(1);
            send();
            text();
            minutes(1);
        }
        assertThat(sent).hasSize(19);
        assertThat(waiting()).hasSize(6).allSatisfy(alert -> {
            assertThat(alert.tries()).isZero();
            assertThat(alert.nextAt()).isEqualTo(Samples.at("2024-02-08T20:30:00"));
        });
        now = Samples.at("2024-02-08T20:29:59");
        assertThat(send().published()).isZero();
        now = Samples.at("2024-02-08T20:30:00");
        assertThat(send().published()).isEqualTo(6);
        assertThat(text()).isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(sent).hasSize(20);
        assertThat(sent.getLast().text()).contains("您有6件");
        assertThat(fates()).containsOnly(Intent.Fate.SENT);

        minutes(5);
        late(2);
        send();
        assertThat(text()).isEqualTo(TextOfficials.Outcome.PUT_BACK);
        assertThat(waiting()).extracting(Outbox.Outgoing::nextAt).containsOnly(Samples.at("2024-02-09T08:00:00"));
        now = Samples.at("2024-02-09T08:00:00");
        send();
        text();
        assertThat(sent).hasSize(21);
        assertThat(fates()).containsOnly(Intent.Fate.SENT);
    }

    @Test
    void what_does_not_fit_into_the_evenings_digest_waits_for_the_morning() {
        spend(19);
        late(Handover.MOST + 10);
        for (int minute = 0; minute < 3; minute++) {
            if (send().published() > 0) {
                assertThat(text()).isEqualTo(TextOfficials.Outcome.PUT_BACK);
            }
            minutes(1);
        }
        now = Samples.at("2024-02-08T20:30:00");
        send();
        text();
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().alerts()).hasSize(Handover.MOST);
        minutes(1);
        send();
        assertThat(text()).isEqualTo(TextOfficials.Outcome.PUT_BACK);
        now = Samples.at("2024-02-09T08:00:00");
        send();
        text();
        assertThat(sent).hasSize(2);
        assertThat(sent.getLast().alerts()).hasSize(10);
        assertThat(fates()).containsOnly(Intent.Fate.SENT);
    }

    @Test
    void it_counts_for_the_telephone_that_hears() {
        post(TOWN, TOWN, PHONE, "deputy");
        post("deputy", DEPUTYS);
        IntStream.range(0, 19)
                .forEach(n ->
                        assertThat(cap.waits(new PostId("deputy"), id(), now)).isNull());
        late(2);
        send();
        assertThat(text()).isEqualTo(TextOfficials.Outcome.PUT_BACK);
        now = Samples.at("2024-02-08T20:30:00");
        send();
        text();
        assertThat(sent).extracting(Sms::phone).containsExactly(DEPUTYS);
        assertThat(cap.waits(new PostId("deputy"), id(), now)).isNotNull();
        assertThat(cap.waits(new PostId(TOWN), id(), now)).isNull();
    }

    @Test
    void what_a_provider_does_not_take_waits_together_and_is_not_counted() {
        late(2);
        send();
        answer = new SmsGateway.Answer.Quota("provider is throttling");
        assertThat(text()).isEqualTo(TextOfficials.Outcome.PUT_BACK);
        List<Instant> moments =
                waiting().stream().map(Outbox.Outgoing::nextAt).distinct().toList();
        assertThat(moments).hasSize(1);
        assertThat(waiting()).extracting(Outbox.Outgoing::tries).containsOnly(0);
        answer = null;
        spend(18);
        now = moments.getFirst();
        send();
        assertThat(text()).isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(sent.getLast().alerts()).hasSize(2);
    }

    @Test
    void what_a_provider_will_never_take_is_parked_and_is_not_counted() {
        late(2);
        send();
        answer = new SmsGateway.Answer.Rejected("provider: isv.SMS_TEMPLATE_ILLEGAL");
        assertThat(text()).isEqualTo(TextOfficials.Outcome.PARKED);
        assertThat(late)
                .allSatisfy(
                        intent -> assertThat(stands(intent).reason()).isEqualTo("provider: isv.SMS_TEMPLATE_ILLEGAL"));
        spend(19);
    }

    @Test
    void an_answer_that_was_lost_is_asked_for_again_and_counts() {
        late(2);
        send();
        answer = new SmsGateway.Answer.Unknown("HttpTimeoutException");
        assertThatThrownBy(this::text).isInstanceOf(Again.class);
        answer = null;
        assertThat(text()).as("all leases were given back").isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(fates()).containsOnly(Intent.Fate.SENT);
        spend(17);
        assertThat(cap.waits(new PostId(TOWN), "more", now))
                .as("two of nineteen are spent")
                .isNotNull();
    }
}
