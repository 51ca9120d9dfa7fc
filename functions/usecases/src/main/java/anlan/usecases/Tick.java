package anlan.usecases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What wakes a job: a beat of the schedule, as a timer sends it, or something that has happened.
 *
 * @param at the time for which it was scheduled; null means now
 * @param about to what it has happened, such as the name of a file that has arrived; null for a
 *     beat
 */
public record Tick(@Nullable Instant at, @Nullable String about) {

    /** A beat of the schedule. */
    public Tick(@Nullable Instant at) {
        this(at, null);
    }
}
