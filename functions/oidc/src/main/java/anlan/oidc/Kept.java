package anlan.oidc;

import anlan.domain.refusal.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something of the issuer that is asked for once and kept for a while. Who waits for an answer that
 * does not come is told so together with everybody who waits for it.
 */
final class Kept<T> {

    private static final Duration FOR = Duration.ofHours(1);

    /** How long nobody asks after a failure, or again before it is time. */
    private static final Duration FAILED = Duration.ofSeconds(1);

    private static final Duration BETWEEN_AGAIN = Duration.ofMinutes(1);

    private final Supplier<T> asked;
    private final InstantSource clock;
    private @Nullable T kept;
    private Instant until = Instant.MIN;
    private Instant failed = Instant.MIN;
    private Instant again = Instant.MIN;

    Kept(Supplier<T> asked, InstantSource clock) {
        this.asked = asked;
        this.clock = clock;
    }

    /**
     * As it was at most an hour ago.
     *
     * @throws Unavailable if the issuer does not say
     */
    synchronized T get() {
        T known = kept;
        return known != null && clock.instant().isBefore(until) ? known : ask();
    }

    /** As it is now, if nobody has asked for that within the last minute. */
    synchronized T anew() {
        Instant now = clock.instant();
        if (now.isBefore(again)) {
            return get();
        }
        T known = ask();
        again = now.plus(BETWEEN_AGAIN);
        return known;
    }

    private T ask() {
        Instant now = clock.instant();
        if (now.isBefore(failed)) {
            throw Wire.unavailable();
        }
        try {
            T known = asked.get();
            kept = known;
            until = now.plus(FOR);
            return known;
        } catch (Unavailable away) {
            failed = clock.instant().plus(FAILED);
            throw away;
        }
    }
}
