package anlan.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Works out when a term ends. A term in hours runs by the clock; a term in days starts the day after and ends at 24:00 of
 * its last day (Civil Code of the PRC, art. 201–203).
 */
public final class DeadlineClock {

    private final WorkCalendar calendar;

    public DeadlineClock(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** The first deadline of a term that starts now. */
    public Deadline first(Term term, Instant from) {
        return version(1, term, from);
    }

    public Deadline version(int version, Term term, Instant from) {
        return switch (term) {
            case Term.ByTheClock(var length) -> new Deadline(from.plus(length), version, false);
            case Term.Days(var count) -> endOf(CityTime.dateOf(from).plusDays(count), version, false);
            case Term.WorkingDays(var count) -> {
                LocalDate last = calendar.plusWorkingDays(CityTime.dateOf(from), count);
                yield endOf(last, version, !calendar.knows(last) || !calendar.knows(CityTime.dateOf(from)));
            }
        };
    }

    private static Deadline endOf(LocalDate last, int version, boolean provisional) {
        return new Deadline(CityTime.startOf(last.plusDays(1)), version, provisional);
    }
}
