package anlan.torture;

import anlan.http.HttpCall;
import anlan.http.HttpReply;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The bugs that are planted, each with the run that should find it. */
final class Bugs {

    /** By which run a bug was found, and with which seed. */
    record Found(String run, long seed) {}

    /** A bug, and by which run it is looked for. */
    record Planted(Bug bug, Run run) {

        /** Tries one seed after another; null if none finds it. */
        @Nullable
        Found found(Neighbours neighbours) {
            for (long seed = 1; seed <= MOST_SEEDS; seed++) {
                if (!run.with(Plan.brief(seed).scaled(SCALE), bug, neighbours)
                        .findings()
                        .none()) {
                    return new Found(run.name(), seed);
                }
            }
            return null;
        }
    }

    private static final int MOST_SEEDS = 4;
    private static final double SCALE = 0.4;

    private static final String CONFLICT = """
            {"type":"urn:anlan:problem:version_conflict","title":"状态已变化","status":409,\
            "code":"version_conflict"}""";

    /** The claimant that the worker on this thread went by. */
    private static final ThreadLocal<String> CLAIMANT = ThreadLocal.withInitial(() -> "");

    private Bugs() {}

    static List<Planted> all() {
        return List.of(
                planted(store("a condition dropped", wire -> Rewrite.parts(wire, Bugs::anyState)), new Intakes()),
                planted(store("version condition dropped", wire -> Rewrite.parts(wire, Bugs::anyVersion)), new Twins()),
                planted(store("transaction split", Rewrite::split), new CrashPoints()),
                planted(
                        store("outbox outside the transaction", wire -> Rewrite.afterwards(wire, puts("OUT#"))),
                        new CrashPoints()),
                planted(edge("ids random", Bugs::randomKey), new Intakes()),
                planted(edge("a failed condition is a conflict", Bugs::notReadBack), new Intakes()),
                planted(store("page forgotten", wire -> Rewrite.pages(wire, asked -> true, Bugs::last)), new Lives()),
                planted(
                        store("consistent read off", wire -> Rewrite.request(wire, "GetItem", Bugs::inconsistent)),
                        new Intakes()),
                planted(store("business date in UTC", wire -> Rewrite.parts(wire, Bugs::utc)), new Lives()),
                planted(
                        store("rung keyed without the deadline's version", wire -> Rewrite.parts(wire, Bugs::timerKey)),
                        new CrashPoints()),
                planted(edge("header reflected", (function, city) -> reflecting(function, "x-caller")), new Intakes()),
                planted(edge("role check inverted", Bugs::anyRole), new Lives()),
                planted(store("receipt not conditional", wire -> Rewrite.parts(wire, Bugs::anyReceipt)), Twins.same()),
                planted(store("lease without a fence", Bugs::unfenced), new Frozen()),
                planted(
                        store("> for >= at the deadline", wire -> Rewrite.request(wire, "Query", Bugs::strictly)),
                        new Deadlines()),
                planted(
                        store("intent after its transaction", wire -> Rewrite.afterwards(wire, puts("N#"))),
                        new CrashPoints()),
                planted(
                        store("roll-up reads the first page", wire -> Rewrite.pages(wire, Bugs::ofEvents, Bugs::last)),
                        new Lives()),
                planted(
                        store(
                                "consistent read off in queries",
                                wire -> Rewrite.request(wire, "Query", Bugs::inconsistent)),
                        new Lives()),
                planted(
                        store(
                                "intent keyed without the deadline's version",
                                wire -> Rewrite.parts(wire, Bugs::intentKey)),
                        new CrashPoints()),
                planted(
                        edge(
                                "X-Request-Id of the caller reflected",
                                (function, city) -> reflecting(function, "x-request-id")),
                        new Intakes()),
                planted(
                        store(
                                "unprocessed keys forgotten",
                                wire -> Rewrite.answer(
                                        wire, "BatchGetItem", answer -> answer.remove("UnprocessedKeys"))),
                        new Lives()),
                planted(
                        store("ends at an empty page", wire -> Rewrite.pages(wire, asked -> true, Bugs::lastIfEmpty)),
                        new Lives()));
    }

    private static Planted planted(Bug bug, Run run) {
        return new Planted(bug, run);
    }

    private static Bug store(String name, UnaryOperator<Wire> layer) {
        return new Bug() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Wire wire(Wire beneath) {
                return layer.apply(beneath);
            }
        };
    }

    /** How a bug changes a function of HTTP. */
    private interface Layer {
        Function<HttpCall, HttpReply> over(Function<HttpCall, HttpReply> function, City city);
    }

    private static Bug edge(String name, Layer layer) {
        return new Bug() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Function<HttpCall, HttpReply> http(Function<HttpCall, HttpReply> function, City city) {
                return layer.over(function, city);
            }
        };
    }

    private static java.util.function.Predicate<JsonNode> puts(String prefix) {
        return put -> Rewrite.pk(put).startsWith(prefix);
    }

    private static void anyState(ObjectNode part) {
        if (part.has("Item") && Rewrite.pk(part).startsWith("S#")) {
            Rewrite.weaken(part);
        }
    }

    private static void anyVersion(ObjectNode part) {
        if (part.has("UpdateExpression") && Rewrite.pk(part).startsWith("S#")) {
            Rewrite.weaken(part);
        }
    }

    /** Whoever comes last writes the end, whoever holds the intent. */
    private static void anyClaimant(ObjectNode part) {
        if (part.has("UpdateExpression") && Rewrite.pk(part).startsWith("N#")) {
            Rewrite.weaken(part);
        }
    }

    /** Each worker believes that the intent is still its own, and the store believes it. */
    private static Wire unfenced(Wire beneath) {
        Wire wire = Rewrite.parts(beneath, Bugs::anyClaimant);
        return call -> {
            if (call.action().equals("UpdateItem")) {
                String claimant = Json.text(
                        Json.read(call.body()).path("ExpressionAttributeValues").path(":claimant"), "S");
                CLAIMANT.set(claimant.isEmpty() ? CLAIMANT.get() : claimant);
            }
            Wire.Answer answer = wire.send(call);
            if (!call.action().equals("GetItem") || !call.body().contains("\"N#") || !answer.succeeded()) {
                return answer;
            }
            ObjectNode body = Json.object(answer.body());
            if (body.get("Item") instanceof ObjectNode item) {
                item.putObject("fate").put("S", "PENDING");
                item.putObject("claimant").put("S", CLAIMANT.get());
            }
            return answer.with(body.toString());
        };
    }

    private static void anyReceipt(ObjectNode part) {
        if (part.has("Item") && Rewrite.pk(part).startsWith("D#")) {
            Rewrite.weaken(part);
        }
    }

    private static void utc(ObjectNode part) {
        if (part.get("Item") instanceof ObjectNode item && Rewrite.pk(part).startsWith("EV#")) {
            String date = Instant.parse(Json.attribute(item, "at"))
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
            String[] key = Rewrite.pk(part).split("#", 3);
            item.putObject("pk").put("S", "EV#" + date + "#" + key[2]);
            item.putObject("date").put("S", date);
        }
    }

    private static void timerKey(ObjectNode part) {
        if (Rewrite.pk(part).startsWith("T#")) {
            ObjectNode key = Rewrite.keyed(part);
            String[] sk = Json.attribute(key, "sk").split("#", 4);
            key.putObject("sk").put("S", sk[0] + "#" + sk[1] + "#" + sk[sk.length - 1]);
        }
    }

    private static void intentKey(ObjectNode part) {
        if (Rewrite.pk(part).startsWith("N#")) {
            ObjectNode key = Rewrite.keyed(part);
            String sk = Json.attribute(key, "sk");
            key.putObject("sk").put("S", sk.substring(sk.indexOf('#') + 1));
        }
    }

    private static void inconsistent(ObjectNode request) {
        request.remove("ConsistentRead");
    }

    private static void last(ObjectNode page) {
        page.remove("LastEvaluatedKey");
    }

    private static void lastIfEmpty(ObjectNode page) {
        if (page.path("Items").isEmpty()) {
            page.remove("LastEvaluatedKey");
        }
    }

    private static boolean ofEvents(JsonNode query) {
        return query.path("ExpressionAttributeValues").toString().contains("\"EV#");
    }

    /** What is due at this very moment is not due yet. */
    private static void strictly(ObjectNode query) {
        JsonNode to = query.path("ExpressionAttributeValues").path(":to");
        if (to instanceof ObjectNode value && Json.text(value, "S").endsWith("~")) {
            value.put(
                    "S",
                    Json.text(value, "S").substring(0, Json.text(value, "S").length() - 1));
        }
    }

    private static Function<HttpCall, HttpReply> randomKey(Function<HttpCall, HttpReply> function, City city) {
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

    private static Function<HttpCall, HttpReply> notReadBack(Function<HttpCall, HttpReply> function, City city) {
        return call -> {
            HttpReply reply = function.apply(call);
            return reply.headers().containsKey("Idempotency-Replayed") ? HttpReply.json(409, CONFLICT) : reply;
        };
    }

    private static Function<HttpCall, HttpReply> reflecting(Function<HttpCall, HttpReply> function, String header) {
        return call -> {
            HttpReply reply = function.apply(call);
            TreeMap<String, String> headers = new TreeMap<>(reply.headers());
            headers.put(
                    header.equals("x-request-id") ? "X-Request-Id" : "X-Caller",
                    call.headers().getOrDefault(header, ""));
            return new HttpReply(reply.status(), headers, reply.body());
        };
    }

    /** Whoever may not is answered as the office is. */
    private static Function<HttpCall, HttpReply> anyRole(Function<HttpCall, HttpReply> function, City city) {
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
