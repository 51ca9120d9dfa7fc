package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.AlertId;
import anlan.domain.alert.Alerts;
import anlan.domain.alert.Claim;
import anlan.domain.alert.DailyTexts;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How intents wait for their end. */
public abstract class OutboxContract extends StoreContract {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Instant MORNING = Samples.at("2024-02-09T08:00:00");

    private Intent intended() {
        return intended(MORNING);
    }

    private Intent intended(Instant notBefore) {
        NewCase<Hazard> hazard = Samples.hazard(fresh());
        ports().hazards().open(hazard);
        Change<Hazard> change = Samples.overdue(hazard, notBefore);
        assertThat(ports().hazards().change(change)).isEqualTo(new Change.Made.Done());
        return change.intents().getFirst();
    }

    private List<Outbox.Outgoing> due(Intent intent, Instant now) {
        List<Outbox.Outgoing> due = new ArrayList<>();
        for (int shard = 0; shard < ports().outbox().shards(); shard++) {
            ports().outbox().due(shard, now, null).items().stream()
                    .filter(each -> each.intent().caseId().equals(intent.caseId()))
                    .forEach(due::add);
        }
        return due;
    }

    @Test
    void an_intent_waits_for_its_hour() {
        Intent intent = intended();
        assertThat(due(intent, MORNING.minusNanos(1))).isEmpty();
        assertThat(due(intent, MORNING)).containsExactly(new Outbox.Outgoing(intent, MORNING, 0));
    }

    @Test
    void what_was_handed_over_is_looked_at_again_only_later() {
        Intent intent = intended();
        Instant later = MORNING.plusSeconds(600);
        handedOver(intent, MORNING, later);
        assertThat(due(intent, later.minusNanos(1))).isEmpty();
        assertThat(due(intent, later)).containsExactly(new Outbox.Outgoing(intent, later, 1));
    }

    private static Outbox.Outgoing again(Outbox.Outgoing outgoing, Instant lookAgainAt) {
        return new Outbox.Outgoing(outgoing.intent(), lookAgainAt, outgoing.tries() + 1);
    }

    private void handedOver(Intent intent, Instant now, Instant lookAgainAt) {
        ports().outbox()
                .handedOver(due(intent, now).stream()
                        .map(each -> again(each, lookAgainAt))
                        .toList());
    }

    /** Over all shards, some of which other tests share. */
    private Instant next() {
        return IntStream.range(0, ports().outbox().shards())
                .mapToObj(ports().outbox()::next)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Test
    void the_first_hour_for_which_something_waits_is_known_before_it_comes() {
        Instant earlier = Samples.at("1999-02-09T08:00:00");
        Intent intent = intended(earlier);
        assertThat(next()).isEqualTo(earlier);
        handedOver(intent, earlier, earlier.plusSeconds(600));
        assertThat(next()).isEqualTo(earlier.plusSeconds(600));
        assertThat(end(held(intent, "a", MORNING), Intent.Fate.SENT)).isTrue();
        assertThat(next()).isNotEqualTo(earlier.plusSeconds(600));
    }

    @Test
    void the_first_timer_is_known_before_it_fires() {
        NewCase<Hazard> hazard = Samples.hazard(fresh(), "LH-" + fresh(), Samples.at("1999-02-09T08:00:00"));
        ports().hazards().open(hazard);
        Timer timer = hazard.transition().timers(Samples.LADDER).getFirst();
        assertThat(firstTimer()).isEqualTo(timer.fireAt());
        ports().timers()
                .postpone(
                        new Timers.Waiting(timer, Samples.TOWN), timer.fireAt().plusSeconds(60));
        assertThat(firstTimer()).isEqualTo(timer.fireAt().plusSeconds(60));
        drop(new Timer(timer.fireAt().plusSeconds(60), timer.caseId(), timer.deadlineVersion(), timer.purpose()));
        assertThat(firstTimer()).isNotEqualTo(timer.fireAt().plusSeconds(60));
    }

    private Instant firstTimer() {
        return IntStream.range(0, ports().timers().shards())
                .mapToObj(ports().timers()::next)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Claim claim(Intent intent, String claimant, Instant now) {
        return ports().outbox().claim(new Handover.Each(intent.id(), 0), claimant, now, LEASE);
    }

    private Claim.Held held(Intent intent, String claimant, Instant now) {
        assertThat(claim(intent, claimant, now)).isInstanceOf(Claim.Held.class);
        return (Claim.Held) claim(intent, claimant, now);
    }

    private boolean end(Claim.Held claim, Intent.Fate fate) {
        return end(claim, fate, "because", MORNING);
    }

    private boolean end(Claim.Held claim, Intent.Fate fate, String reason, Instant at) {
        return ports().outbox().end(List.of(claim), fate, reason, at).equals(List.of(claim));
    }

    @Test
    void of_two_workers_one_has_it_until_its_lease_is_over() {
        Intent intent = intended();
        assertThat(claim(intent, "a", MORNING)).isEqualTo(new Claim.Held(intent, "a", MORNING.plus(LEASE), 0));
        assertThat(claim(intent, "b", MORNING.plusSeconds(1))).isEqualTo(new Claim.Busy());
        assertThat(claim(intent, "b", MORNING.plus(LEASE).minusMillis(1))).isEqualTo(new Claim.Busy());
        assertThat(claim(intent, "b", MORNING.plus(LEASE)))
                .isEqualTo(new Claim.Held(intent, "b", MORNING.plus(LEASE).plus(LEASE), 0));
        AlertId other = new AlertId(intent.caseId(), "9#T+0#owner");
        assertThat(ports().outbox().claim(new Handover.Each(other, 1), "c", MORNING, LEASE))
                .isEqualTo(new Claim.Ended());
    }

    @Test
    void a_worker_whose_first_attempt_was_carried_out_unheard_is_not_in_its_own_way() {
        Intent intent = intended();
        claim(intent, "a", MORNING);
        assertThat(claim(intent, "a", MORNING)).isEqualTo(new Claim.Held(intent, "a", MORNING.plus(LEASE), 0));
    }

    @Test
    void what_is_given_back_another_takes_at_once() {
        Intent intent = intended();
        Claim.Held first = held(intent, "a", MORNING);
        ports().outbox().release(first);
        held(intent, "b", MORNING);
        ports().outbox().release(first);
        assertThat(claim(intent, "c", MORNING)).as("only its own is given back").isEqualTo(new Claim.Busy());
    }

    @Test
    void a_worker_that_was_frozen_past_its_lease_changes_nothing() {
        Intent intent = intended();
        Claim.Held frozen = held(intent, "a", MORNING);
        Instant later = MORNING.plus(LEASE);
        Claim.Held awake = held(intent, "b", later);

        ports().outbox().putBack(List.of(frozen), later.plusSeconds(3600));
        assertThat(end(frozen, Intent.Fate.PARKED)).isFalse();
        assertThat(end(awake, Intent.Fate.SENT)).isTrue();
        assertThat(end(awake, Intent.Fate.SENT)).as("twice").isFalse();
        assertThat(end(frozen, Intent.Fate.PARKED)).isFalse();
        assertThat(claim(intent, "c", later.plusSeconds(9_999))).isEqualTo(new Claim.Ended());
    }

    @Test
    void what_has_ended_is_neither_sent_nor_looked_at_again() {
        for (Intent.Fate fate :
                List.of(Intent.Fate.SENT, Intent.Fate.PARKED, Intent.Fate.CANCELLED, Intent.Fate.SUPERSEDED)) {
            Intent intent = intended();
            Outbox.Outgoing outgoing = due(intent, MORNING).getFirst();
            assertThat(end(held(intent, "a", MORNING), fate)).isTrue();
            ports().outbox().handedOver(List.of(again(outgoing, MORNING.plusSeconds(600))));

            assertThat(due(intent, MORNING.plusSeconds(9_999))).isEmpty();
            assertThat(claim(intent, "b", MORNING.plusSeconds(9_999))).isEqualTo(new Claim.Ended());
        }
    }

    /** Every page of a list, each of so many. */
    private List<Alerts.Alert> listed(Intent.Fate state, UnitId unit, int limit) {
        List<Alerts.Alert> all = new ArrayList<>();
        Alerts.Page page = ports().alerts().in(state, unit, limit, null);
        all.addAll(page.items());
        while (page.next() != null) {
            assertThat(page.items()).hasSize(limit);
            page = ports().alerts().in(state, unit, limit, page.next());
            all.addAll(page.items());
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "PARKED", "CANCELLED", "SUPERSEDED"})
    void what_has_ended_is_on_the_lists_of_all_and_of_its_unit_latest_first(Intent.Fate fate) {
        Intent first = intended();
        Intent second = intended();
        Intent third = intended();
        Instant later = Samples.at("2199-02-09T08:00:00");
        handedOver(first, MORNING, MORNING.plusSeconds(600));
        end(held(first, "a", MORNING), fate, "no such post", later);
        end(held(second, "a", MORNING), fate, "refused", later.plusSeconds(1));
        Alerts.Alert one = new Alerts.Alert(first.ended(fate, "no such post"), 0, later);
        Alerts.Alert two = new Alerts.Alert(second.ended(fate, "refused"), 0, later.plusSeconds(1));

        for (UnitId unit : new UnitId[] {null, first.unit()}) {
            assertThat(listed(fate, unit, 1)).startsWith(two, one);
            assertThat(listed(fate, unit, 99)).startsWith(two, one).doesNotContain(alert(third));
        }
        assertThat(ports().alerts().in(fate, new UnitId("another-unit"), 9, null))
                .isEqualTo(new Alerts.Page(List.of(), null));
        assertThat(ports().alerts().of(first.caseId())).containsExactly(one);
        assertThat(ports().alerts().find(first.id())).isEqualTo(one);
    }

    private Alerts.Alert alert(Intent pending) {
        return new Alerts.Alert(pending, 0, null);
    }

    @Test
    void what_is_pending_is_listed_by_when_it_may_go_out() {
        Instant early = Samples.at("1998-02-09T08:00:00");
        List<Intent> waiting = Stream.of(2, 0, 1, 3)
                .map(second -> intended(early.plusSeconds(second)))
                .toList();
        List<Alerts.Alert> inTurn =
                Stream.of(1, 2, 0, 3).map(each -> alert(waiting.get(each))).toList();

        for (UnitId unit : new UnitId[] {null, waiting.getFirst().unit()}) {
            for (int limit : List.of(1, 3, 99)) {
                assertThat(listed(Intent.Fate.PENDING, unit, limit)).startsWith(inTurn.toArray(Alerts.Alert[]::new));
            }
        }
        assertThat(listed(Intent.Fate.PENDING, new UnitId("another-unit"), 9)).isEmpty();
        assertThat(ports().alerts().find(waiting.getFirst().id())).isEqualTo(alert(waiting.getFirst()));
        assertThat(end(held(waiting.get(1), "a", MORNING), Intent.Fate.SENT)).isTrue();
        assertThat(listed(Intent.Fate.PENDING, null, 99))
                .startsWith(inTurn.get(1))
                .doesNotContain(inTurn.get(0));
        assertThat(ports().alerts().find(new AlertId(waiting.getFirst().caseId(), "9#T+0#owner")))
                .isNull();
        List.of(0, 2, 3).forEach(each -> end(held(waiting.get(each), "a", MORNING), Intent.Fate.SENT));
    }

    @Test
    void a_rung_that_was_passed_is_on_the_list_from_the_beginning() {
        NewCase<Hazard> hazard = Samples.hazard(fresh());
        ports().hazards().open(hazard);
        Change<Hazard> change = Samples.overdue(hazard, MORNING);
        Intent passed = change.intents().getFirst().ended(Intent.Fate.SUPERSEDED, "a higher rung was due");
        ports().hazards().change(Change.byTimer(change.transition(), change.fired(), List.of(), List.of(passed)));
        Alerts.Alert alert = new Alerts.Alert(passed, 0, passed.at());

        assertThat(listed(Intent.Fate.SUPERSEDED, passed.unit(), 99)).contains(alert);
        assertThat(ports().alerts().of(passed.caseId())).containsExactly(alert);
    }

    @Test
    void what_was_given_up_is_taken_up_again_once_for_a_key_and_leaves_the_lists() {
        Intent intent = intended();
        handedOver(intent, MORNING, MORNING.plusSeconds(600));
        assertThat(end(held(intent, "a", MORNING), Intent.Fate.PARKED)).isTrue();
        Alerts.Alert parked = ports().alerts().find(intent.id());
        Instant from = MORNING.plusSeconds(3600);
        Alerts.Alert pending = new Alerts.Alert(intent.waiting(from), 0, null);

        assertThat(ports().alerts().redriven(intent.id(), "key")).isNull();
        assertThat(ports().alerts().redrive(parked, from, "key", "print")).isEqualTo(new Alerts.Redriven.Done(pending));
        assertThat(ports().alerts().redrive(parked, from.plusSeconds(1), "key", "other print"))
                .isEqualTo(new Alerts.Redriven.Before(pending, "print"));
        assertThat(ports().alerts().redriven(intent.id(), "key"))
                .isEqualTo(new Alerts.Redriven.Before(pending, "print"));
        assertThat(ports().alerts().redrive(parked, from, "key-2", "print")).isEqualTo(new Alerts.Redriven.Moved());

        assertThat(ports().alerts().find(intent.id())).isEqualTo(pending);
        assertThat(listed(Intent.Fate.PARKED, null, 99)).doesNotContain(parked);
        assertThat(listed(Intent.Fate.PARKED, intent.unit(), 99)).doesNotContain(parked);
        assertThat(due(intent, from.minusNanos(1))).isEmpty();
        assertThat(due(intent, from)).containsExactly(new Outbox.Outgoing(intent.waiting(from), from, 0));

        Claim.Held again = held(intent, "b", from);
        assertThat(end(again, Intent.Fate.PARKED, "refused", from)).isTrue();
        assertThat(ports().alerts().redrive(parked, from, "key-2", "print"))
                .as("given up, but not as it was seen")
                .isEqualTo(new Alerts.Redriven.Moved());
        assertThat(listed(Intent.Fate.PARKED, intent.unit(), 99))
                .contains(new Alerts.Alert(intent.waiting(from).ended(Intent.Fate.PARKED, "refused"), 0, from));
    }

    @Test
    void it_ends_also_after_it_was_handed_over() {
        Intent intent = intended();
        Claim.Held claim = held(intent, "a", MORNING);
        handedOver(intent, MORNING, MORNING.plusSeconds(600));
        assertThat(end(claim, Intent.Fate.PARKED)).isTrue();
        assertThat(due(intent, MORNING.plusSeconds(9_999))).isEmpty();
    }

    @Test
    void what_is_put_back_waits_until_then_with_the_tries_that_it_had() {
        Intent intent = intended();
        Instant later = MORNING.plusSeconds(600);
        handedOver(intent, MORNING, later);
        Claim.Held claim = (Claim.Held) ports().outbox().claim(new Handover.Each(intent.id(), 1), "a", later, LEASE);
        assertThat(claim.tries()).isEqualTo(1);
        assertThat(claim.uncounted().tries()).isZero();
        assertThat(claim.uncounted().uncounted().tries()).isZero();
        Instant evening = MORNING.plusSeconds(50_000);

        ports().outbox().putBack(List.of(claim), evening);

        assertThat(due(intent, evening.minusNanos(1))).isEmpty();
        assertThat(due(intent, evening)).containsExactly(new Outbox.Outgoing(intent.waiting(evening), evening, 1));
        assertThat(held(intent, "b", later).intent()).isEqualTo(intent.waiting(evening));
    }

    @Test
    void what_is_put_back_to_the_moment_for_which_it_waited_stays() {
        Intent intent = intended();
        ports().outbox().putBack(List.of(held(intent, "a", MORNING)), MORNING);
        assertThat(due(intent, MORNING)).containsExactly(new Outbox.Outgoing(intent, MORNING, 0));
    }

    /** More than one transaction holds. */
    private List<Intent> digest() {
        return IntStream.range(0, Handover.MOST).mapToObj(n -> intended()).toList();
    }

    private List<Claim.Held> held(List<Intent> intents, String claimant) {
        return intents.stream().map(intent -> held(intent, claimant, MORNING)).toList();
    }

    @Test
    void of_many_each_comes_to_its_end_and_one_that_another_has_holds_up_none() {
        List<Intent> intents = digest();
        List<Claim.Held> ours = new ArrayList<>(held(intents, "a"));
        Claim.Held lost = ours.get(7);
        ports().outbox().release(lost);
        Claim.Held others = held(intents.get(7), "b", MORNING);

        List<Claim.Held> ended = ports().outbox().end(ours, Intent.Fate.SENT, "message", MORNING);

        ours.remove(lost);
        assertThat(ended).isEqualTo(ours);
        for (Intent intent : intents) {
            boolean left = intent.equals(others.intent());
            assertThat(due(intent, MORNING)).hasSize(left ? 1 : 0);
            assertThat(ports().alerts().find(intent.id()).intent().fate())
                    .isEqualTo(left ? Intent.Fate.PENDING : Intent.Fate.SENT);
        }
        assertThat(end(others, Intent.Fate.SENT)).isTrue();
    }

    @Test
    void many_are_handed_over_and_put_back_at_once_but_for_what_has_ended() {
        List<Intent> intents = digest();
        List<Outbox.Outgoing> next = intents.stream()
                .map(intent -> new Outbox.Outgoing(intent, MORNING.plusSeconds(600), 1))
                .toList();
        assertThat(end(held(intents.getFirst(), "a", MORNING), Intent.Fate.CANCELLED))
                .isTrue();

        ports().outbox().handedOver(next);

        List<Intent> left = intents.subList(1, intents.size());
        assertThat(due(intents.getFirst(), MORNING.plusSeconds(600))).isEmpty();
        left.forEach(intent -> assertThat(due(intent, MORNING.plusSeconds(599))).isEmpty());
        assertThat(left.stream().flatMap(intent -> due(intent, MORNING.plusSeconds(600)).stream()))
                .isEqualTo(next.subList(1, next.size()));
        Instant evening = MORNING.plusSeconds(50_000);
        ports().outbox().putBack(held(left, "b"), evening);
        assertThat(left.stream().flatMap(intent -> due(intent, evening.minusNanos(1)).stream()))
                .isEmpty();
        assertThat(left.stream().flatMap(intent -> due(intent, evening).stream()))
                .isEqualTo(left.stream()
                        .map(intent -> new Outbox.Outgoing(intent.waiting(evening), evening, 0))
                        .toList());
    }

    @Test
    void what_was_handed_over_is_listed_with_its_tries_before_anybody_has_it() {
        Intent intent = intended();
        handedOver(intent, MORNING, MORNING.plusSeconds(600));
        assertThat(ports().alerts().of(intent.caseId())).containsExactly(new Alerts.Alert(intent, 1, null));
        assertThat(end(held(intent, "a", MORNING), Intent.Fate.SENT)).isTrue();
    }

    @Test
    void what_is_due_comes_latest_hour_first() {
        Instant early = Samples.at("1997-02-09T08:00:00");
        List<Intent> intents = IntStream.range(0, 5)
                .mapToObj(second -> intended(early.plusSeconds(second)))
                .toList();
        for (int shard = 0; shard < ports().outbox().shards(); shard++) {
            assertThat(ports().outbox().due(shard, early.plusSeconds(9), null).items())
                    .extracting(each -> each.intent().notBefore())
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
        intents.forEach(intent -> end(held(intent, "a", MORNING), Intent.Fate.SENT));
    }

    @Test
    void what_stands_in_the_outbox_for_nothing_is_taken_away() {
        Intent intent = intended();
        ports().outbox().drop(due(intent, MORNING).getFirst());
        assertThat(due(intent, MORNING)).isEmpty();
    }

    @Test
    void so_many_messages_count_on_a_day_and_no_name_counts_twice() {
        PostId post = new PostId("post-" + fresh());
        LocalDate day = LocalDate.of(2024, 2, 9);
        DailyTexts texts = ports().dailyTexts();
        assertThat(texts.count(post, day, "one", 2)).isTrue();
        assertThat(texts.count(post, day, "two", 2)).isTrue();
        assertThat(texts.count(post, day, "three", 2)).isFalse();
        assertThat(texts.count(post, day, "two", 2)).as("the same").isTrue();
        assertThat(texts.count(post, day, "three", 3)).isTrue();
        assertThat(texts.count(post, day.plusDays(1), "three", 1)).isTrue();
        assertThat(texts.count(new PostId("other-" + fresh()), day, "three", 1)).isTrue();
        texts.takeBack(post, day, "one");
        texts.takeBack(post, day, "one");
        assertThat(texts.count(post, day, "four", 3)).isTrue();
        assertThat(texts.count(post, day, "five", 3)).isFalse();
    }
}
