package anlan.usecases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A beat of the schedule, as a timer sends it.
 *
 * @param at the time for which it was scheduled; null means now
 */
public record Tick(@Nullable Instant at) {}
