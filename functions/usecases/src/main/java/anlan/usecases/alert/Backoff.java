package anlan.usecases.alert;

import java.time.Duration;
import java.time.Instant;

/**
 * When to ask a provider again that takes nothing for now: after the age of the alert or down to
 * half of it, so that not all ask at one moment; an age counts as a minute at least and as half an
 * hour at most.
 */
final class Backoff {

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofMinutes(30);

    private Backoff() {}

    /**
     * The moment.
     *
     * @param made when the alert was made
     * @param lot drawn for this attempt; it decides about the second half of the wait
     */
    static Instant after(Instant made, Instant now, String lot) {
        long age = Duration.between(made, now).toMillis();
        long half = Math.clamp(age, LEAST.toMillis(), MOST.toMillis()) / 2;
        return now.plusMillis(half + 1 + Math.floorMod((long) lot.hashCode(), half));
    }
}
