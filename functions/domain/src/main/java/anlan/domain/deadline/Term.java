package anlan.domain.deadline;

import java.time.Duration;

/** How long somebody has (期限), as the rules write it: {@code PT2H}, {@code 7d} or {@code 5wd}. */
public sealed interface Term {

    /** Runs by the clock, nights and holidays included. */
    record ByTheClock(Duration length) implements Term {}

    /** Calendar days: a hazard is not less dangerous because the office is closed. */
    record Days(int count) implements Term {}

    /** Days on which the office works (工作日). */
    record WorkingDays(int count) implements Term {}

    static Term parse(String text) {
        if (text.startsWith("PT")) {
            return new ByTheClock(Duration.parse(text));
        }
        if (text.endsWith("wd")) {
            return new WorkingDays(Integer.parseInt(text.substring(0, text.length() - 2)));
        }
        if (text.endsWith("d")) {
            return new Days(Integer.parseInt(text.substring(0, text.length() - 1)));
        }
        throw new IllegalArgumentException("not a term: " + text);
    }
}
