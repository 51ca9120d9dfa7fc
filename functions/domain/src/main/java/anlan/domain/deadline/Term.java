package anlan.domain.deadline;

import java.time.Duration;

/**
 * How long somebody has (期限), as the rules write it: {@code PT2H}, {@code 7d}, {@code 5wd}, {@code
 * 4wh} or {@code 90wm}.
 */
public sealed interface Term {

    /** Runs by the clock, nights and holidays included. */
    record ByTheClock(Duration length) implements Term {}

    /** Calendar days: a hazard is not less dangerous because the office is closed. */
    record Days(int count) implements Term {}

    /** Days on which the office works (工作日). */
    record WorkingDays(int count) implements Term {}

    /** Time in which the office is open (工作时间), to the minute. */
    record WorkingTime(Duration length) implements Term {}

    /**
     * The two one after the other; they must be of one kind, as days and hours have no common
     * measure.
     */
    default Term plus(Term more) {
        return switch (this) {
            case ByTheClock(var mine) when more instanceof ByTheClock(var other) -> new ByTheClock(mine.plus(other));
            case Days(var mine) when more instanceof Days(var other) -> new Days(mine + other);
            case WorkingDays(var mine) when more instanceof WorkingDays(var other) -> new WorkingDays(mine + other);
            case WorkingTime(var mine) when more instanceof WorkingTime(var other) -> new WorkingTime(mine.plus(other));
            default -> throw new IllegalArgumentException(this + " and " + more + " can't be added");
        };
    }

    /** Half of it, rounded down to whole days where it is counted in days. */
    default Term half() {
        return switch (this) {
            case ByTheClock(var length) -> new ByTheClock(length.dividedBy(2));
            case Days(var count) -> new Days(count / 2);
            case WorkingDays(var count) -> new WorkingDays(count / 2);
            case WorkingTime(var length) -> new WorkingTime(length.dividedBy(2));
        };
    }

    /** As the rules write it; {@link #parse} reads it back. */
    default String text() {
        return switch (this) {
            case ByTheClock(var length) -> length.toString();
            case Days(var count) -> count + "d";
            case WorkingDays(var count) -> count + "wd";
            case WorkingTime(var length) -> length.toMinutes() + "wm";
        };
    }

    /** As people say it, such as 5个工作日 or 2小时. */
    default String words() {
        return switch (this) {
            case ByTheClock(var length) -> hours(length, "");
            case Days(var count) -> count + "天";
            case WorkingDays(var count) -> count + "个工作日";
            case WorkingTime(var length) -> hours(length, "个工作");
        };
    }

    private static String hours(Duration length, String of) {
        long minutes = length.toMinutes();
        return minutes % 60 == 0 ? minutes / 60 + of + "小时" : minutes + of + "分钟";
    }

    static Term parse(String text) {
        if (text.startsWith("PT")) {
            return new ByTheClock(Duration.parse(text));
        }
        if (text.endsWith("wd")) {
            return new WorkingDays(count(text, "wd"));
        }
        if (text.endsWith("wh")) {
            return new WorkingTime(Duration.ofHours(count(text, "wh")));
        }
        if (text.endsWith("wm")) {
            return new WorkingTime(Duration.ofMinutes(count(text, "wm")));
        }
        if (text.endsWith("d")) {
            return new Days(count(text, "d"));
        }
        throw new IllegalArgumentException("not a term: " + text);
    }

    private static int count(String text, String unit) {
        int count = Integer.parseInt(text.substring(0, text.length() - unit.length()));
        if (count < 0) {
            throw new IllegalArgumentException("not a term: " + text);
        }
        return count;
    }
}
