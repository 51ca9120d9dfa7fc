package anlan.domain.timer;

import anlan.domain.casefile.CaseId;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.WorkCalendar;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The escalation ladder of the city (催办阶梯): its rungs are data ({@code seeds/ladder.json}), each list
 * from the earliest to the last. Which rung is due is a pure function of a deadline, the moment and
 * the calendar.
 *
 * @param days rungs of a deadline that is counted in days or in working time
 * @param hours those of one that runs by the clock
 * @param steps those of a step that has a time of its own, each name without that of the step
 */
public record Ladder(List<Rung> days, List<Rung> hours, List<Rung> steps, WorkCalendar calendar) {

    /** When a reminder is made. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /**
     * Takes the rungs.
     *
     * @throws IllegalArgumentException if one name stands twice, or a list does not begin with
     *     reminders
     */
    public Ladder {
        days = checked(days);
        hours = checked(hours);
        steps = checked(steps);
    }

    private static List<Rung> checked(List<Rung> rungs) {
        Set<String> names = new HashSet<>();
        boolean reminders = true;
        for (Rung rung : rungs) {
            reminders &= rung.reminds();
            if (!names.add(rung.name()) || (rung.reminds() && !reminders)) {
                throw new IllegalArgumentException("rung " + rung.name() + " stands where it can't be climbed");
            }
        }
        return List.copyOf(rungs);
    }

    /**
     * What is due of a ladder at a moment.
     *
     * @param highest rung that is due
     * @param passed rungs below it that are due as well
     * @param next timer of the rung above it, null if there is none
     */
    public record Due(
            Rung highest, List<Rung> passed, @Nullable Timer next) {

        public Due {
            passed = List.copyOf(passed);
        }

        /** Whether one of them refers the case. */
        public boolean refers() {
            return highest.refers() || passed.stream().anyMatch(Rung::refers);
        }

        /** The same, whose next rung is climbed at that moment at the latest; null changes nothing. */
        public Due noLaterThan(@Nullable Instant moment) {
            return new Due(highest, passed, next == null ? null : next.noLaterThan(moment));
        }

        /** The same, as if nothing above that rung were due or ever came. */
        public Due upTo(Rung top) {
            int above = passed.indexOf(top);
            return above < 0 ? new Due(highest, passed, null) : new Due(top, passed.subList(0, above), null);
        }
    }

    /**
     * The timers of a deadline whose clock starts: that of the next rung, and one for the calendar
     * that it waits for.
     *
     * @param climbed last rung that was told of this version, null before the first
     * @param overdue whether it is known already that the deadline has passed
     * @param now when the clock starts: a reminder that would come on that day or before is left out
     */
    public List<Timer> timers(CaseId caseId, Deadline due, @Nullable String climbed, boolean overdue, Instant now) {
        List<Timer> timers = new ArrayList<>();
        Timer next = next(caseId, due, climbed, overdue, now);
        if (next != null) {
            timers.add(next);
        }
        if (due.provisional()) {
            timers.add(new Timer(due.nextLook(due.from()), caseId, due.version(), new Purpose.CalendarCheck()));
        }
        return timers;
    }

    private @Nullable Timer next(CaseId caseId, Deadline due, @Nullable String climbed, boolean overdue, Instant now) {
        return above(due, climbed).stream()
                .filter(rung -> !(overdue && tellsOverdue(rung)))
                .filter(rung -> !rung.reminds() || ahead(rung, due, now))
                .findFirst()
                .map(rung -> timer(caseId, due, rung))
                .orElse(null);
    }

    /** The rungs above one that was climbed; all if none was, or if this deadline has no such rung. */
    private List<Rung> above(Deadline due, @Nullable String climbed) {
        List<Rung> rungs = rungs(due);
        for (int n = 0; n < rungs.size(); n++) {
            if (rungs.get(n).name().equals(climbed)) {
                return rungs.subList(n + 1, rungs.size());
            }
        }
        return rungs;
    }

    /**
     * The rung of a deadline for which a timer was set; where the ladder has it no more, the first
     * that is not before that timer, or null.
     */
    public @Nullable Rung rung(Deadline due, String name, Instant fireAt) {
        return rung(rungs(due), name, rung -> !at(rung, due).isBefore(fireAt));
    }

    /** The same of a step. */
    public @Nullable Rung rung(Purpose.Late late, Instant fireAt) {
        return rung(steps, late.rung(), rung -> !at(rung, late.stepDueAt()).isBefore(fireAt));
    }

    private static @Nullable Rung rung(List<Rung> rungs, String name, Predicate<Rung> ahead) {
        return rungs.stream()
                .filter(rung -> rung.name().equals(name))
                .findFirst()
                .or(() -> rungs.stream().filter(ahead).findFirst())
                .orElse(null);
    }

    /** Whether a rung is above the last one that was climbed. */
    public boolean isAhead(Deadline due, Rung rung, @Nullable String climbed) {
        return above(due, climbed).contains(rung);
    }

    /** Whether it is the reminders or the first word of being overdue, which somebody late has had. */
    private static boolean tellsOverdue(Rung rung) {
        return rung.reminds() || rung.offset().equals(new Offset.WorkingDays(0));
    }

    /** A reminder comes on a later day than the deadline was set, and before it. */
    private boolean ahead(Rung rung, Deadline due, Instant now) {
        Instant at = at(rung, due);
        return CityTime.dateOf(at).isAfter(CityTime.dateOf(now)) && at.isBefore(due.dueAt());
    }

    private Timer timer(CaseId caseId, Deadline due, Rung rung) {
        return new Timer(at(rung, due), caseId, due.version(), new Purpose.Climb(rung.name()));
    }

    /** The rungs of that deadline. */
    public List<Rung> rungs(Deadline due) {
        return due.term() instanceof Term.ByTheClock ? hours : days;
    }

    /**
     * When a rung of that deadline is made. A reminder is made at 08:00 of the n-th working day
     * before the last day of the term; what comes after it, when n working days more have ended.
     */
    public Instant at(Rung rung, Deadline due) {
        return rung.reminds() ? at(rung, due.dueAt()) : at(rung, due.climbsFrom());
    }

    /** The same, of what is due at that moment. */
    public Instant at(Rung rung, Instant due) {
        LocalDate last = CityTime.dateOf(due.minusNanos(1));
        return switch (rung.offset()) {
            case Offset.ByTheClock(var length) -> due.plus(length);
            case Offset.WorkingDays(var count) when count == 0 -> due;
            case Offset.WorkingDays(var count)
            when count > 0 ->
                CityTime.startOf(calendar.plusWorkingDays(last, count).plusDays(1));
            case Offset.WorkingDays(var count) ->
                calendar.minusWorkingDays(last, -count)
                        .atTime(MORNING)
                        .atZone(CityTime.ZONE)
                        .toInstant();
        };
    }

    /** What of a deadline is due now, from that rung on. */
    public Due due(CaseId caseId, Deadline due, Rung from, Instant now) {
        return due(rungs(due), from, now, rung -> timer(caseId, due, rung));
    }

    /** What of a step is due now, from that rung on. */
    public Due due(CaseId caseId, Purpose.Late late, Rung from, Instant now) {
        return due(steps, from, now, rung -> timer(caseId, late.step(), rung, late.stepDueAt()));
    }

    private static Due due(List<Rung> rungs, Rung from, Instant now, Function<Rung, Timer> timer) {
        int first = rungs.indexOf(from);
        int above = first + 1;
        while (above < rungs.size() && !timer.apply(rungs.get(above)).fireAt().isAfter(now)) {
            above++;
        }
        Timer next = above < rungs.size() ? timer.apply(rungs.get(above)) : null;
        return new Due(rungs.get(above - 1), rungs.subList(first, above - 1), next);
    }

    /**
     * The timer of a step whose time begins to run; null if no rung is for steps. It is of no
     * version of the deadline: the same step until the same time is one, whatever the deadline.
     */
    public @Nullable Timer timer(CaseId caseId, Step step, Instant stepDueAt) {
        return steps.isEmpty() ? null : timer(caseId, step, steps.getFirst(), stepDueAt);
    }

    private Timer timer(CaseId caseId, Step step, Rung rung, Instant stepDueAt) {
        return new Timer(at(rung, stepDueAt), caseId, 0, new Purpose.Late(step, rung.name(), stepDueAt));
    }

    /** The first rung of that deadline from which on somebody is late. */
    public Rung overdue(Deadline due) {
        return rungs(due).stream()
                .filter(rung -> !rung.reminds())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the ladder has no rung for what is late"));
    }
}
