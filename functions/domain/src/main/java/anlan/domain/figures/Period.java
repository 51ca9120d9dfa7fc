package anlan.domain.figures;

import anlan.domain.refusal.Invalid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days whose figures are merged into one (统计期): a year, a quarter, a month, a week by ISO 8601, or
 * from one day to another.
 *
 * @param id as it is asked for, such as {@code 2023}, {@code 2023-Q3}, {@code 2023-09}, {@code
 *     2023-W38} or {@code 2023-09-01..2023-09-10}
 * @param first its first day
 * @param last its last day, counted as well
 */
public record Period(String id, Unit unit, LocalDate first, LocalDate last) {

    /** The days that one may ask for at once. */
    public static final int MOST_DAYS = 400;

    /** What sort of span it is. */
    public enum Unit {
        YEAR,
        QUARTER,
        MONTH,
        WEEK,
        RANGE
    }

    private static final String CENTURY = "(20[0-9]{2})";
    private static final Pattern YEARS = Pattern.compile(CENTURY);
    private static final Pattern QUARTERS = Pattern.compile(CENTURY + "-Q([1-4])");
    private static final Pattern MONTHS = Pattern.compile(CENTURY + "-(0[1-9]|1[0-2])");
    private static final Pattern WEEKS = Pattern.compile(CENTURY + "-W([0-5][0-9])");
    private static final Pattern RANGES =
            Pattern.compile("(20[0-9]{2}-[0-9]{2}-[0-9]{2})\\.\\.(20[0-9]{2}-[0-9]{2}-[0-9]{2})");

    /**
     * Reads the name of a period.
     *
     * @throws Invalid {@code malformed}, {@code reversed} or {@code too_long}, of the field {@code
     *     /period}
     */
    public static Period parse(String id) {
        try {
            Period read = read(id);
            if (read != null) {
                return read;
            }
        } catch (DateTimeException noSuchDay) {
            // Told below, like one that is written otherwise.
        }
        throw new Invalid("/period", "malformed", "统计期应写作 2023、2023-Q3、2023-09、2023-W38 或 2023-09-01..2023-09-10。");
    }

    private static @Nullable Period read(String id) {
        Matcher matcher = YEARS.matcher(id);
        if (matcher.matches()) {
            return year(number(matcher, 1));
        }
        matcher = QUARTERS.matcher(id);
        if (matcher.matches()) {
            return quarter(YearMonth.of(number(matcher, 1), number(matcher, 2) * 3 - 2));
        }
        matcher = MONTHS.matcher(id);
        if (matcher.matches()) {
            return month(YearMonth.of(number(matcher, 1), number(matcher, 2)));
        }
        matcher = WEEKS.matcher(id);
        if (matcher.matches()) {
            return week(number(matcher, 1), number(matcher, 2));
        }
        matcher = RANGES.matcher(id);
        return matcher.matches() ? range(LocalDate.parse(matcher.group(1)), LocalDate.parse(matcher.group(2))) : null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Period year(int year) {
        return new Period(String.valueOf(year), Unit.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Period quarter(YearMonth begins) {
        String id = begins.getYear() + "-Q" + begins.get(IsoFields.QUARTER_OF_YEAR);
        return new Period(
                id, Unit.QUARTER, begins.atDay(1), begins.plusMonths(2).atEndOfMonth());
    }

    private static Period month(YearMonth month) {
        return new Period(month.toString(), Unit.MONTH, month.atDay(1), month.atEndOfMonth());
    }

    /** Week 1 is the one with 4 January in it; some years have 53. */
    private static @Nullable Period week(int year, int week) {
        LocalDate fourth = LocalDate.of(year, 1, 4);
        if (week < 1
                || week
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(fourth)
                                .getMaximum()) {
            return null;
        }
        LocalDate monday =
                fourth.minusDays(fourth.getDayOfWeek().getValue() - 1L).plusWeeks(week - 1L);
        return new Period("%d-W%02d".formatted(year, week), Unit.WEEK, monday, monday.plusDays(6));
    }

    /**
     * From one day to another, both counted.
     *
     * @throws Invalid as {@link #parse}
     */
    public static Period range(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new Invalid("/period", "reversed", "起始日期不能晚于截止日期。");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new Invalid("/period", "too_long", "一次最多查询 " + MOST_DAYS + " 天。");
        }
        return new Period(first + ".." + last, Unit.RANGE, first, last);
    }

    /** Every week, month, quarter and year whose last day that is, the shortest first. */
    public static List<Period> endingOn(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return Stream.of(
                        weekOf(day),
                        month(month),
                        quarter(month.minusMonths((month.getMonthValue() - 1) % 3)),
                        year(day.getYear()))
                .filter(period -> period.last().equals(day))
                .toList();
    }

    /** Its months, if it begins and ends with one. */
    public List<Period> months() {
        List<Period> months = new ArrayList<>();
        for (YearMonth each = YearMonth.from(first); !each.atDay(1).isAfter(last); each = each.plusMonths(1)) {
            months.add(month(each));
        }
        return months;
    }

    /** How many days it has. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1;
    }

    /** The one of its sort right before it; of a range, as many days. */
    public Period before() {
        LocalDate eve = first.minusDays(1);
        return switch (unit) {
            case YEAR -> year(eve.getYear());
            case QUARTER -> quarter(YearMonth.from(first).minusMonths(3));
            case MONTH -> month(YearMonth.from(eve));
            case WEEK -> weekOf(eve);
            case RANGE -> new Period(first.minusDays(days()) + ".." + eve, Unit.RANGE, first.minusDays(days()), eve);
        };
    }

    private static Period weekOf(LocalDate day) {
        int year = day.get(IsoFields.WEEK_BASED_YEAR);
        Period week = week(year, day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        if (week == null) {
            throw new IllegalStateException(day + " lies in no week");
        }
        return week;
    }

    /** The same of the year before; null of a week 53 where that year has 52. */
    public @Nullable Period aYearBefore() {
        return switch (unit) {
            case YEAR -> before();
            case QUARTER -> quarter(YearMonth.from(first).minusYears(1));
            case MONTH -> month(YearMonth.from(first).minusYears(1));
            case WEEK -> week(first.get(IsoFields.WEEK_BASED_YEAR) - 1, first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case RANGE ->
                new Period(
                        first.minusYears(1) + ".." + last.minusYears(1),
                        Unit.RANGE,
                        first.minusYears(1),
                        last.minusYears(1));
        };
    }

    /** Its last day of those that had passed after so many days, its own last one at most. */
    public LocalDate after(int days) {
        LocalDate day = first.plusDays(days - 1L);
        return day.isAfter(last) ? last : day;
    }
}
