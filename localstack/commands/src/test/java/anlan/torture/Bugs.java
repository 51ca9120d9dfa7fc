package anlan.torture;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
                planted(EdgeBugs.bug("ids random", EdgeBugs::randomKey), new Intakes()),
                planted(EdgeBugs.bug("a failed condition is a conflict", EdgeBugs::notReadBack), new Intakes()),
                planted(store("page forgotten", wire -> Rewrite.pages(wire, asked -> true, Bugs::last)), new Lives()),
                planted(
                        store("consistent read off", wire -> Rewrite.request(wire, "GetItem", Bugs::inconsistent)),
                        new Intakes()),
                planted(store("business date in UTC", wire -> Rewrite.parts(wire, Bugs::utc)), new Lives()),
                planted(
                        store("rung keyed without the deadline's version", wire -> Rewrite.parts(wire, Bugs::timerKey)),
                        new CrashPoints()),
                planted(
                        EdgeBugs.bug("header reflected", (function, city) -> EdgeBugs.reflecting(function, "x-caller")),
                        new Intakes()),
                planted(EdgeBugs.bug("role check inverted", EdgeBugs::anyRole), new Lives()),
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
                        EdgeBugs.bug(
                                "X-Request-Id of the caller reflected",
                                (function, city) -> EdgeBugs.reflecting(function, "x-request-id")),
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
}
