package anlan.torture;

import anlan.http.HttpCall;
import anlan.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whoever calls the city: they wait for an answer, and if none comes, or the city says that it is
 * busy, they send the same again under the same key.
 */
final class Caller {

    /** No real city writes these: they must come back in no header. */
    static final String OWN_REQUEST_ID = "id-of-the-caller-0123456789";

    static final String OWN_HEADER = "header-of-the-caller";
    private static final String ADDRESS = "192.0.2.1";
    private static final int BUSY = 503;
    private static final int MOST_TRIES = 6;

    /** What a caller knows in the end. */
    sealed interface Heard {

        /** An answer that is not "busy". */
        record Answer(HttpReply reply) implements Heard {
            int status() {
                return reply.status();
            }

            JsonNode json() {
                return Json.read(reply.body());
            }

            @Override
            public String toString() {
                return status() + " " + Json.text(json(), "code") + Json.text(json(), "detail");
            }

            boolean replayed() {
                return "true".equals(reply.headers().get("Idempotency-Replayed"));
            }
        }

        /** No answer, however often it was asked: it was done or it was not. */
        record Nothing() implements Heard {}
    }

    private final City city;
    private final Findings findings;

    Caller(City city, Findings findings) {
        this.city = city;
        this.findings = findings;
    }

    Heard get(String operation, String who, String path) {
        return send(operation, "GET", who, path, null, null);
    }

    Heard post(String operation, String who, String path, String key, String body) {
        return send(operation, "POST", who, path, key, body);
    }

    Heard put(String operation, String who, String path, String body) {
        return send(operation, "PUT", who, path, null, body);
    }

    Heard delete(String operation, String who, String path) {
        return send(operation, "DELETE", who, path, null, null);
    }

    /** Asks once and, if no answer comes, leaves it at that: null. */
    @Nullable
    HttpReply once(String operation, String method, String who, String path) {
        HttpReply reply = city.call(operation, call(operation, method, who, path, null, null));
        if (reply != null) {
            looked(operation, reply);
        }
        return reply;
    }

    private Heard send(
            String operation, String method, String who, String path, @Nullable String key, @Nullable String body) {
        HttpCall call = call(operation, method, who, path, key, body);
        for (int tried = 1; tried <= MOST_TRIES; tried++) {
            HttpReply reply = city.call(operation + "#" + tried, call);
            if (reply == null) {
                continue;
            }
            looked(operation, reply);
            if (reply.status() != BUSY) {
                return new Heard.Answer(reply);
            }
        }
        return new Heard.Nothing();
    }

    private HttpCall call(
            String operation, String method, String who, String path, @Nullable String key, @Nullable String body) {
        TreeMap<String, String> headers = new TreeMap<>(Map.of(
                "authorization", "Bearer " + city.token(who),
                "x-request-id", OWN_REQUEST_ID,
                "traceparent", OWN_HEADER));
        if (key != null) {
            headers.put("idempotency-key", key);
        }
        if (body != null) {
            headers.put("content-type", path.endsWith("/import") ? "text/csv" : "application/json");
        }
        String[] target = path.split("\\?", 2);
        return new HttpCall(
                method,
                target[0],
                query(target),
                headers,
                body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8),
                ADDRESS,
                "trace-of-" + operation);
    }

    private static Map<String, List<String>> query(String[] target) {
        Map<String, List<String>> query = new TreeMap<>();
        if (target.length > 1) {
            for (String pair : target[1].split("&", -1)) {
                int equals = pair.indexOf('=');
                query.put(pair.substring(0, equals), List.of(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    /** Every answer is looked at, whatever it answers. */
    private void looked(String operation, HttpReply reply) {
        int status = reply.status();
        if (status >= 500 && status != BUSY) {
            findings.add("an answer of " + status + " to " + operation + ": " + reply.body());
        }
        if (status == BUSY && !reply.headers().containsKey("Retry-After")) {
            findings.add("a busy answer without Retry-After to " + operation);
        }
        reply.headers().forEach((name, value) -> {
            if (value.contains(OWN_REQUEST_ID) || value.contains(OWN_HEADER)) {
                findings.add("the caller's own header comes back in " + name);
            }
        });
    }
}
