package anlan.localstack;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Counts what one move of time does, and says on the console how far it is once it has taken two
 * seconds, each second.
 */
final class Progress {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LongSupplier nanoseconds;
    private final Consumer<String> console;
    private final Journey journey;
    private final Map<String, Passage.Share> shares = new TreeMap<>();
    private final long began;
    private long tellAt;

    Progress(LongSupplier nanoseconds, Consumer<String> console, Journey journey) {
        this.nanoseconds = nanoseconds;
        this.console = console;
        this.journey = journey;
        this.began = nanoseconds.getAsLong();
        this.tellAt = began + PATIENCE.toNanos();
    }

    /** Runs a function at that moment of the city. */
    void run(String function, Instant at, Runnable tick) {
        long before = nanoseconds.getAsLong();
        tick.run();
        long after = nanoseconds.getAsLong();
        shares.merge(function, new Passage.Share(1, Duration.ofNanos(after - before)), Passage.Share::plus);
        if (after - tellAt >= 0) {
            console.accept(journey.told(at));
            tellAt = after + PAUSE.toNanos();
        }
    }

    Passage ended() {
        return new Passage(shares, Duration.ofNanos(nanoseconds.getAsLong() - began));
    }
}
