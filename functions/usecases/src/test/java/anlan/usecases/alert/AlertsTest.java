package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.Claim;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.SmsGateway;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.hazard.Open;
import anlan.domain.lifecycle.EventDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * From an intent to a telephone: at least once to the topic, once to the provider, never silently
 * lost.
 */
class AlertsTest extends AlertFixture {

    private Intent late;

    @BeforeEach
    void one_hazard_is_late() {
        post(TOWN, PHONE);
        late = late("late");
    }

    private List<String> phones() {
        return sent.stream().map(sms -> sms.phone()).toList();
    }

    @Test
    void a_notice_that_is_delivered_twice_is_sent_once() {
        send();
        assertThat(text()).isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(text()).isEqualTo(TextOfficials.Outcome.NOTHING_TO_DO);
        assertThat(phones()).containsExactly(PHONE);
        assertThat(sent.getFirst().rung()).isEqualTo("T+0");
        assertThat(sent.getFirst().caseId()).isEqualTo(late.caseId());
        assertThat(sent.getFirst().alerts()).isEmpty();
        assertThat(fate(late)).isEqualTo(Intent.Fate.SENT);
        assertThat(stands(late).reason()).isEqualTo("message-1");
        assertThat(ports.alerts().find(late.id()).tries()).isEqualTo(1);
    }

    @Test
    void while_a_post_is_not_manned_its_deputy_hears() {
        post(TOWN, TOWN, PHONE, "deputy");
        send();
        assertThat(text()).as("a deputy who is not there").isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(phones()).containsExactly(PHONE);

        late("another");
        post("deputy", "+861000000024");
        send();
        text();
        assertThat(phones()).containsExactly(PHONE, "+861000000024");

        now = Samples.at("2024-02-09T09:00:00");
        late("morning");
        send();
        text();
        assertThat(phones()).containsExactly(PHONE, "+861000000024", PHONE);
    }

    @Test
    void a_notice_that_another_worker_has_is_not_done_but_comes_again() {
        send();
        Handover.Each each = new Handover.Each(late.id(), 1);
        Claim.Held other = (Claim.Held) ports.outbox().claim(each, "other", now, TextOfficials.LEASE);
        assertThatThrownBy(this::text).isInstanceOf(Again.class).hasMessage("another worker has the notice");
        minutes(1);
        assertThat(text()).as("at the first retry of the topic").isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(ports.outbox().end(List.of(other), Intent.Fate.PARKED, "frozen", now))
                .isEmpty();
        assertThat(fate(late)).isEqualTo(Intent.Fate.SENT);
    }

    @Test
    void a_worker_that_fails_gives_its_lease_back() {
        SmsGateway good = gateway;
        gateway = sms -> {
            throw new IllegalStateException("no answer");
        };
        send();
        assertThatThrownBy(this::text).hasMessage("no answer");
        gateway = good;
        assertThat(text()).isEqualTo(TextOfficials.Outcome.SENT);
    }

    @Test
    void a_worker_whose_lease_has_passed_does_not_call_the_gateway() {
        send();
        List<Instant> moments = new ArrayList<>(List.of(now, now, now, now.plus(TextOfficials.LEASE)));
        TextOfficials frozen = new TextOfficials(
                ports.outbox(),
                ports.desk(),
                new WorthTelling(QUIET),
                ports.roster(),
                templates,
                cap,
                gateway,
                moments::removeFirst,
                this::id);
        assertThatThrownBy(() -> frozen.apply(message(published.getLast())))
                .isInstanceOf(Again.class)
                .hasMessage("the lease is over");
        assertThat(moments).isEmpty();
        assertThat(sent).isEmpty();
        assertThat(text()).as("it was given back").isEqualTo(TextOfficials.Outcome.SENT);
    }

    @Test
    void a_case_that_has_ended_is_told_nothing_more_before_the_topic_and_behind_it() {
        send();
        Intent waiting = late("waiting");
        close(late.caseId());
        close(waiting.caseId());

        assertThat(text()).isEqualTo(TextOfficials.Outcome.CANCELLED);
        assertThat(send()).isEqualTo(new SendAlerts.Outcome(0, 0, 1, 0));
        assertThat(sent).isEmpty();
        assertThat(city.intents()).extracting(Intent::fate).containsOnly(Intent.Fate.CANCELLED);
    }

    @Test
    void a_deadline_that_has_moved_on_supersedes_what_was_to_be_told_of_it() {
        send();
        Intent waiting = late("waiting");
        for (Intent intent : List.of(late, waiting)) {
            Open open = (Open) ports.hazards().find(intent.caseId());
            Deadline as = open.progress().requireDeadline();
            Deadline next = new Deadline(now.plusSeconds(9_999), 2, null, as.term(), as.from(), null);
            done(open.rescheduled(EventDraft.job("somebody", now.plusSeconds(1)), next));
        }
        assertThat(text()).isEqualTo(TextOfficials.Outcome.SUPERSEDED);
        assertThat(send()).isEqualTo(new SendAlerts.Outcome(0, 0, 1, 0));
        assertThat(city.intents()).extracting(Intent::fate).containsOnly(Intent.Fate.SUPERSEDED);
    }

    @Test
    void at_night_a_message_waits_for_the_morning_and_no_try_is_counted() {
        send();
        now = Samples.at("2024-02-08T21:05:00");
        assertThat(text()).isEqualTo(TextOfficials.Outcome.PUT_BACK);
        assertThat(send()).isEqualTo(new SendAlerts.Outcome(0, 0, 0, 0));
        late("held", "held", Samples.TOWN, now, false);
        assertThat(send()).isEqualTo(new SendAlerts.Outcome(0, 0, 0, 1));
        assertThat(waiting()).extracting(Outbox.Outgoing::nextAt).containsOnly(Samples.at("2024-02-09T08:00:00"));

        now = Samples.at("2024-02-09T08:00:00");
        assertThat(ports.outbox().due(0, now, null).items())
                .extracting(Outbox.Outgoing::tries)
                .containsExactly(0, 0);
        assertThat(send().published()).isEqualTo(2);
        post("held", "+861000000042");
        published.subList(1, 3).forEach(this::text);
        assertThat(sent).hasSize(2);
    }

    @Test
    void what_is_urgent_does_not_wait() {
        now = Samples.at("2024-02-08T23:05:00");
        late("urgent", TOWN, Samples.TOWN, now.minusSeconds(1), true);
        assertThat(send()).isEqualTo(new SendAlerts.Outcome(1, 0, 0, 1));
        assertThat(text()).isEqualTo(TextOfficials.Outcome.SENT);
    }

    @Test
    void what_was_published_and_never_arrived_is_published_again_and_then_sent() {
        send();
        assertThat(send().published()).isZero();
        minutes(10);
        assertThat(send().published()).isEqualTo(1);
        assertThat(published.getLast().getFirst().tries()).isEqualTo(2);
        minutes(19);
        assertThat(send().published()).isZero();
        assertThat(text()).isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(ports.alerts().find(late.id()).tries()).isEqualTo(2);
        minutes(1440);
        assertThat(send().published()).isZero();
        assertThat(sent).hasSize(1);
    }

    @Test
    void after_five_times_it_is_parked_for_a_person_to_look_at() {
        int parked = 0;
        for (int day = 0; day < 7; day++) {
            parked += send().parked();
            minutes(1440);
        }
        assertThat(published).hasSize(5);
        assertThat(parked).isEqualTo(1);
        assertThat(fate(late)).isEqualTo(Intent.Fate.PARKED);
        assertThat(stands(late).reason()).isEqualTo("undelivered");
        assertThat(ports.alerts().find(late.id()).tries()).isEqualTo(5);
    }

    @Test
    void what_another_worker_ends_meanwhile_is_that_ones_to_tell() {
        send();
        Handover.Each each = new Handover.Each(late.id(), 1);
        gateway = sms -> {
            now = now.plus(TextOfficials.LEASE);
            Claim.Held other = (Claim.Held) ports.outbox().claim(each, "other", now, TextOfficials.LEASE);
            ports.outbox().end(List.of(other), Intent.Fate.SENT, "the other's", now);
            return new SmsGateway.Answer.Sent("ours");
        };
        assertThat(text()).isEqualTo(TextOfficials.Outcome.NOTHING_TO_DO);
        assertThat(stands(late).reason()).isEqualTo("the other's");
    }

    @Test
    void a_post_that_nobody_holds_is_told_and_not_forgotten() {
        Intent orphan = late("orphan", "nobody", Samples.TOWN, now, false);
        assertThat(texting().apply(message(orphan))).isEqualTo(TextOfficials.Outcome.PARKED);
        assertThat(stands(orphan).reason()).isEqualTo("no such post: nobody");
    }

    @Test
    void a_lease_that_can_not_be_given_back_hides_no_fault() {
        Outbox keeps = new OutboxDouble(ports.outbox()) {
            @Override
            public void release(Claim.Held claim) {
                throw new IllegalStateException("not now");
            }
        };
        gateway = sms -> {
            throw new IllegalStateException("no answer");
        };
        assertThatThrownBy(() -> texting(keeps).apply(message(late)))
                .hasMessage("no answer")
                .satisfies(fault -> assertThat(fault.getSuppressed()).hasSize(1));
    }
}
