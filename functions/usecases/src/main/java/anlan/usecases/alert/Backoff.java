package anlan.usecases.alert;

import java.time.Duration;
import java.time.Instant;

/**
 * When to ask a provider again that takes nothing for now: at any moment until the alert is twice
 * as old, so that not all ask at one moment (full jitter); an age counts as a minute at least and as
 * half an hour at most.
 */
final class Backoff {

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofMinutes(30);

    private Backoff() {}

    /**
     * The moment.
     *
     * @param made when the alert was made
     * @param lot drawn for this attempt; it decides about the whole of the wait
     */
    static Instant after(Instant made, Instant now, String lot) {
        long age = Duration.between(made, now).toMillis();
        long most = Math.clamp(age, LEAST.toMillis(), MOST.toMillis());
        return now.plusMillis(1 + Math.floorMod((long) lot.hashCode(), most));
    }
}
