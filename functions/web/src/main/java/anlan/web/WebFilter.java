package anlan.web;

import anlan.domain.refusal.Unavailable;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.http.Query;
import anlan.http.Refused;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Answers every request but those of the jobs. It stands before the web framework, so that no
 * default of the framework — its own error pages, its parsing of forms, its methods — can ever
 * answer in its place.
 */
final class WebFilter implements Filter {

    /**
     * The paths that tell whether the process and its store live are asked when there is no room
     * for anything else.
     */
    private static final Set<String> ALWAYS = Set.of("/livez", "/readyz");

    private static final String READY = "/readyz";

    private final FunctionDispatcher doors;
    private final Admission admission;
    private final Patience patience;
    private final BooleanSupplier leaving;

    /**
     * Takes what answers.
     *
     * @param leaving whether the process is about to end
     */
    WebFilter(FunctionDispatcher doors, Admission admission, Patience patience, BooleanSupplier leaving) {
        this.doors = doors;
        this.admission = admission;
        this.patience = patience;
        this.leaving = leaving;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            if (http.getRequestURI().startsWith(JobsFilter.PREFIX)) {
                chain.doFilter(request, response);
            } else {
                Exchange exchange = Exchange.CURRENT.get();
                Answer.write(reply(http, exchange), http, answer, exchange);
            }
        }
    }

    private HttpReply reply(HttpServletRequest request, Exchange exchange) {
        if (READY.equals(request.getRequestURI()) && leaving.getAsBoolean()) {
            return Refused.leaving(exchange.requestId());
        }
        Body body = new Body(request, exchange, patience);
        if (ALWAYS.contains(request.getRequestURI())) {
            return doors.answer(call(request, exchange, body));
        }
        try (Admission.Room room = admission.enter()) {
            return doors.answer(call(request, exchange, room.outside(body)));
        } catch (Unavailable full) {
            return Refused.busy(exchange.requestId());
        }
    }

    private static HttpCall call(HttpServletRequest request, Exchange exchange, HttpCall.Content body) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), String.join(",", Collections.list(request.getHeaders(name))));
        }
        return new HttpCall(
                request.getMethod(),
                request.getRequestURI(),
                Query.parse(request.getQueryString()),
                headers,
                body,
                exchange.speaker(),
                exchange.requestId());
    }
}
