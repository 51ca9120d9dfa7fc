package anlan.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whether the store answers: one read, kept for a few seconds, so that asking often costs nothing.
 */
final class Readiness {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Runnable read;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Instant> lastGood = new AtomicReference<>();

    Readiness(Runnable read, InstantSource clock) {
        this.read = read;
        this.clock = clock;
    }

    boolean ready() {
        Instant now = clock.instant();
        Instant good = lastGood.get();
        if (good != null && !now.isBefore(good) && now.isBefore(good.plus(KEPT))) {
            return true;
        }
        try {
            read.run();
            lastGood.set(now);
            return true;
        } catch (RuntimeException down) {
            return false;
        }
    }
}
