package anlan.http;

import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers the calls of one deployed function. Whatever comes in, something well-formed goes out,
 * and nothing of the request is given back.
 */
public final class Router implements Function<HttpCall, HttpReply> {

    private static final Logger LOG = System.getLogger(Router.class.getName());

    private static final Set<String> UTF_8 = Set.of("charset=utf-8", "charset=\"utf-8\"");

    private final List<Route> routes;
    private final Callers callers;

    Router(List<Route> routes, Callers callers) {
        this.routes = List.copyOf(routes);
        this.callers = callers;
    }

    @Override
    public HttpReply apply(HttpCall call) {
        return finished(call, reply(call));
    }

    /** With what every answer has, and without what this one must not. */
    static HttpReply finished(HttpCall call, HttpReply bare) {
        HttpReply reply = withCommonHeaders(bare, call.requestId());
        return call.method().equals("HEAD") ? reply.withoutBody() : reply;
    }

    /** With the headers that every answer has. */
    static HttpReply withCommonHeaders(HttpReply bare, String requestId) {
        HttpReply reply = bare.with("X-Content-Type-Options", "nosniff").with("X-Request-Id", requestId);
        return reply.headers().containsKey("Cache-Control") ? reply : reply.with("Cache-Control", "no-store");
    }

    private HttpReply reply(HttpCall call) {
        List<Match> matches = matches(call.path());
        if (matches.isEmpty()) {
            return Problem.unknownRoute(call.requestId());
        }
        if (call.method().equals("OPTIONS")) {
            return HttpReply.empty(204).with("Allow", allowed(matches));
        }
        String method = call.method().equals("HEAD") ? "GET" : call.method();
        for (Match match : matches) {
            if (match.route().method().equals(method)) {
                return answer(match, call);
            }
        }
        return Problem.methodNotAllowed(allowed(matches), call.requestId());
    }

    private HttpReply answer(Match match, HttpCall call) {
        try {
            Route route = match.route();
            Seen.route(route);
            Headers.once(call);
            if (route.open()) {
                return handled(match, call, null);
            }
            Actor actor = callers.of(route, call);
            HttpReply reply = handled(match, call, actor);
            callers.confirm(route, actor, reply);
            return reply;
        } catch (Refusal refusal) {
            return Problem.of(refusal, call.requestId());
        } catch (Unreadable broken) {
            return Problem.malformed(broken.status(), call.requestId());
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "fault, traceId " + call.requestId(), fault);
            return Problem.fault(call.requestId());
        }
    }

    private static HttpReply handled(Match match, HttpCall call, @Nullable Actor actor) {
        Route route = match.route();
        try {
            Parameters query = query(route, call);
            if (!route.hasBody()) {
                Request request = new Request(call, match.named(), query, actor, "", "", new Fields(Json.object()));
                return EntityTags.unlessKnown(call, route.handler().answer(request));
            }
            if (!isJson(call.header("content-type"))) {
                return Problem.unsupportedType(call.requestId());
            }
            if (Limits.tooLong(call.header("content-length"))) {
                return Problem.tooLarge(call.requestId());
            }
            String key = route.keyed() ? Headers.key(call) : "";
            // Nothing is read before all that the headers say is in order.
            byte[] bytes = call.body();
            if (bytes.length > Limits.BODY) {
                return Problem.tooLarge(call.requestId());
            }
            var body = Json.read(bytes);
            return route.handler()
                    .answer(new Request(
                            call, match.named(), query, actor, key, RequestFingerprint.of(body), new Fields(body)));
        } catch (Refusal refusal) {
            return Problem.of(refusal, call.requestId());
        }
    }

    /** A route without parameters has nobody else to refuse those that came. */
    private static Parameters query(Route route, HttpCall call) {
        Parameters query = new Parameters(call.query(), route.parameters());
        if (route.parameters().isEmpty()) {
            query.finish();
        }
        return query;
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        return parts[0].strip().equals("application/json")
                && (parts.length == 1 || (parts.length == 2 && UTF_8.contains(parts[1].strip())));
    }

    /** A route that the path fits, and what stands for its names. */
    private record Match(Route route, Map<String, String> named) {}

    private List<Match> matches(String path) {
        if (!path.startsWith("/")) {
            return List.of();
        }
        List<String> segments = Paths.segments(path);
        List<Match> matches = routes.stream()
                .<Match>mapMulti((route, found) -> {
                    Map<String, String> named = Paths.match(route.segments(), segments);
                    if (named != null) {
                        found.accept(new Match(route, named));
                    }
                })
                .toList();
        // A path that is written out wins over one with names in it.
        List<Match> exact =
                matches.stream().filter(match -> match.named().isEmpty()).toList();
        return exact.isEmpty() ? matches : exact;
    }

    private static String allowed(List<Match> matches) {
        TreeSet<String> methods =
                matches.stream().map(match -> match.route().method()).collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }
}
