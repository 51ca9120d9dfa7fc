package anlan.usecases.deadline;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.contract.EachKind;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.OfficeHours;
import anlan.domain.deadline.QuietHours;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.WorkCalendar;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Transition;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.time.CityTime;
import anlan.usecases.Tick;
import anlan.usecases.Workers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Random cases in years that are not announced, and random sweeps, held against a rule of a few
 * lines.
 */
class ProvisionalModelTest {

    private static final OfficeHours HOURS =
            new OfficeHours(List.of(new OfficeHours.Span(LocalTime.of(9, 0), LocalTime.of(17, 0))));
    private static final Set<Integer> FUTURE =
            IntStream.rangeClosed(2027, 2040).boxed().collect(Collectors.toSet());
    private static final WorkCalendar UNKNOWN = new WorkCalendar(Set.of(), Set.of(), Set.of(), Samples.ASSUMED);

    private InMemoryCity city = new InMemoryCity();
    private Ports ports = city.ports();
    private Instant now = Samples.NOW;

    private void sweep(WorkCalendar calendar) {
        var unused = new NotifyOverdue(
                        ports.timers(),
                        EachKind.cases(ports),
                        new Categories(List.of()),
                        new DeadlineClock(calendar, HOURS),
                        Samples.LADDER,
                        new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
                        () -> now,
                        Workers.ONE)
                .apply(new Tick(null));
    }

    /** What lists, views and filters say. */
    private boolean overdue(CaseId id) {
        Instant lateFrom = EachKind.found(ports, id).lateFrom();
        return lateFrom != null && !now.isBefore(lateFrom);
    }

    /** What the figures say. */
    private long counted() {
        return city.events().stream()
                .map(event -> event.fact(Fact.LATE))
                .mapToInt(late -> late.equals(Fact.BEGAN) ? 1 : late.equals(Fact.ENDED) ? -1 : 0)
                .sum();
    }

    private static WorkCalendar announced(Instant from, Random random) {
        Set<LocalDate> off = new HashSet<>();
        for (int day = random.nextInt(60); day < 60; day += 1 + random.nextInt(4)) {
            off.add(CityTime.dateOf(from).plusDays(day));
        }
        return new WorkCalendar(off, Set.of(), FUTURE, Samples.ASSUMED);
    }

    /** The kinds of which each case comes in with a deadline. */
    @Provide
    Arbitrary<CaseKind> clockedFromTheStart() {
        return Arbitraries.of(CaseKind.COMPLAINT, CaseKind.HAZARD);
    }

    @Property(tries = 400)
    void it_is_overdue_from_the_calendars_deadline_or_the_end_of_the_grace_whichever_rules(
            @ForAll("clockedFromTheStart") CaseKind kind,
            @ForAll @IntRange(max = 60 * 24 * 365 * 8) int minute,
            @ForAll @IntRange(min = 1, max = 20) int days,
            @ForAll @IntRange(max = 24 * 90) int arrivesAfterHours,
            @ForAll @IntRange(min = 1, max = 50) int gapHours,
            @ForAll int seed) {
        city = new InMemoryCity();
        ports = city.ports();
        Random random = new Random(seed);
        now = at("2027-01-01T00:00:00").plusSeconds(60L * minute);
        Term term = new Term.WorkingDays(days);
        Deadline provisional = new DeadlineClock(UNKNOWN, HOURS).first(term, now);
        WorkCalendar calendar = announced(now, random);
        Instant real = new DeadlineClock(calendar, HOURS).first(term, now).dueAt();
        Instant arrives = now.plus(Duration.ofHours(arrivesAfterHours));
        Transition<? extends Case> transition = EachKind.comesIn(kind, "p", provisional);
        Model model = new Model(EachKind.kept(ports, transition), provisional, real, arrives);
        for (int sweeps = 0; sweeps < 120; sweeps++) {
            model.hold();
            sweep(now.isBefore(arrives) ? UNKNOWN : calendar);
            model.swept();
            model.hold();
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(60 * gapHours)));
        }
    }

    /**
     * Late by the grace until the calendar is noticed, and by the calendar from then on; each is
     * told once.
     */
    private final class Model {

        private final CaseId id;
        private final Deadline provisional;
        private final Instant real;
        private final Instant arrives;
        private boolean noticed;
        private boolean late;
        private int told;

        Model(CaseId id, Deadline provisional, Instant real, Instant arrives) {
            this.id = id;
            this.provisional = provisional;
            this.real = real;
            this.arrives = arrives;
        }

        void swept() {
            noticed = !EachKind.found(ports, id).progress().requireDeadline().provisional();
            boolean grace = !arrives.isBefore(provisional.dueAt()) && arrives.isBefore(provisional.lateFrom());
            Instant latest = arrives.plus(grace ? Duration.ofHours(1) : Duration.ofDays(1));
            assertThat(noticed && now.isBefore(arrives)).isFalse();
            assertThat(noticed || now.isBefore(latest)).as("noticed by %s", now).isTrue();
            boolean before = late;
            late = !now.isBefore(noticed ? real : provisional.lateFrom());
            told += late && !before ? 1 : 0;
            assertThat(city.intents()).as("told by %s", now).hasSize(told);
            assertThat(counted()).as("figures at %s", now).isEqualTo(late ? 1 : 0);
        }

        /** What lists and views say between sweeps, too. */
        void hold() {
            assertThat(overdue(id)).as("%s", now).isEqualTo(!now.isBefore(noticed ? real : provisional.lateFrom()));
        }
    }
}
