package anlan.domain.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days the office works: weekdays, less the holidays and plus the swapped weekend days (调休) that the State Council
 * announces year by year. A year that is not announced yet counts weekends only, and is not {@linkplain #knows known}.
 */
public final class WorkCalendar {

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> workdays;
    private final Set<Integer> years;

    public WorkCalendar(Set<LocalDate> holidays, Set<LocalDate> workdays, Set<Integer> years) {
        this.holidays = Set.copyOf(holidays);
        this.workdays = Set.copyOf(workdays);
        this.years = Set.copyOf(years);
    }

    public boolean isWorkingDay(LocalDate day) {
        if (workdays.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.contains(day);
    }

    /** Whether the year of that day has been announced. */
    public boolean knows(LocalDate day) {
        return years.contains(day.getYear());
    }

    /**
     * The n-th working day strictly after the start; with n = 0 the start itself if the office works then, else the next
     * day on which it does.
     */
    public LocalDate plusWorkingDays(LocalDate start, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("working days are counted forward, not " + n);
        }
        LocalDate day = start;
        int left = n;
        while (left > 0 || !isWorkingDay(day)) {
            day = day.plusDays(1);
            if (left > 0 && isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** How many working days come after the first day, up to and including the last; none if the last is not later. */
    public int workingDaysBetween(LocalDate first, LocalDate last) {
        return Math.toIntExact(first.datesUntil(last.isAfter(first) ? last.plusDays(1) : first.plusDays(1))
                .skip(1)
                .filter(this::isWorkingDay)
                .count());
    }
}
