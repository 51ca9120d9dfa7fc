package anlan.web;

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
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Answers every request but those that the filter of the jobs has let through. It stands before the web framework, so that no
 * default of the framework — its own error pages, its parsing of forms, its methods — can ever
 * answer in its place.
 */
final class WebFilter implements Filter {

    private static final String READY = "/readyz";

    private final FunctionDispatcher doors;
    private final Patience patience;
    private final BooleanSupplier leaving;

    /**
     * Takes what answers.
     *
     * @param leaving whether the process is about to end
     */
    WebFilter(FunctionDispatcher doors, Patience patience, BooleanSupplier leaving) {
        this.doors = doors;
        this.patience = patience;
        this.leaving = leaving;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            if (http instanceof JobRequest) {
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
        int most = doors.mostBytes(request.getRequestURI(), request.getContentType());
        Body body = new Body(request, exchange, patience, most);
        return doors.answer(call(request, exchange, body));
    }

    /** The headers of a request that anybody reads, by their names in small letters. */
    static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            if (HttpCall.isRead(name)) {
                headers.put(
                        name.toLowerCase(Locale.ROOT), String.join(",", Collections.list(request.getHeaders(name))));
            }
        }
        return headers;
    }

    private static HttpCall call(HttpServletRequest request, Exchange exchange, HttpCall.Content body) {
        return new HttpCall(
                request.getMethod(),
                request.getRequestURI(),
                Query.parse(request.getQueryString()),
                headers(request),
                body,
                exchange.speaker(),
                exchange.requestId());
    }
}
