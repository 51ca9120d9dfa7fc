package anlan.torture;

import anlan.http.HttpCall;
import anlan.http.HttpReply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Bugs that stand before the functions of HTTP. */
final class EdgeBugs {

    private static final String CONFLICT = """
            {"type":"urn:anlan:problem:version_conflict","title":"状态已变化","status":409,\
            "code":"version_conflict"}""";

    private EdgeBugs() {}

    static Function<HttpCall, HttpReply> randomKey(Function<HttpCall, HttpReply> function, City city) {
        return call -> {
            if (!call.headers().containsKey("idempotency-key")) {
                return function.apply(call);
            }
            Map<String, String> headers = new TreeMap<>(call.headers());
            headers.put("idempotency-key", UUID.randomUUID().toString());
            return function.apply(with(call, headers));
        };
    }

    private static HttpCall with(HttpCall call, Map<String, String> headers) {
        return new HttpCall(
                call.method(),
                call.path(),
                call.query(),
                headers,
                call.content(),
                call.remoteAddress(),
                call.requestId());
    }

    static Function<HttpCall, HttpReply> notReadBack(Function<HttpCall, HttpReply> function, City city) {
        return call -> {
            HttpReply reply = function.apply(call);
            return reply.headers().containsKey("Idempotency-Replayed") ? HttpReply.json(409, CONFLICT) : reply;
        };
    }

    /** Gives back, under that name, a header of those that are let through. */
    static Function<HttpCall, HttpReply> reflecting(Function<HttpCall, HttpReply> function, String name) {
        return call -> {
            HttpReply reply = function.apply(call);
            TreeMap<String, String> headers = new TreeMap<>(reply.headers());
            headers.put(name, call.headers().getOrDefault("traceparent", ""));
            return new HttpReply(reply.status(), headers, reply.body());
        };
    }

    /** Whoever may not is answered as the office is. */
    static Function<HttpCall, HttpReply> anyRole(Function<HttpCall, HttpReply> function, City city) {
        return call -> {
            HttpReply reply = function.apply(call);
            if (reply.status() != 403 && reply.status() != 404) {
                return reply;
            }
            Map<String, String> headers = new LinkedHashMap<>(call.headers());
            headers.put("authorization", "Bearer " + city.token("post:office"));
            return function.apply(with(call, headers));
        };
    }
}
