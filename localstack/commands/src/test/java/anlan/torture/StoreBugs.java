package anlan.torture;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bugs that stand between the client and the store. */
final class StoreBugs {

    private StoreBugs() {}

    static Predicate<JsonNode> puts(String prefix) {
        return put -> Rewrite.pk(put).startsWith(prefix);
    }

    /** A timer that fires is followed by none. */
    static Wire withoutTheNextTimer(Wire beneath) {
        return call -> {
            boolean fires = Json.read(call.body())
                    .path("TransactItems")
                    .valueStream()
                    .anyMatch(item -> Rewrite.pk(item.path("Delete")).startsWith("T#"));
            return fires
                    ? Rewrite.without(
                                    beneath,
                                    item -> Rewrite.pk(item.path("Put")).startsWith("T#"))
                            .send(call)
                    : beneath.send(call);
        };
    }

    /** Each town has one case more than its days say. */
    static void oneMoreOnBoards(ObjectNode part) {
        if (part.get("Item") instanceof ObjectNode item && Rewrite.pk(part).startsWith("B#")) {
            ArrayNode rows = (ArrayNode) item.path("rows").path("L");
            rows.forEach(row -> {
                String[] words = row.path("S").stringValue().split(" ", -1);
                words[2] = String.valueOf(Long.parseLong(words[2]) + 1);
                ((ObjectNode) row).put("S", String.join(" ", words));
            });
        }
    }

    static void boardsElsewhere(ObjectNode part) {
        if (part.get("Item") instanceof ObjectNode item && Rewrite.pk(part).startsWith("B#")) {
            item.putObject("pk").put("S", "ELSEWHERE" + Rewrite.pk(part));
        }
    }

    static boolean setsAStep(JsonNode item) {
        return Json.attribute(item.path("Put").path("Item"), "purpose").contains("@");
    }

    static void pending(ObjectNode part) {
        if (part.get("Item") instanceof ObjectNode item
                && Rewrite.pk(part).startsWith("N#")
                && Json.attribute(item, "fate").equals("SUPERSEDED")) {
            item.putObject("fate").put("S", "PENDING");
        }
    }

    static void anyState(ObjectNode part) {
        if (part.has("Item") && Rewrite.pk(part).startsWith("S#")) {
            Rewrite.weaken(part);
        }
    }

    static void anyVersion(ObjectNode part) {
        if (part.has("UpdateExpression") && Rewrite.pk(part).startsWith("S#")) {
            Rewrite.weaken(part);
        }
    }

    /** Whoever comes last writes the end, whoever holds the intent. */
    static void anyClaimant(ObjectNode part) {
        if (part.has("UpdateExpression") && Rewrite.pk(part).startsWith("N#")) {
            Rewrite.weaken(part);
        }
    }

    /** Of what several end in one transaction, the last one is only taken out of the outbox. */
    static void forgetful(ObjectNode body) {
        ArrayNode items = (ArrayNode) body.path("TransactItems");
        List<Integer> ends = IntStream.range(0, items.size())
                .filter(n -> isSent(items.get(n).path("Update")))
                .boxed()
                .toList();
        if (ends.size() > 1) {
            items.remove(ends.getLast().intValue());
        }
    }

    private static boolean isSent(JsonNode update) {
        return Rewrite.pk(update).startsWith("N#")
                && Json.text(update.path("ExpressionAttributeValues").path(":fate"), "S")
                        .equals("SENT");
    }

    /** A message of the day is one more, however many there are. */
    static void countless(ObjectNode update) {
        if (Rewrite.pk(update).startsWith("TX#")) {
            Rewrite.weaken(update);
        }
    }

    /** What is taken up again need not have been given up. */
    static void anyEnd(ObjectNode part) {
        if (Rewrite.pk(part).startsWith("N#")
                && Json.text(part, "ConditionExpression").contains("#endedAt")) {
            Rewrite.weaken(part);
        }
    }

    static void anyReceipt(ObjectNode part) {
        if (part.has("Item") && Rewrite.pk(part).startsWith("D#")) {
            Rewrite.weaken(part);
        }
    }

    static void utc(ObjectNode part) {
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

    static void timerKey(ObjectNode part) {
        if (Rewrite.pk(part).startsWith("T#")) {
            ObjectNode key = Rewrite.keyed(part);
            String[] sk = Json.attribute(key, "sk").split("#", 4);
            key.putObject("sk").put("S", sk[0] + "#" + sk[1] + "#" + sk[sk.length - 1]);
        }
    }

    static void intentKey(ObjectNode part) {
        if (Rewrite.pk(part).startsWith("N#")) {
            ObjectNode key = Rewrite.keyed(part);
            String sk = Json.attribute(key, "sk");
            key.putObject("sk").put("S", sk.substring(sk.indexOf('#') + 1));
        }
    }

    /** Items are read by their keys as they may have been. */
    static Wire weakItems(Wire beneath) {
        Wire one = Rewrite.request(beneath, "GetItem", StoreBugs::inconsistent);
        return Rewrite.request(
                one,
                "BatchGetItem",
                request -> request.path("RequestItems").forEach(of -> inconsistent((ObjectNode) of)));
    }

    /** A check that nothing was published meanwhile. */
    static boolean ofWhatStands(JsonNode item) {
        return Rewrite.pk(item.path("ConditionCheck")).startsWith("F#");
    }

    /** A case comes in, and is put on nobody's worklist. */
    static void onNoList(ObjectNode part) {
        if (part.get("Item") instanceof ObjectNode item && Rewrite.pk(part).startsWith("S#")) {
            item.remove("unit");
        }
    }

    /** Whoever hands alerts over sees no case as late. */
    static Wire neverLate(Wire beneath) {
        return call -> {
            Wire.Answer answer = beneath.send(call);
            boolean asks = call.operation().contains("-send")
                    && call.action().equals("BatchGetItem")
                    && call.body().contains("\"S#");
            if (!asks || !answer.succeeded() || answer.cut()) {
                return answer;
            }
            ObjectNode body = Json.object(answer.body());
            body.path("Responses").forEach(items -> items.forEach(item -> ((ObjectNode) item).remove("overdueSince")));
            return answer.with(body.toString());
        };
    }

    /** A day is final, whatever the second path says. */
    static void alwaysFinal(ObjectNode part) {
        if (!Rewrite.pk(part).startsWith("F#")) {
            return;
        }
        if (part.get("Item") instanceof ObjectNode item) {
            item.remove("difference");
            item.putObject("status").put("S", "FINAL");
        } else if (part.path("ExpressionAttributeValues").get(":status") instanceof ObjectNode status) {
            status.put("S", "FINAL");
        }
    }

    static void inconsistent(ObjectNode request) {
        request.remove("ConsistentRead");
    }

    static void last(ObjectNode page) {
        page.remove("LastEvaluatedKey");
    }

    static void lastIfEmpty(ObjectNode page) {
        if (page.path("Items").isEmpty()) {
            page.remove("LastEvaluatedKey");
        }
    }

    static boolean ofEvents(JsonNode query) {
        return query.path("ExpressionAttributeValues").toString().contains("\"EV#");
    }

    /** What is due at this very moment is not due yet. */
    static void strictly(ObjectNode query) {
        JsonNode to = query.path("ExpressionAttributeValues").path(":to");
        if (to instanceof ObjectNode value && Json.text(value, "S").endsWith("Z~")) {
            String upTo = Json.text(value, "S");
            value.put("S", upTo.substring(0, upTo.length() - 1));
        }
    }
}
