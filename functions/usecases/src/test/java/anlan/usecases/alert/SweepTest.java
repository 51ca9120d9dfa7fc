package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.Claim;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.PublishNotice;
import anlan.domain.alert.TopicAway;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.contract.Samples;
import anlan.domain.lifecycle.DeedReceipt;
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

/** One run over what is due, in which nothing holds up the rest. */
class SweepTest extends AlertFixture {

    private Intent late;

    @BeforeEach
    void one_hazard_is_late() {
        post(TOWN, PHONE);
        late = late("late");
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

            @Override
            public CaseId numbered(CaseNumber number) {
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
