package anlan.catalogue;

import anlan.usecases.alert.Again;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Writes one line for each run of a function that nobody waits for, and the metrics by which its
 * alarms know that it ran. A run that failed is no run; what failed is told by whoever catches it.
 */
final class RunLog<I, O> implements Function<I, O> {

    /** The logger of these lines. */
    static final String LOGGER = "anlan.runs";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    private final String name;
    private final Function<I, O> function;
    private final @Nullable Oldest oldest;
    private final Meters meters;
    private final InstantSource clock;
    private final LongSupplier nanoseconds;

    RunLog(
            String name,
            Function<I, O> function,
            @Nullable Oldest oldest,
            Meters meters,
            InstantSource clock,
            LongSupplier nanoseconds) {
        this.name = name;
        this.function = function;
        this.oldest = oldest;
        this.meters = meters;
        this.clock = clock;
        this.nanoseconds = nanoseconds;
    }

    @Override
    public O apply(I input) {
        long began = nanoseconds.getAsLong();
        Instant at = clock.instant();
        O report = null;
        boolean again = false;
        try (var _ = MDC.putCloseable(Lines.TRACE, name + "@" + at);
                var _ = MDC.putCloseable(Lines.FUNCTION, name)) {
            try {
                report = function.apply(input);
                return report;
            } catch (Again later) {
                again = true;
                throw later;
            } finally {
                tell(report, again, began);
                measure(report != null, at);
            }
        }
    }

    private void tell(@Nullable O report, boolean again, long began) {
        String failed = again ? "again" : "failed";
        LOG.atInfo()
                .addKeyValue("route", (Object) null)
                .addKeyValue("outcome", report == null ? failed : "ok")
                .addKeyValue("ms", Lines.milliseconds(nanoseconds.getAsLong() - began))
                .addKeyValue("subject", (Object) null)
                .addKeyValue("report", report)
                .log("ran");
    }

    private void measure(boolean ended, Instant at) {
        if (oldest != null) {
            oldest.tell(meters, name, at);
        }
        if (ended) {
            meters.tell(name, Metric.RUNS, 1, at);
        }
    }
}
