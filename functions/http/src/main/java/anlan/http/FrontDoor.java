package anlan.http;

import anlan.domain.people.Actor;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Invalid;
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
 * Answers the calls of one deployed function. Whatever comes in, something well-formed goes out, and nothing of the request
 * is given back.
 */
public final class FrontDoor implements Function<HttpCall, HttpReply> {

    private static final Logger LOG = System.getLogger(FrontDoor.class.getName());

    private static final Set<String> UTF_8 = Set.of("charset=utf-8", "charset=\"utf-8\"");

    private final List<Route> routes;
    private final Tokens tokens;

    FrontDoor(List<Route> routes, Tokens tokens) {
        this.routes = List.copyOf(routes);
        this.tokens = tokens;
    }

    @Override
    public HttpReply apply(HttpCall call) {
        HttpReply reply = furnished(reply(call), call.requestId());
        return call.method().equals("HEAD") ? reply.withoutBody() : reply;
    }

    /** With the headers that every answer has. */
    static HttpReply furnished(HttpReply bare, String requestId) {
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
            Actor actor = actor(route, call);
            if (!route.hasBody()) {
                return route.handler().answer(new Asked(call, match.named(), actor, "", "", new Fields(Json.object())));
            }
            if (!isJson(call.header("content-type"))) {
                return Problem.unsupportedType(call.requestId());
            }
            if (Limits.tooLong(call.header("content-length"))) {
                return Problem.tooLarge(call.requestId());
            }
            String key = route.keyed() ? key(call) : "";
            // Nothing is read before all that the headers say is in order.
            byte[] bytes = call.body();
            if (bytes.length > Limits.BODY) {
                return Problem.tooLarge(call.requestId());
            }
            var body = Json.read(bytes);
            return route.handler()
                    .answer(new Asked(call, match.named(), actor, key, Meaning.of(body), new Fields(body)));
        } catch (Refusal refusal) {
            return Problem.of(refusal, call.requestId());
        } catch (Unreadable broken) {
            return Problem.malformed(broken.status(), call.requestId());
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "fault, traceId " + call.requestId(), fault);
            return Problem.fault(call.requestId());
        }
    }

    private @Nullable Actor actor(Route route, HttpCall call) {
        if (route.open()) {
            return null;
        }
        Actor actor = tokens.read(call.header("authorization"));
        if (!route.who().contains(actor.role())) {
            throw new Forbidden();
        }
        return actor;
    }

    private static String key(HttpCall call) {
        String key = call.header("idempotency-key");
        if (key == null) {
            throw new Invalid("/Idempotency-Key", "required", "请求头 Idempotency-Key 必须填写。");
        }
        if (!Limits.KEY.matcher(key).matches()) {
            throw new Invalid("/Idempotency-Key", "malformed", "请求头 Idempotency-Key 应为 16 至 255 个可见 ASCII 字符。");
        }
        return key;
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).replace(" ", "").split(";", -1);
        return parts[0].equals("application/json")
                && (parts.length == 1 || (parts.length == 2 && UTF_8.contains(parts[1])));
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
