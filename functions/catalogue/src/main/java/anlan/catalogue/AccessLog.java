package anlan.catalogue;

import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.http.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Writes one line for each call: which route of which function, who by pseudonym, how it ended, and
 * how long it took; and counts it. Nothing that a caller chose stands in the line, but for a trace
 * id of hexadecimal digits.
 */
final class AccessLog implements Function<HttpCall, HttpReply> {

    /** The logger of these lines. */
    static final String LOGGER = "anlan.access";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    /** The outcome of a call that is our fault, or for which there was no room. */
    static final String FAILED = "failed";

    private static final int FAULT = 500;

    /** Where cases come in. */
    private static final Set<String> INTAKES = Set.of("/v1/complaints", "/v1/hazards");

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE");

    private final String name;
    private final Function<HttpCall, HttpReply> door;
    private final UnaryOperator<String> pseudonym;
    private final Meters meters;
    private final InstantSource clock;
    private final LongSupplier nanoseconds;

    /**
     * Stands before a door.
     *
     * @param name of the function behind it
     * @param pseudonym of a subject, keyed, so that it can't be turned back
     * @param meters take how it went
     * @param nanoseconds of a clock that only measures
     */
    AccessLog(
            String name,
            Function<HttpCall, HttpReply> door,
            UnaryOperator<String> pseudonym,
            Meters meters,
            InstantSource clock,
            LongSupplier nanoseconds) {
        this.name = name;
        this.door = door;
        this.pseudonym = pseudonym;
        this.meters = meters;
        this.clock = clock;
        this.nanoseconds = nanoseconds;
    }

    @Override
    public HttpReply apply(HttpCall call) {
        long began = nanoseconds.getAsLong();
        Seen seen = new Seen();
        HttpReply reply = null;
        try (var _ = MDC.putCloseable(Lines.TRACE, Trace.of(call));
                var _ = MDC.putCloseable(Lines.FUNCTION, name)) {
            try {
                reply = seen.during(() -> door.apply(call));
                return reply;
            } finally {
                long took = nanoseconds.getAsLong() - began;
                tell(call, seen, reply == null ? FAULT : reply.status(), took);
                measure(call, seen, reply, took);
            }
        }
    }

    private void tell(HttpCall call, Seen seen, int status, long took) {
        LOG.atInfo()
                .addKeyValue("requestId", call.requestId())
                .addKeyValue("method", method(call))
                .addKeyValue("route", seen.route())
                .addKeyValue("outcome", outcome(status))
                .addKeyValue("status", status)
                .addKeyValue("code", seen.code())
                .addKeyValue("ms", Lines.milliseconds(took))
                .addKeyValue("subject", hidden(seen.subject()))
                .log("answered");
    }

    private void measure(HttpCall call, Seen seen, @Nullable HttpReply reply, long took) {
        Instant at = clock.instant();
        String route = seen.route();
        double seconds = took / (double) Duration.ofSeconds(1).toNanos();
        meters.take(Measure.of(name, Metric.CALLS, seconds, at)
                .with(Measure.METHOD, method(call))
                .with(Measure.ROUTE, route == null ? "none" : route)
                .with(Measure.OUTCOME, outcome(reply == null ? FAULT : reply.status())));
        if (call.method().equals("POST") && INTAKES.contains(String.valueOf(route))) {
            meters.take(Measure.of(name, Metric.INTAKES, 1, at)
                    .with(Measure.OUTCOME, IntakeOutcome.of(reply).word()));
        }
    }

    private static String method(HttpCall call) {
        return METHODS.contains(call.method()) ? call.method() : "OTHER";
    }

    private @Nullable String hidden(@Nullable String subject) {
        return subject == null ? null : pseudonym.apply(subject);
    }

    private static String outcome(int status) {
        return status < 400 ? "ok" : status < 500 ? "refused" : FAILED;
    }
}
