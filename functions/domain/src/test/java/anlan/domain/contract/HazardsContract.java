package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.AlertId;
import anlan.domain.alert.Claim;
import anlan.domain.alert.Handover;
import anlan.domain.casefile.CaseId;
import anlan.domain.event.Chain;
import anlan.domain.hazard.AwaitingSignature;
import anlan.domain.hazard.Hazard;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Transition;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How hazards and their timers are kept. */
public abstract class HazardsContract extends StoreContract {

    @Test
    void a_hazard_is_found_as_it_was_registered() {
        for (NewCase<Hazard> each : List.of(
                Samples.hazard(fresh()),
                Samples.reported(fresh()),
                Samples.grave(fresh()),
                Samples.fixedOnSpot(fresh()),
                Samples.fixedOnSpot(fresh(), 1000))) {
            assertThat(ports().hazards().open(each)).isEqualTo(new Intake.Taken(each.receipt()));
            assertThat(ports().hazards().find(each.receipt().id()))
                    .isEqualTo(each.transition().next());
            assertThat(ports().events().timeline(each.receipt().id()))
                    .containsExactly(each.transition().event());
        }
    }

    @Test
    void the_first_stands_with_its_receipt_and_its_meaning() {
        String key = fresh();
        NewCase<Hazard> first = Samples.hazard(key);
        ports().hazards().open(first);
        assertThat(ports().hazards().open(Samples.hazard(key, "LH-other-" + key, Samples.NOW.plusSeconds(9))))
                .isEqualTo(new Intake.Stood(first.receipt(), first.fingerprint()));
        assertThat(timersOf(first, Samples.NOW.plusSeconds(90_000)))
                .isEqualTo(first.transition().timers(Samples.LADDER));
    }

    @Test
    void a_short_number_belongs_to_one_case() {
        NewCase<Hazard> first = Samples.hazard(fresh());
        ports().hazards().open(first);
        NewCase<Hazard> second =
                Samples.hazard(fresh(), first.receipt().number().value(), Samples.NOW);
        assertThat(ports().hazards().open(second)).isEqualTo(new Intake.NumberTaken());
        assertThat(ports().hazards().find(second.receipt().id())).isNull();
    }

    @Test
    void a_timer_is_due_from_its_moment_on_and_not_before() {
        NewCase<Hazard> hazard = Samples.hazard(fresh());
        ports().hazards().open(hazard);
        Instant fireAt = hazard.transition().timers(Samples.LADDER).getFirst().fireAt();
        assertThat(timersOf(hazard, fireAt.minusNanos(1))).isEmpty();
        assertThat(timersOf(hazard, fireAt)).isEqualTo(hazard.transition().timers(Samples.LADDER));
        drop(hazard.transition().timers(Samples.LADDER).getFirst());
        drop(hazard.transition().timers(Samples.LADDER).getFirst());
        assertThat(timersOf(hazard, fireAt)).isEmpty();
    }

    @Test
    void a_change_becomes_true_once_and_whole() {
        NewCase<Hazard> hazard = Samples.hazard(fresh());
        ports().hazards().open(hazard);
        Change<Hazard> change = Samples.overdue(hazard, Samples.NOW);

        assertThat(ports().hazards().change(change)).isEqualTo(new Change.Made.Done());
        assertThat(ports().hazards().change(change)).isEqualTo(new Change.Made.Moved());

        assertThat(ports().hazards().find(hazard.receipt().id()))
                .isEqualTo(change.transition().next());
        assertThat(ports().events().timeline(hazard.receipt().id()))
                .containsExactly(
                        hazard.transition().event(), change.transition().event());
        assertThat(timersOf(hazard, Samples.NOW.plusSeconds(90_000))).isEmpty();
    }

    @Test
    void a_timer_is_not_dropped_by_how_its_case_was_seen_before_it_moved() {
        NewCase<Hazard> hazard = Samples.hazard(fresh());
        ports().hazards().open(hazard);
        Timer timer = hazard.transition().timers(Samples.LADDER).getFirst();
        Transition<Hazard> signed =
                ((AwaitingSignature) hazard.transition().next()).signed(EventDraft.job("somebody", Samples.NOW), null);
        EachKind.arrived(ports(), signed);
        Transition<? extends Case> worked = EachKind.worked(signed.next(), Samples.NOW);
        EachKind.arrived(ports(), worked);
        // Its clock starts again, and the same timer is set again.
        EachKind.arrived(ports(), EachKind.sentBack(worked.next(), Samples.NOW));

        ports().timers().drop(timer, worked.next().version());
        ports().timers().drop(timer, 0);
        assertThat(timersOf(hazard, timer.fireAt())).contains(timer);
        drop(timer);
        assertThat(timersOf(hazard, timer.fireAt())).doesNotContain(timer);
    }

    @Test
    void a_change_whose_timer_is_gone_changes_nothing() {
        NewCase<Hazard> hazard = Samples.hazard(fresh());
        ports().hazards().open(hazard);
        drop(hazard.transition().timers(Samples.LADDER).getFirst());

        assertThat(ports().hazards().change(Samples.overdue(hazard, Samples.NOW)))
                .isEqualTo(new Change.Made.Moved());
        assertThat(ports().hazards().find(hazard.receipt().id()))
                .isEqualTo(hazard.transition().next());
        assertThat(ports().events().timeline(hazard.receipt().id()))
                .containsExactly(hazard.transition().event());
        assertThat(ports().outbox()
                        .claim(
                                new Handover.Each(new AlertId(hazard.receipt().id(), "1#T+0#owner"), 1),
                                "a",
                                Samples.NOW,
                                Duration.ofMinutes(1)))
                .isEqualTo(new Claim.Ended());
    }

    @Test
    void of_two_who_make_the_same_change_one_makes_it() throws Exception {
        NewCase<Hazard> hazard = Samples.hazard(fresh());
        ports().hazards().open(hazard);
        Callable<Change.Made> change = () -> ports().hazards().change(Samples.overdue(hazard, Samples.NOW));
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            int made = 0;
            for (Future<Change.Made> each : two.invokeAll(List.of(change, change))) {
                made += each.get() instanceof Change.Made.Done ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
    }

    @Test
    void the_first_receipt_is_kept_when_the_hazard_moves_on() {
        NewCase<Hazard> hazard = Samples.hazard(fresh());
        ports().hazards().open(hazard);
        ports().hazards().change(Samples.overdue(hazard, Samples.NOW));
        assertThat(ports().hazards().open(hazard)).isEqualTo(new Intake.Stood(hazard.receipt(), hazard.fingerprint()));
    }

    @Test
    void every_state_of_its_life_is_found_as_it_was_left() {
        Set<String> states = new TreeSet<>();
        for (int seed = 0; seed < 60; seed++) {
            NewCase<Hazard> first = seed % 3 == 0 ? Samples.grave(fresh()) : Samples.reported(fresh());
            ports().hazards().open(first);
            CaseId id = first.receipt().id();
            for (Transition<Hazard> transition : Walks.of(first.transition(), seed, 12)) {
                Change<Hazard> change = Change.deed(transition, Samples.receipt(transition.next(), fresh()));
                assertThat(ports().hazards().change(change)).isEqualTo(new Change.Made.Done());
                assertThat(ports().hazards().find(id)).isEqualTo(transition.next());
                assertThat(ports().desk().read(Set.of(id), Set.of(), Set.of()).cases())
                        .containsEntry(id, transition.next());
                states.add(transition.next().status());
            }
            Hazard last = ports().hazards().find(id);
            assertThat(Chain.faults(
                            ports().events().timeline(id), last.progress().head(), last.version()))
                    .isEmpty();
        }
        assertThat(states).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void a_timer_that_is_put_off_fires_then() {
        NewCase<Hazard> hazard = Samples.hazard(fresh());
        ports().hazards().open(hazard);
        Timer timer = hazard.transition().timers(Samples.LADDER).getFirst();
        Instant later = timer.fireAt().plusSeconds(86_400);
        Timers.Waiting waiting = new Timers.Waiting(timer, Samples.TOWN);
        ports().timers().postpone(waiting, later);
        ports().timers().postpone(waiting, later.plusSeconds(1));
        assertThat(waitingOf(hazard, later.minusNanos(1))).isEmpty();
        assertThat(waitingOf(hazard, later)).as("with its area").containsExactly(waiting.at(later));
    }

    private List<Timer> timersOf(NewCase<Hazard> hazard, Instant now) {
        return waitingOf(hazard, now).stream().map(Timers.Waiting::timer).toList();
    }

    private List<Timers.Waiting> waitingOf(NewCase<Hazard> hazard, Instant now) {
        List<Timers.Waiting> due = new ArrayList<>();
        for (int shard = 0; shard < ports().timers().shards(); shard++) {
            List<Timers.Waiting> page = ports().timers().due(shard, now, null).items();
            assertThat(page)
                    .isSortedAccordingTo(
                            Comparator.comparing(each -> each.timer().fireAt()));
            page.stream()
                    .filter(each ->
                            each.timer().caseId().equals(hazard.receipt().id()))
                    .forEach(due::add);
        }
        return due;
    }
}
