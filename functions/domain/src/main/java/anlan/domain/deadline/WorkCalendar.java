package anlan.domain.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Which days the office works: weekdays, less the holidays and plus the swapped weekend days (调休)
 * that the State Council announces year by year. A year that is not announced yet is not
 * {@linkplain #knows known}: of its holidays only those that the regulation fixes to a date
 * (全国年节及纪念日放假办法) are assumed, as the others move with the moon or are swapped.
 */
public final class WorkCalendar {

    /** New Year's Day is off in every year, and no notice has ever swapped it. */
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    /**
     * The assumption for a year that is not announced.
     *
     * @param holidays days that are off by the regulation itself
     * @param graceDays how many working days more a deadline is given that the announcement may
     *     still move
     */
    public record Assumed(Set<MonthDay> holidays, int graceDays) {
        public Assumed {
            holidays = Set.copyOf(holidays);
        }
    }

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> workdays;
    private final Set<Integer> years;
    private final Assumed assumed;

    public WorkCalendar(Set<LocalDate> holidays, Set<LocalDate> workdays, Set<Integer> years, Assumed assumed) {
        this.holidays = Set.copyOf(holidays);
        this.workdays = Set.copyOf(workdays);
        this.years = Set.copyOf(years);
        this.assumed = assumed;
    }

    public boolean isWorkingDay(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        if (date.equals(NEW_YEAR) || (!knows(day) && assumed.holidays().contains(date))) {
            return false;
        }
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
     * The n-th working day strictly after the start; with n = 0 the start itself if the office
     * works then, else the next day on which it does.
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

    /** The n-th working day strictly before that day. */
    public LocalDate minusWorkingDays(LocalDate day, int n) {
        LocalDate before = day;
        for (int left = n; left > 0; left -= isWorkingDay(before) ? 1 : 0) {
            before = before.minusDays(1);
        }
        return before;
    }

    /** The last day of grace of a term whose last day may still move. */
    LocalDate graceOf(LocalDate last) {
        return plusWorkingDays(last, assumed.graceDays());
    }

    /**
     * How many working days come after the first day, up to and including the last; none if the
     * last is not later.
     */
    public int workingDaysBetween(LocalDate first, LocalDate last) {
        return Math.toIntExact(first.datesUntil(last.isAfter(first) ? last.plusDays(1) : first.plusDays(1))
                .skip(1)
                .filter(this::isWorkingDay)
                .count());
    }
}
