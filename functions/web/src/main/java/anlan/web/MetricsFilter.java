package anlan.web;

import anlan.http.HttpReply;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows the metrics of this process to whoever collects them. To anybody else there is no such
 * route: they go on to the front door, which says so.
 */
final class MetricsFilter implements Filter {

    static final String PATH = "/metrics";
    private static final String BEARER = "Bearer ";

    private final Supplier<String> metrics;
    private final Predicate<Map<String, String>> admits;

    /**
     * Takes what it shows.
     *
     * @param admits a request by its headers, with names in small letters
     */
    MetricsFilter(Supplier<String> metrics, Predicate<Map<String, String>> admits) {
        this.metrics = metrics;
        this.admits = admits;
    }

    /**
     * Admits whoever shows that secret as a bearer's; with none, nobody.
     *
     * @param secret which is not that of the jobs: who collects may not run them
     */
    static Predicate<Map<String, String>> bearer(@Nullable String secret) {
        if (secret == null || secret.isBlank()) {
            return headers -> false;
        }
        byte[] expected = (BEARER + secret).getBytes(StandardCharsets.UTF_8);
        return headers -> MessageDigest.isEqual(
                expected, headers.getOrDefault("authorization", "").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && http.getRequestURI().equals(PATH)
                && http.getMethod().equals("GET")
                && admits.test(WebFilter.headers(http))) {
            HttpReply shown = new HttpReply(200, new TreeMap<>(Map.of("Content-Type", Prometheus.TYPE)), metrics.get());
            Answer.write(shown, http, answer, Exchange.CURRENT.get());
            return;
        }
        chain.doFilter(request, response);
    }
}
