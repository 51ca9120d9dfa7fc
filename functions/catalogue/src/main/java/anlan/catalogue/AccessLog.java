package anlan.catalogue;

import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.http.Seen;
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
 * how long it took. Nothing that a caller chose stands in it, but for a trace id of hexadecimal
 * digits.
 */
final class AccessLog implements Function<HttpCall, HttpReply> {

    /** The logger of these lines. */
    static final String LOGGER = "anlan.access";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE");

    private final String name;
    private final Function<HttpCall, HttpReply> door;
    private final UnaryOperator<String> pseudonym;
    private final LongSupplier nanoseconds;

    /**
     * Stands before a door.
     *
     * @param name of the function behind it
     * @param pseudonym of a subject, keyed, so that it can't be turned back
     * @param nanoseconds of a clock that only measures
     */
    AccessLog(
            String name,
            Function<HttpCall, HttpReply> door,
            UnaryOperator<String> pseudonym,
            LongSupplier nanoseconds) {
        this.name = name;
        this.door = door;
        this.pseudonym = pseudonym;
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
                tell(call, seen, reply == null ? 500 : reply.status(), began);
            }
        }
    }

    private void tell(HttpCall call, Seen seen, int status, long began) {
        LOG.atInfo()
                .addKeyValue("requestId", call.requestId())
                .addKeyValue("method", METHODS.contains(call.method()) ? call.method() : "OTHER")
                .addKeyValue("route", seen.route())
                .addKeyValue("outcome", outcome(status))
                .addKeyValue("status", status)
                .addKeyValue("code", seen.code())
                .addKeyValue("ms", Lines.milliseconds(nanoseconds.getAsLong() - began))
                .addKeyValue("subject", hidden(seen.subject()))
                .log("answered");
    }

    private @Nullable String hidden(@Nullable String subject) {
        return subject == null ? null : pseudonym.apply(subject);
    }

    private static String outcome(int status) {
        return status < 400 ? "ok" : status < 500 ? "refused" : "failed";
    }
}
