package anlan.replay;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** How fast a year passes, and how much of what the store can do that is. */
final class Throughput {

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final double NANOS = 1e9;

    private final long began = System.nanoTime();
    private final Duration processor = processor();
    private double seconds;
    private double busy;

    /** The year has passed. */
    void end() {
        seconds = (System.nanoTime() - began) / NANOS;
        busy = processor().minus(processor).toNanos() / NANOS;
    }

    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /**
     * Says it.
     *
     * @param events that were made meanwhile
     */
    void print(PrintWriter out, long events) {
        out.printf(
                Locale.ROOT,
                "%.0f s on the clock, %.0f s of the processor; events %,d: %,.0f/s, %,.0f/s per core of %d%n",
                seconds,
                busy,
                events,
                events / seconds,
                events / seconds / CORES,
                CORES);
    }

    /** The same for the transactions of a table. */
    void print(PrintWriter out, ReplayStore store, int atOnce) {
        int committed = store.writes().committed();
        double raw = RawRate.measured(store.client(), store.writes().kept(), atOnce);
        out.printf(
                Locale.ROOT,
                "transactions %,d: %,.0f/s; the store alone does %,.0f/s of those that bring cases in: %.0f %%%n",
                committed,
                committed / seconds,
                raw,
                raw == 0 ? 0 : 100 * committed / seconds / raw);
    }
}
