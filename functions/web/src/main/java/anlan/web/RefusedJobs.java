package anlan.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the log of calls of jobs that were turned away: a timer whose secret is old runs nothing,
 * and somebody has to hear of it. A line says nothing that the caller chose, and of a flood only so
 * many are written a minute.
 */
final class RefusedJobs {

    static final int A_MINUTE = 60;

    private static final Logger LOG = System.getLogger(RefusedJobs.class.getName());
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private final Consumer<String> lines;
    private long began;
    private int told;
    private long untold;

    RefusedJobs() {
        this(System::nanoTime, line -> LOG.log(Level.WARNING, line));
    }

    RefusedJobs(LongSupplier nanoTime, Consumer<String> lines) {
        this.nanoTime = nanoTime;
        this.lines = lines;
        this.began = nanoTime.getAsLong();
    }

    /**
     * Tells of one, or only counts it.
     *
     * @param job of the list; null if it was none of them
     * @param why in words of ours
     */
    synchronized void tell(@Nullable String job, String why, String requestId) {
        long now = nanoTime.getAsLong();
        if (now - began >= MINUTE) {
            began = now;
            told = 0;
        }
        if (told >= A_MINUTE) {
            untold++;
            return;
        }
        told++;
        String more = untold == 0 ? "" : "; " + untold + " more were not told of";
        untold = 0;
        String name = job == null ? "of no job" : "of " + job;
        lines.accept("a call " + name + " was turned away: " + why + ", traceId " + requestId + more);
    }
}
