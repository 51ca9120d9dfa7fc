package anlan.simulation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Working days by {@code seeds/holidays.json}, and the days of the city. */
final class Almanac {

    static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final Set<LocalDate> off;
    private final Set<LocalDate> swapped;
    private final Set<Integer> years = new HashSet<>();

    Almanac(JsonNode holidays) {
        off = dates(holidays.path("holidays"));
        swapped = dates(holidays.path("workdays"));
        holidays.path("knownYears").forEach(year -> years.add(year.intValue()));
    }

    private static Set<LocalDate> dates(JsonNode list) {
        Set<LocalDate> dates = new HashSet<>();
        list.forEach(date -> dates.add(LocalDate.parse(date.stringValue())));
        return dates;
    }

    /** Whether that year and the next, into which terms reach, are announced. */
    boolean knows(int year) {
        return years.contains(year) && years.contains(year + 1);
    }

    boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return swapped.contains(day) || (!weekend && !off.contains(day));
    }

    /** The n-th working day after a day. */
    LocalDate after(LocalDate day, int n) {
        return away(day, n, 1);
    }

    /** The n-th working day before a day. */
    LocalDate before(LocalDate day, int n) {
        return away(day, n, -1);
    }

    private LocalDate away(LocalDate day, int n, int step) {
        LocalDate there = day;
        for (int left = n; left > 0; ) {
            there = there.plusDays(step);
            left -= works(there) ? 1 : 0;
        }
        return there;
    }

    static LocalDate day(Instant at) {
        return at.atZone(CITY).toLocalDate();
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(CITY).toInstant();
    }

    /** 24:00 of a day. */
    static Instant endOf(LocalDate day) {
        return at(day.plusDays(1), LocalTime.MIDNIGHT);
    }
}
