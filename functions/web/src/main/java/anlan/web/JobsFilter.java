package anlan.web;

import anlan.catalogue.Catalogue;
import anlan.domain.alert.TopicAway;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Refusal;
import anlan.domain.refusal.Unavailable;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.http.Refused;
import anlan.http.Ticks;
import anlan.http.Unreadable;
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
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a cloud's timer run a job over HTTP: POST only, a job of the list only, and only with the
 * shared secret. Whatever else lies under the path does not exist: it goes on to the front door, which
 * says so. The framework behind it sees the body and its type, and no other header.
 */
final class JobsFilter implements Filter {

    static final String PREFIX = "/_jobs";
    static final String SECRET = "X-Anlan-Job-Secret";

    private static final Logger LOG = System.getLogger(JobsFilter.class.getName());

    private final Patience patience;
    private final byte @Nullable [] secret;
    private final BooleanSupplier leaving;
    private final RefusedJobs refused = new RefusedJobs();

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
                && isUnderPrefix(http.getRequestURI())) {
            Exchange exchange = Exchange.CURRENT.get();
            String job = job(http.getRequestURI());
            String wrong = wrong(http, job);
            if (wrong == null) {
                HttpReply refusal = run(http, answer, chain, exchange);
                if (refusal != null) {
                    Answer.write(refusal, http, answer, exchange);
                }
                return;
            }
            refused.tell(job, wrong, exchange.requestId());
        }
        chain.doFilter(request, response);
    }

    private static boolean isUnderPrefix(String path) {
        return path.equals(PREFIX) || path.startsWith(PREFIX + "/");
    }

    private static @Nullable String job(String path) {
        return Catalogue.JOBS.stream()
                .filter(job -> path.equals(PREFIX + "/" + job))
                .findFirst()
                .orElse(null);
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
            tick = new Body(request, exchange, patience, HttpCall.mostBytes(null)).read();
            var unused = Ticks.read(Ticks.event(tick));
        } catch (Invalid wrong) {
            return Refused.by(wrong, exchange.requestId());
        } catch (Unreadable | Unavailable malformed) {
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

    /** Why it may not run, in words of ours; null if it may. */
    private @Nullable String wrong(HttpServletRequest request, @Nullable String job) {
        String shown = request.getHeader(SECRET);
        if (secret == null) {
            return "there is no secret by which a job could be run";
        }
        if (shown == null) {
            return "it shows no secret";
        }
        if (!MessageDigest.isEqual(secret, shown.getBytes(StandardCharsets.UTF_8))) {
            return "its secret is another one";
        }
        if (job == null) {
            return "there is no such job";
        }
        if (!request.getMethod().equals("POST")) {
            return "it is no POST";
        }
        return request.getQueryString() == null ? null : "it has a query";
    }
}
