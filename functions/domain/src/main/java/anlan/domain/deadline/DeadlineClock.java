package anlan.domain.deadline;

import anlan.domain.time.CityTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * Works out when a term ends. A term in hours runs by the clock; a term in days starts the day
 * after and ends at 24:00 of its last day (Civil Code of the PRC, art. 201–203); a term in working
 * time runs while the office is open.
 */
public final class DeadlineClock {

    private final WorkCalendar calendar;
    private final OfficeHours hours;

    public DeadlineClock(WorkCalendar calendar, OfficeHours hours) {
        this.calendar = calendar;
        this.hours = hours;
    }

    /** The first deadline of a term that starts now. */
    public Deadline first(Term term, Instant from) {
        return version(1, term, from);
    }

    public Deadline version(int version, Term term, Instant from) {
        LocalDate day = CityTime.dateOf(from);
        return switch (term) {
            case Term.ByTheClock(var length) -> known(version, term, from, from.plus(length));
            case Term.Days(var count) -> known(version, term, from, endOf(day.plusDays(count)));
            case Term.WorkingDays(var count) ->
                counted(version, term, from, endOf(calendar.plusWorkingDays(day, count)));
            case Term.WorkingTime(var length) -> counted(version, term, from, plusWorkingTime(from, length));
        };
    }

    /** The next version, so much longer: an extension (延期). */
    public Deadline extended(Deadline deadline, Term more) {
        return version(deadline.version() + 1, deadline.term().plus(more), deadline.from());
    }

    /** The next version after a pause, longer by what was lost, counted as the term counts. */
    public Deadline resumed(Deadline paused, Instant now) {
        Instant since = paused.pausedAt();
        if (since == null) {
            throw new IllegalArgumentException("the clock was not paused");
        }
        LocalDate from = CityTime.dateOf(since);
        LocalDate to = CityTime.dateOf(now);
        return extended(
                paused,
                switch (paused.term()) {
                    case Term.ByTheClock _ -> new Term.ByTheClock(Duration.between(since, now));
                    case Term.Days _ -> new Term.Days(Math.toIntExact(ChronoUnit.DAYS.between(from, to)));
                    case Term.WorkingDays _ -> new Term.WorkingDays(calendar.workingDaysBetween(from, to));
                    case Term.WorkingTime _ -> new Term.WorkingTime(workingTimeBetween(since, now));
                });
    }

    /**
     * The deadline by the calendar as it is known now: the same unless it was provisional and
     * moved.
     */
    public Deadline recomputed(Deadline deadline) {
        if (!deadline.provisional()) {
            return deadline;
        }
        Deadline again = version(deadline.version(), deadline.term(), deadline.from());
        return again.toldLate(deadline.toldLateAt()).equals(deadline) || deadline.pausedAt() != null
                ? deadline
                : version(deadline.version() + 1, deadline.term(), deadline.from());
    }

    /**
     * Whether there is still time to ask: one of the leads, starting now, ends no later than the
     * deadline.
     */
    public boolean ahead(Deadline deadline, Collection<Term> leads, Instant now) {
        return leads.stream().anyMatch(lead -> !first(lead, now).dueAt().isAfter(deadline.dueAt()));
    }

    /** How long the office is open between two moments. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        return since(to).minus(since(from));
    }

    /** How long the office had been open by then, counted from a day long before any case. */
    private Duration since(Instant moment) {
        LocalDate day = CityTime.dateOf(moment);
        int whole = calendar.workingDaysBetween(LocalDate.EPOCH, day.minusDays(1));
        return hours.day().multipliedBy(whole).plus(openOn(day, moment));
    }

    private Duration openOn(LocalDate day, Instant until) {
        return calendar.isWorkingDay(day)
                ? hours.until(until.atZone(CityTime.ZONE).toLocalTime())
                : Duration.ZERO;
    }

    private Instant plusWorkingTime(Instant from, Duration length) {
        if (length.isZero()) {
            return from;
        }
        LocalDate day = CityTime.dateOf(from);
        Duration left = length.plus(openOn(day, from));
        while (!calendar.isWorkingDay(day) || left.compareTo(hours.day()) > 0) {
            left = calendar.isWorkingDay(day) ? left.minus(hours.day()) : left;
            day = day.plusDays(1);
        }
        return day.atTime(hours.after(left)).atZone(CityTime.ZONE).toInstant();
    }

    /**
     * A deadline by the calendar: provisional, and with days of grace, unless its years are
     * announced.
     */
    private Deadline counted(int version, Term term, Instant from, Instant due) {
        LocalDate last = CityTime.dateOf(due.minusNanos(1));
        boolean known = calendar.knows(CityTime.dateOf(from)) && calendar.knows(last);
        return new Deadline(due, version, known ? null : endOf(calendar.graceOf(last)), term, from, null);
    }

    private static Deadline known(int version, Term term, Instant from, Instant due) {
        return new Deadline(due, version, null, term, from, null);
    }

    private static Instant endOf(LocalDate last) {
        return CityTime.startOf(last.plusDays(1));
    }
}
