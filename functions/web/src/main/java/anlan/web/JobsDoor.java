package anlan.web;

import anlan.catalogue.Catalogue;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets a cloud's timer run a job over HTTP: POST only, a job of the list only, and only with the shared secret. Whatever else
 * lies under the path does not exist. The framework behind it sees the body and its type, and no other header.
 */
final class JobsDoor implements Filter {

    static final String PREFIX = "/_jobs";
    static final String SECRET = "X-Anlan-Job-Secret";

    private static final Set<String> PASSED = Set.of("content-type", "content-length", "accept");

    private final byte @Nullable [] secret;

    JobsDoor(@Nullable String secret) {
        this.secret = secret == null || secret.isBlank() ? null : secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && http.getRequestURI().startsWith(PREFIX)) {
            if (!mayRun(http)) {
                answer.setStatus(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            chain.doFilter(new Bare(http), response);
            return;
        }
        chain.doFilter(request, response);
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

    /** The request with no header but those of its body: the framework gives headers back, and obeys some. */
    private static final class Bare extends HttpServletRequestWrapper {

        Bare(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return passes(name) ? super.getHeader(name) : null;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return passes(name) ? super.getHeaders(name) : Collections.emptyEnumeration();
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            List<String> names = Collections.list(super.getHeaderNames()).stream()
                    .filter(Bare::passes)
                    .toList();
            return Collections.enumeration(names);
        }

        private static boolean passes(String name) {
            return PASSED.contains(name.toLowerCase(Locale.ROOT));
        }
    }
}
