package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.hazard.Hazards;
import anlan.domain.hazard.Registration;
import anlan.domain.intake.Intake;
import anlan.domain.timer.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How hazards and their timers are kept. */
public abstract class HazardsContract extends StoreContract {

    @Test
    void a_hazard_is_found_as_it_was_registered() {
        for (Registration each : List.of(Samples.hazard(fresh()), Samples.fixedOnSpot(fresh()))) {
            assertThat(ports().hazards().register(each)).isEqualTo(new Intake.Taken(each.receipt()));
            assertThat(ports().hazards().find(each.receipt().id())).isEqualTo(each.hazard());
            assertThat(ports().events().timeline(each.receipt().id())).containsExactly(each.event());
        }
    }

    @Test
    void the_first_stands_with_its_receipt_and_its_meaning() {
        String key = fresh();
        Registration first = Samples.hazard(key);
        ports().hazards().register(first);
        assertThat(ports().hazards().register(Samples.hazard(key, "LH-other-" + key, Samples.NOW.plusSeconds(9))))
                .isEqualTo(new Intake.Stood(first.receipt(), first.meaning()));
        assertThat(timersOf(first, Samples.NOW.plusSeconds(90_000))).isEqualTo(first.timers());
    }

    @Test
    void a_short_number_belongs_to_one_case() {
        Registration first = Samples.hazard(fresh());
        ports().hazards().register(first);
        Registration second = Samples.hazard(fresh(), first.receipt().number().value(), Samples.NOW);
        assertThat(ports().hazards().register(second)).isEqualTo(new Intake.NumberTaken());
        assertThat(ports().hazards().find(second.receipt().id())).isNull();
    }

    @Test
    void a_timer_is_due_from_its_moment_on_and_not_before() {
        Registration hazard = Samples.hazard(fresh());
        ports().hazards().register(hazard);
        Instant fireAt = hazard.timers().getFirst().fireAt();
        assertThat(timersOf(hazard, fireAt.minusNanos(1))).isEmpty();
        assertThat(timersOf(hazard, fireAt)).isEqualTo(hazard.timers());
        ports().timers().drop(hazard.timers().getFirst());
        ports().timers().drop(hazard.timers().getFirst());
        assertThat(timersOf(hazard, fireAt)).isEmpty();
    }

    @Test
    void a_change_becomes_true_once_and_whole() {
        Registration hazard = Samples.hazard(fresh());
        ports().hazards().register(hazard);
        Hazards.Change change = Samples.overdue(hazard, Samples.NOW);

        assertThat(ports().hazards().change(change)).isTrue();
        assertThat(ports().hazards().change(change)).isFalse();

        assertThat(ports().hazards().find(hazard.receipt().id())).isEqualTo(change.next());
        assertThat(ports().events().timeline(hazard.receipt().id())).containsExactly(hazard.event(), change.event());
        assertThat(timersOf(hazard, Samples.NOW.plusSeconds(90_000))).isEmpty();
    }

    @Test
    void a_change_whose_timer_is_gone_changes_nothing() {
        Registration hazard = Samples.hazard(fresh());
        ports().hazards().register(hazard);
        ports().timers().drop(hazard.timers().getFirst());

        assertThat(ports().hazards().change(Samples.overdue(hazard, Samples.NOW)))
                .isFalse();
        assertThat(ports().hazards().find(hazard.receipt().id())).isEqualTo(hazard.hazard());
        assertThat(ports().events().timeline(hazard.receipt().id())).containsExactly(hazard.event());
        assertThat(ports().outbox().claim(hazard.receipt().id(), "1#T+0#owner", Samples.NOW, Duration.ofMinutes(1)))
                .isNull();
    }

    @Test
    void of_two_who_make_the_same_change_one_makes_it() throws Exception {
        Registration hazard = Samples.hazard(fresh());
        ports().hazards().register(hazard);
        Callable<Boolean> change = () -> ports().hazards().change(Samples.overdue(hazard, Samples.NOW));
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            int made = 0;
            for (Future<Boolean> each : two.invokeAll(List.of(change, change))) {
                made += each.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
    }

    @Test
    void the_first_receipt_is_kept_when_the_hazard_moves_on() {
        Registration hazard = Samples.hazard(fresh());
        ports().hazards().register(hazard);
        ports().hazards().change(Samples.overdue(hazard, Samples.NOW));
        assertThat(ports().hazards().register(hazard)).isEqualTo(new Intake.Stood(hazard.receipt(), hazard.meaning()));
    }

    private List<Timer> timersOf(Registration hazard, Instant now) {
        List<Timer> due = new ArrayList<>();
        for (int shard = 0; shard < ports().timers().shards(); shard++) {
            List<Timer> page = ports().timers().due(shard, now);
            assertThat(page).isSortedAccordingTo(Comparator.comparing(Timer::fireAt));
            page.stream()
                    .filter(timer -> timer.of().equals(hazard.receipt().id()))
                    .forEach(due::add);
        }
        return due;
    }
}
