package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.Claim;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.PublishNotice;
import anlan.domain.alert.SmsGateway;
import anlan.domain.alert.TopicAway;
import anlan.domain.casefile.CaseId;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.hazard.Open;
import anlan.domain.lifecycle.DeedReceipt;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Unavailable;
import anlan.domain.time.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
    void a_topic_that_does_not_answer_loses_nothing() {
        topicDown = true;
        assertThatThrownBy(this::send).isInstanceOf(TopicAway.class);
        topicDown = false;
        assertThat(send().published()).isEqualTo(1);
    }

    @Test
    void one_notice_that_can_not_be_published_does_not_hold_up_the_rest() {
        Intent poison = late("poison");
        late("good-1");
        late("good-2");
        List<Outbox.Outgoing> through = new ArrayList<>();
        PublishNotice picky = alerts -> {
            if (alerts.stream().anyMatch(alert -> alert.intent().equals(poison))) {
                throw new IllegalStateException("poison");
            }
            through.addAll(alerts);
            return null;
        };
        assertThatThrownBy(() -> send(picky)).hasMessage("poison");
        assertThat(through).hasSize(3);
        assertThat(through).extracting(Outbox.Outgoing::tries).containsOnly(1);
    }

    @Test
    void what_the_topic_refuses_for_good_is_parked_and_nothing_else_is() {
        assertThat(send(alerts -> "the topic refuses the notice")).isEqualTo(new SendAlerts.Outcome(0, 1, 0, 0));
        assertThat(fate(late)).isEqualTo(Intent.Fate.PARKED);
        assertThat(stands(late).reason()).isEqualTo("the topic refuses the notice");
    }

    @Test
    void an_hour_without_the_topic_counts_no_try_parks_nothing_and_sends_nothing_twice() {
        late("other", "other", Samples.TOWN, now, false);
        post("other", "+861000000042");
        List<List<Outbox.Outgoing>> asked = new ArrayList<>();
        for (int minute = 0; minute < 60; minute++) {
            assertThatThrownBy(() -> send(alerts -> {
                        asked.add(alerts);
                        throw new TopicAway(new IllegalStateException("away"));
                    }))
                    .isInstanceOf(TopicAway.class);
            minutes(1);
        }
        assertThat(asked).as("one question a minute is enough").hasSize(60);
        assertThat(send()).isEqualTo(new SendAlerts.Outcome(2, 0, 0, 0));
        published.forEach(this::text);
        assertThat(sent).hasSize(2);
        minutes(120);
        assertThat(send().published()).isZero();
        assertThat(city.intents()).extracting(Intent::fate).containsOnly(Intent.Fate.SENT);
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
    void what_another_worker_has_is_left_to_it_by_a_sweep_and_what_has_ended_does_not_stay() {
        close(late.caseId());
        Handover.Each each = new Handover.Each(late.id(), 0);
        Claim.Held other = (Claim.Held) ports.outbox().claim(each, "other", now, TextOfficials.LEASE);
        assertThat(send()).isEqualTo(new SendAlerts.Outcome(0, 0, 0, 0));
        assertThat(fate(late)).isEqualTo(Intent.Fate.PENDING);
        Outbox.Outgoing stands = waiting().getFirst();
        ports.outbox().end(List.of(other), Intent.Fate.CANCELLED, "the other's", now);
        city.stands(stands);
        assertThat(send()).isEqualTo(new SendAlerts.Outcome(0, 0, 0, 0));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_post_that_nobody_holds_is_told_and_not_forgotten() {
        Intent orphan = late("orphan", "nobody", Samples.TOWN, now, false);
        assertThat(texting().apply(message(orphan))).isEqualTo(TextOfficials.Outcome.PARKED);
        assertThat(stands(orphan).reason()).isEqualTo("no such post: nobody");
    }

    /** Reads cases, and does something before each read. */
    private SnapshotReader reading(Consumer<Set<CaseId>> before) {
        return new SnapshotReader() {
            @Override
            public Snapshot read(Set<CaseId> cases, Set<PostId> posts, Set<UnitId> units) {
                before.accept(cases);
                return ports.desk().read(cases, posts, units);
            }

            @Override
            public DeedReceipt receipt(CaseId caseId, String key) {
                return null;
            }
        };
    }

    @Test
    void a_case_that_can_not_be_read_holds_up_no_other_and_is_not_given_up() {
        Intent other = late("other");
        SnapshotReader unreadable = reading(cases -> {
            if (cases.contains(late.caseId())) {
                throw new IllegalStateException("garbage");
            }
        });
        assertThatThrownBy(() -> send(ports.outbox(), unreadable, topic)).hasMessage("garbage");
        assertThat(published).hasSize(1);
        assertThat(published.getFirst()).extracting(Outbox.Outgoing::intent).containsExactly(other);
        assertThat(fate(late)).isEqualTo(Intent.Fate.PENDING);
    }

    @Test
    void a_store_that_does_not_answer_ends_the_run_at_once() {
        late("other");
        List<Set<CaseId>> asked = new ArrayList<>();
        SnapshotReader away = reading(cases -> {
            asked.add(cases);
            throw Unavailable.busy();
        });
        assertThatThrownBy(() -> send(ports.outbox(), away, topic)).isInstanceOf(Unavailable.class);
        assertThat(asked).hasSize(1);
        assertThat(published).isEmpty();
        assertThat(waiting()).extracting(Outbox.Outgoing::tries).containsOnly(0);
    }

    @Test
    void cases_are_read_a_hundred_in_one_request() {
        for (int n = 1; n < 250; n++) {
            late("n" + n, "post-" + n, Samples.TOWN, now, false);
        }
        List<Integer> sizes = new ArrayList<>();
        assertThat(send(ports.outbox(), reading(cases -> sizes.add(cases.size())), topic)
                        .published())
                .isEqualTo(250);
        assertThat(sizes).containsExactly(100, 100, 50);
    }

    @Test
    void a_run_looks_at_so_much_of_the_outbox_and_no_more() {
        int[] pages = {0};
        Outbox endless = new OutboxDouble(ports.outbox()) {
            @Override
            public int shards() {
                return 2;
            }

            @Override
            public Due<Outgoing> due(int shard, Instant at, String after) {
                pages[0]++;
                return new Due<>(
                        Collections.nCopies(
                                1_000, super.due(0, at, after).items().getFirst()),
                        0,
                        "more");
            }
        };
        send(endless, ports.desk(), topic);
        assertThat(pages[0]).isEqualTo(2 * SendAlerts.MOST_LOOKED_AT / 2 / 1_000);
    }

    @Test
    void a_shard_that_can_not_be_read_holds_up_no_other() {
        Outbox halfAway = new OutboxDouble(ports.outbox()) {
            @Override
            public int shards() {
                return 2;
            }

            @Override
            public Due<Outgoing> due(int shard, Instant at, String after) {
                if (shard == 0) {
                    throw new IllegalStateException("away");
                }
                return super.due(0, at, after);
            }
        };
        assertThatThrownBy(() -> send(halfAway, ports.desk(), topic)).hasMessage("away");
        assertThat(published).hasSize(1);
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

    @Test
    void the_wait_until_it_is_looked_at_again_doubles() {
        List<Long> waits = new ArrayList<>();
        for (int times = 0; times < 5; times++) {
            send();
            waits.add(Duration.between(now, waiting().getFirst().nextAt()).toMinutes());
            now = waiting().getFirst().nextAt();
        }
        assertThat(waits).containsExactly(10L, 20L, 40L, 80L, 160L);
    }
}
