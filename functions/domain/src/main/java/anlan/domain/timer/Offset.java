package anlan.domain.timer;

import java.time.Duration;

/** How far a rung is from the moment at which something is due, as {@code seeds/ladder.json} has it. */
public sealed interface Offset {

    /** Working days after it, or before it if negative; none is the moment itself. */
    record WorkingDays(int count) implements Offset {}

    /** So long after it by the clock. */
    record ByTheClock(Duration length) implements Offset {}

    /** Whether it comes before what is due. */
    default boolean before() {
        return this instanceof WorkingDays(var count) && count < 0;
    }

    /**
     * Reads {@code -3wd}, {@code 0}, {@code 5wd} or {@code PT4H}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static Offset parse(String text) {
        if (text.startsWith("PT")) {
            Duration length = Duration.parse(text);
            if (length.isNegative()) {
                throw new IllegalArgumentException("not an offset: " + text);
            }
            return new ByTheClock(length);
        }
        if (!text.equals("0") && !text.endsWith("wd")) {
            throw new IllegalArgumentException("not an offset: " + text);
        }
        return new WorkingDays(Integer.parseInt(text.replace("wd", "")));
    }
}
