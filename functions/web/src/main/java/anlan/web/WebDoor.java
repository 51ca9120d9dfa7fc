package anlan.web;

import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.http.Query;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Answers every request but those of the jobs. It stands before the web framework, so that no default of the framework —
 * its own error pages, its parsing of forms, its methods — can ever answer in its place.
 */
final class WebDoor implements Filter {

    /** One byte more than the front door takes, so that it can see that there was more. */
    private static final int MOST_BYTES = 64 * 1024 + 1;

    private final Doors doors;
    private final Supplier<String> requestIds;

    WebDoor(Doors doors, Supplier<String> requestIds) {
        this.doors = doors;
        this.requestIds = requestIds;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            if (http.getRequestURI().startsWith(JobsDoor.PREFIX)) {
                chain.doFilter(request, response);
            } else {
                write(doors.answer(call(http)), answer);
            }
        }
    }

    private HttpCall call(HttpServletRequest request) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), String.join(",", Collections.list(request.getHeaders(name))));
        }
        return new HttpCall(
                request.getMethod(),
                request.getRequestURI(),
                Query.parse(request.getQueryString()),
                headers,
                request.getInputStream().readNBytes(MOST_BYTES),
                request.getRemoteAddr(),
                requestIds.get());
    }

    private static void write(HttpReply reply, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
