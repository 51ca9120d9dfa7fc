package anlan.replay;

import anlan.domain.deadline.WorkCalendar;
import anlan.torture.Dice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;

/** On which days and in which towns things happen: how a year is shaped (时空分布). */
final class Shape {

    static final int MINUTE = 60;
    static final int HOUR = 60 * MINUTE;
    static final int DAY = 24 * HOUR;

    private static final int CAMPAIGN_DAYS = 100;

    /** The days on which the three campaigns of a hundred days (百日攻坚) begin; two overlap. */
    private static final List<MonthDay> CAMPAIGNS = List.of(MonthDay.of(3, 1), MonthDay.of(9, 15), MonthDay.of(9, 23));

    /** The towns, and how much of the city each is. */
    private static final List<String> TOWNS = List.of(
            "001", "002", "003", "004", "005", "100", "101", "103", "104", "105", "106", "107", "108", "109", "110",
            "111", "112", "113", "114");

    private static final int[] SIZES = {14, 11, 9, 8, 6, 4, 4, 3, 3, 4, 5, 4, 3, 5, 6, 3, 4, 2, 2};

    private final LocalDate first;
    private final WorkCalendar calendar;
    private final double[] hazards;
    private final double[] complaints;
    private final double[] towns;

    /**
     * That of a year.
     *
     * @param days how many of its days there are; fewer than all for tests
     */
    Shape(int year, int days, WorkCalendar calendar) {
        this.first = LocalDate.of(year, 1, 1);
        this.calendar = calendar;
        hazards = new double[days];
        complaints = new double[hazards.length];
        for (int day = 0; day < hazards.length; day++) {
            hazards[day] = (off(day) ? weekend(day) ? 0.35 : 0.15 : 1)
                    * (campaigns(day).isEmpty() ? 1 : 1.6);
            complaints[day] = off(day) ? 0.6 : 1;
        }
        towns = Arrays.stream(SIZES).asDoubleStream().toArray();
        List.of(hazards, complaints, towns).forEach(Shape::summed);
    }

    private static void summed(double[] weights) {
        Arrays.parallelPrefix(weights, Double::sum);
    }

    int days() {
        return hazards.length;
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    /** Whether the offices are closed on that day of the year, 0 being the first. */
    boolean off(int day) {
        return !calendar.isWorkingDay(date(day));
    }

    /** How many of the days after that second's are working days. */
    int workingDays(int second, int days) {
        int working = 0;
        for (int day = second / DAY + 1; day <= second / DAY + days; day++) {
            working += off(day) ? 0 : 1;
        }
        return working;
    }

    private boolean weekend(int day) {
        DayOfWeek of = date(day).getDayOfWeek();
        return of == DayOfWeek.SATURDAY || of == DayOfWeek.SUNDAY;
    }

    /** The first days of its campaigns. */
    List<LocalDate> campaigns() {
        return CAMPAIGNS.stream().map(begins -> begins.atYear(first.getYear())).toList();
    }

    /** The first days of the campaigns that run on that day. */
    List<LocalDate> campaigns(int day) {
        return campaigns().stream()
                .filter(begins -> !date(day).isBefore(begins) && date(day).isBefore(begins.plusDays(CAMPAIGN_DAYS)))
                .toList();
    }

    /** The second of the year at which something is found: inspections are made by day. */
    int found(Dice dice) {
        return drawn(hazards, dice) * DAY + 8 * HOUR + dice.below(9 * HOUR);
    }

    /** The second of the year at which a complaint comes in, at most that day. */
    int reported(Dice dice, int lastDay) {
        int day = Math.min(drawn(complaints, dice), lastDay);
        return day * DAY + (dice.chance(0.85) ? 8 * HOUR + dice.below(12 * HOUR) : dice.below(DAY));
    }

    String town(Dice dice) {
        return "331082" + TOWNS.get(drawn(towns, dice));
    }

    private static int drawn(double[] summed, Dice dice) {
        int at = Arrays.binarySearch(summed, dice.unit() * summed[summed.length - 1]);
        return Math.min(at < 0 ? -at - 1 : at, summed.length - 1);
    }

    /** That second, or the first hour after it in which the offices work. */
    int atWork(int second, Dice dice) {
        int day = second / DAY;
        int of = second % DAY;
        if (of >= 18 * HOUR) {
            day++;
        }
        boolean later = of >= 18 * HOUR;
        while (day < days() && off(day)) {
            day++;
            later = true;
        }
        boolean early = later || of < 8 * HOUR;
        return day * DAY + (early ? 8 * HOUR + 30 * MINUTE + dice.below(2 * HOUR) : of);
    }
}
