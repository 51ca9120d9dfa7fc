package anlan.http;

import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.domain.refusal.Unavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
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

    /** Turns a call away, as there is no room for it; the log hears of which route. */
    public HttpReply busy(HttpCall call) {
        Match match = match(matches(call.path()), call);
        if (match != null) {
            Seen.route(match.route());
        }
        return finished(call, Problem.of(Unavailable.busy(), call.requestId()));
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
        Match match = match(matches, call);
        return match == null ? Problem.methodNotAllowed(allowed(matches), call.requestId()) : answer(match, call);
    }

    private static @Nullable Match match(List<Match> matches, HttpCall call) {
        String method = call.method().equals("HEAD") ? "GET" : call.method();
        return matches.stream()
                .filter(match -> match.route().method().equals(method))
                .findFirst()
                .orElse(null);
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
                Request request = new Request(
                        call, match.named(), query, actor, "", "", new Fields(Json.object()), CsvTable.EMPTY);
                return EntityTags.unlessKnown(call, route.handler().answer(request));
            }
            Media media = route.columns() == null ? Media.JSON : Media.CSV;
            if (!media.is(call.header("content-type"))) {
                return Problem.unsupportedType(media.type(), call.requestId());
            }
            if (Limits.tooLong(call.header("content-length"), media.most())) {
                return media.tooLarge(call.requestId());
            }
            String key = route.keyed() ? Headers.key(call) : "";
            // Nothing is read before all that the headers say is in order.
            byte[] bytes = call.body();
            if (bytes.length > media.most()) {
                return media.tooLarge(call.requestId());
            }
            if (route.columns() != null) {
                CsvTable table = CsvTable.read(bytes, route.columns());
                if (table.size() > Limits.LINES) {
                    return media.tooLarge(call.requestId());
                }
                Fields none = new Fields(Json.object());
                return route.handler()
                        .answer(new Request(call, match.named(), query, actor, key, table.fingerprint(), none, table));
            }
            var body = Json.read(bytes);
            return route.handler()
                    .answer(new Request(
                            call,
                            match.named(),
                            query,
                            actor,
                            key,
                            RequestFingerprint.of(body),
                            new Fields(body),
                            CsvTable.EMPTY));
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
