package anlan.web;

import anlan.catalogue.Catalogue;
import anlan.domain.alert.TopicAway;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Refusal;
import anlan.domain.refusal.Unavailable;
import anlan.http.HttpReply;
import anlan.http.Refused;
import anlan.http.Unreadable;
import anlan.usecases.Tick;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets a cloud's timer run a job over HTTP: POST only, a job of the list only, and only with the
 * shared secret. Whatever else lies under the path does not exist. The framework behind it sees the
 * body and its type, and no other header.
 */
final class JobsFilter implements Filter {

    static final String PREFIX = "/_jobs";
    static final String SECRET = "X-Anlan-Job-Secret";

    private static final Logger LOG = System.getLogger(JobsFilter.class.getName());
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpReply NOTHING = new HttpReply(404, new TreeMap<>(), "");

    private final Patience patience;
    private final byte @Nullable [] secret;
    private final BooleanSupplier leaving;

    /**
     * Takes what opens it.
     *
     * @param secret that a timer shows; with none, none can
     * @param leaving whether the process is about to end, which may be before a job would
     */
    JobsFilter(@Nullable String secret, Patience patience, BooleanSupplier leaving) {
        this.patience = patience;
        this.leaving = leaving;
        this.secret = secret == null || secret.isBlank() ? null : secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && http.getRequestURI().startsWith(PREFIX)) {
            Exchange exchange = Exchange.CURRENT.get();
            HttpReply refusal = mayRun(http) ? run(http, answer, chain, exchange) : NOTHING;
            if (refusal != null) {
                Answer.write(refusal, http, answer, exchange);
            }
            return;
        }
        chain.doFilter(request, response);
    }

    /** Answers what the framework does not: it would tell of itself. */
    private @Nullable HttpReply run(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Exchange exchange)
            throws IOException {
        if (leaving.getAsBoolean()) {
            return Refused.leaving(exchange.requestId());
        }
        byte[] tick;
        try {
            tick = new Body(request, exchange, patience).read();
            if (!(JSON.readTree(tick) instanceof ObjectNode)) {
                return Refused.unread(HttpServletResponse.SC_BAD_REQUEST, exchange.requestId());
            }
            var unused = JSON.readValue(tick, Tick.class);
        } catch (JacksonException | Unreadable | Unavailable malformed) {
            return Refused.unread(HttpServletResponse.SC_BAD_REQUEST, exchange.requestId());
        }
        JobReply reply = new JobReply(response);
        try {
            chain.doFilter(new JobRequest(request, tick), reply);
            if (!reply.failed()) {
                return null;
            }
        } catch (ServletException | RuntimeException fault) {
            Refusal refusal = refusal(fault);
            if (refusal != null) {
                response.resetBuffer();
                return Refused.by(refusal, exchange.requestId());
            }
            LOG.log(Level.ERROR, "fault, traceId " + exchange.requestId(), fault);
        }
        response.resetBuffer();
        return Refused.unread(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, exchange.requestId());
    }

    /**
     * The job's own "no" to its tick, or that a neighbour is away for now, however deep the
     * framework has wrapped it; null for a fault.
     */
    private static @Nullable Refusal refusal(Throwable fault) {
        for (Throwable found = fault; found != null; found = found.getCause()) {
            if (found instanceof Invalid || found instanceof Unavailable) {
                return (Refusal) found;
            }
            if (found instanceof TopicAway) {
                return Unavailable.busy(found);
            }
        }
        return null;
    }

    private boolean mayRun(HttpServletRequest request) {
        String shown = request.getHeader(SECRET);
        return secret != null
                && shown != null
                && MessageDigest.isEqual(secret, shown.getBytes(StandardCharsets.UTF_8))
                && request.getMethod().equals("POST")
                && request.getQueryString() == null
                && Catalogue.JOBS.stream()
                        .anyMatch(job -> request.getRequestURI().equals(PREFIX + "/" + job));
    }
}
