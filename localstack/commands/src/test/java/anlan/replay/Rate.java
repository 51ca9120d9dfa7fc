package anlan.replay;

import java.io.PrintWriter;
import java.util.Locale;

/** How fast it went. */
final class Rate implements AutoCloseable {
    private final long began = cpu();

    Rate(ReplayStore store) {
    }

    private static long cpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(java.time.Duration::toNanos)
                .orElse(0L);
    }

    void print(PrintWriter out, double seconds, int acts) {
        out.printf(Locale.ROOT, "%.0f s on the clock, %.0f s of the processor, %,.0f acts/s%n", seconds, (cpu() - began) / 1e9, acts / seconds);
    }

    @Override
    public void close() {}
}
