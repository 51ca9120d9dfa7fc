package anlan.usecases.deadline;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.OfficeHours;
import anlan.domain.deadline.QuietHours;
import anlan.domain.deadline.WorkCalendar;
import anlan.domain.event.EventKind;
import anlan.domain.hazard.Hazard;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Cases;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.timer.Purpose;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import anlan.usecases.Tick;
import anlan.usecases.Workers;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The morning after a holiday, when very many timers are due at once. */
class SeveralWorkersTest {

    private static final Instant NOON = at("2024-02-08T12:00:00");
    private static final AreaCode OTHER_TOWN = new AreaCode("331082001");

    /** As many threads as there are parts. */
    private static final Workers MANY = parts -> {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(threads::execute);
        }
    };

    private final InMemoryCity city = new InMemoryCity();
    private final Ports ports = city.ports();

    private NotifyOverdue.Outcome sweep(Cases<Hazard> hazards, Workers workers) {
        return new NotifyOverdue(
                        ports.timers(),
                        Map.of(
                                CaseKind.COMPLAINT, ports.complaints(),
                                CaseKind.HAZARD, hazards,
                                CaseKind.INSPECTION, ports.inspections(),
                                CaseKind.DUTYMONTH, ports.dutyMonths()),
                        new Categories(List.of()),
                        new DeadlineClock(
                                new WorkCalendar(Set.of(), Set.of(), Set.of(2024), Samples.ASSUMED),
                                new OfficeHours(
                                        List.of(new OfficeHours.Span(LocalTime.of(9, 0), LocalTime.of(17, 0))))),
                        Samples.LADDER,
                        new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
                        () -> NOON,
                        workers)
                .apply(new Tick(null));
    }

    private void late(int hazards) {
        for (int n = 0; n < hazards; n++) {
            ports.hazards().open(Samples.hazard("h" + n, "LH-" + n, at("2024-02-08T10:00:00")));
        }
    }

    @Test
    void a_town_does_not_wait_for_all_of_another_whose_deadlines_passed_before() {
        late(100);
        for (int n = 0; n < 3; n++) {
            ports.complaints().submit(Samples.complaint("alice", "k" + n, at("2024-02-08T10:30:00")));
        }
        assertThat(sweep(ports.hazards(), Workers.ONE)).isEqualTo(new NotifyOverdue.Outcome(103, 0, 0));
        assertThat(city.events().stream()
                        .filter(event -> event.kind() == EventKind.OVERDUE)
                        .limit(6)
                        .filter(event -> event.caseId().kind() == CaseKind.COMPLAINT))
                .as("of the first six")
                .hasSize(3);
    }

    @Test
    void several_workers_come_to_what_one_comes_to() {
        late(60);
        assertThat(sweep(ports.hazards(), MANY)).isEqualTo(new NotifyOverdue.Outcome(60, 0, 0));
        assertThat(sweep(ports.hazards(), MANY)).isEqualTo(new NotifyOverdue.Outcome(0, 0, 0));
        assertThat(city.intents()).hasSize(60);
    }

    @Test
    void each_timer_that_somebody_else_was_working_on_is_counted_as_left() {
        late(60);
        Hazards moved = new Hazards(ports.hazards(), id -> false, SeveralWorkersTest::some);
        NotifyOverdue.Outcome outcome = sweep(moved, MANY);
        assertThat(outcome.fired()).isEqualTo(city.intents().size()).isBetween(1, 59);
        assertThat(outcome).isEqualTo(new NotifyOverdue.Outcome(outcome.fired(), 0, 60 - outcome.fired()));
    }

    @Test
    void each_timer_that_can_not_be_fired_is_told_at_the_end_and_holds_up_nothing() {
        late(60);
        Hazards broken = new Hazards(ports.hazards(), SeveralWorkersTest::some, id -> false);
        assertThatThrownBy(() -> sweep(broken, MANY))
                .satisfies(first -> assertThat(1 + first.getSuppressed().length)
                        .isEqualTo(60 - city.intents().size())
                        .isBetween(1, 59));
    }

    private static boolean some(CaseId id) {
        return id.value().charAt(1) < 'A';
    }

    private static Timers.Waiting timer(String key, AreaCode area, int version) {
        CaseId id = Samples.id(CaseKind.HAZARD, key);
        return new Timers.Waiting(
                new Timer(NOON.plusSeconds(version), id, version, new Purpose.Climb("T+" + version)), area);
    }

    @Test
    void two_timers_of_one_case_are_one_part_and_towns_take_turns() {
        Timers.Waiting second = timer("a", Samples.TOWN, 2);
        Timers.Waiting first = timer("a", Samples.TOWN, 1);
        Timers.Waiting next = timer("b", Samples.TOWN, 1);
        Timers.Waiting elsewhere = timer("c", new AreaCode(OTHER_TOWN + "201"), 3);
        assertThat(Turns.of(List.of(second, elsewhere, first, next)))
                .containsExactly(
                        List.of(first.timer(), second.timer()), List.of(elsewhere.timer()), List.of(next.timer()));
    }

    /** Hazards of which some can't be read, and some have always just moved. */
    private record Hazards(Cases<Hazard> there, Predicate<CaseId> broken, Predicate<CaseId> moved)
            implements Cases<Hazard> {

        @Override
        public Class<Hazard> type() {
            return there.type();
        }

        @Override
        public Intake open(NewCase<Hazard> opened) {
            return there.open(opened);
        }

        @Override
        public @Nullable Hazard find(CaseId id) {
            if (broken.test(id)) {
                throw new IllegalStateException("can't be read: " + id);
            }
            return there.find(id);
        }

        @Override
        public Change.Made change(Change<Hazard> change) {
            return moved.test(change.transition().next().id()) ? new Change.Made.Moved() : there.change(change);
        }
    }
}
