package anlan.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a planted bug changes what is sent to the store, or what comes back. */
final class Rewrite {

    private static final String TRANSACT = "TransactWriteItems";
    private static final List<String> PARTS = List.of("Put", "Update", "Delete", "ConditionCheck");

    private Rewrite() {}

    /** Changes each part of each transaction. */
    static Wire parts(Wire beneath, Consumer<ObjectNode> change) {
        return call -> {
            if (!call.action().equals(TRANSACT)) {
                return beneath.send(call);
            }
            ObjectNode body = Json.object(call.body());
            for (JsonNode item : body.path("TransactItems")) {
                for (String part : PARTS) {
                    if (item.get(part) instanceof ObjectNode found) {
                        change.accept(found);
                    }
                }
            }
            return beneath.send(call.with(body.toString()));
        };
    }

    /** Changes the way of those transactions of which some item is such. */
    static Wire ofTransactions(Wire beneath, Predicate<JsonNode> some, UnaryOperator<Wire> change) {
        Wire changed = change.apply(beneath);
        return call -> call.action().equals(TRANSACT)
                        && Json.read(call.body())
                                .path("TransactItems")
                                .valueStream()
                                .anyMatch(some)
                ? changed.send(call)
                : beneath.send(call);
    }

    /** Changes what is sent with one action. */
    static Wire request(Wire beneath, String action, Consumer<ObjectNode> change) {
        return call -> {
            if (!call.action().equals(action)) {
                return beneath.send(call);
            }
            ObjectNode body = Json.object(call.body());
            change.accept(body);
            return beneath.send(call.with(body.toString()));
        };
    }

    /** Changes what is answered to one action. */
    static Wire answer(Wire beneath, String action, Consumer<ObjectNode> change) {
        return call -> {
            Wire.Answer answer = beneath.send(call);
            if (!call.action().equals(action) || !answer.succeeded() || answer.cut()) {
                return answer;
            }
            ObjectNode body = Json.object(answer.body());
            change.accept(body);
            return answer.with(body.toString());
        };
    }

    /** Changes the answers to queries of which that is true. */
    static Wire pages(Wire beneath, Predicate<JsonNode> asked, Consumer<ObjectNode> change) {
        return call -> {
            Wire.Answer answer = beneath.send(call);
            if (!call.action().equals("Query")
                    || !answer.succeeded()
                    || answer.cut()
                    || !asked.test(Json.read(call.body()))) {
                return answer;
            }
            ObjectNode page = Json.object(answer.body());
            change.accept(page);
            return answer.with(page.toString());
        };
    }

    /** Takes the parts of which that is true out of each transaction, and sends them after it. */
    static Wire afterwards(Wire beneath, Predicate<JsonNode> put) {
        return call -> {
            if (!call.action().equals(TRANSACT)) {
                return beneath.send(call);
            }
            ObjectNode body = Json.object(call.body());
            List<JsonNode> later = new ArrayList<>();
            ArrayNode kept = Json.object().putArray("kept");
            for (JsonNode item : body.path("TransactItems")) {
                if (put.test(item.path("Put"))) {
                    later.add(item.path("Put"));
                } else {
                    kept.add(item);
                }
            }
            body.set("TransactItems", kept);
            Wire.Answer answer = beneath.send(call.with(body.toString()));
            if (answer.succeeded() && !answer.cut()) {
                for (JsonNode item : later) {
                    var unused = beneath.send(call.with("PutItem", plain(item).toString()));
                }
            }
            return answer;
        };
    }

    /** A part as a call of its own. */
    private static ObjectNode plain(JsonNode part) {
        ObjectNode plain = ((ObjectNode) part).deepCopy();
        plain.remove("ReturnValuesOnConditionCheckFailure");
        return plain;
    }

    /** Leaves the items of which that is true out of each transaction. */
    static Wire without(Wire beneath, Predicate<JsonNode> left) {
        return request(beneath, TRANSACT, body -> {
            ArrayNode kept = Json.object().putArray("kept");
            body.path("TransactItems").valueStream().filter(left.negate()).forEach(kept::add);
            body.set("TransactItems", kept);
        });
    }

    /** Sends each part of a transaction by itself, one after another. */
    static Wire split(Wire beneath) {
        return call -> {
            if (!call.action().equals(TRANSACT)) {
                return beneath.send(call);
            }
            for (JsonNode item : Json.read(call.body()).path("TransactItems")) {
                for (String part : List.of("Put", "Update", "Delete")) {
                    if (item.has(part)) {
                        Wire.Answer answer = beneath.send(
                                call.with(part + "Item", plain(item.get(part)).toString()));
                        if (!answer.succeeded() || answer.cut()) {
                            return answer;
                        }
                    }
                }
            }
            return new Wire.Answer(200, "{}");
        };
    }

    /** The partition key of a part: of what it puts, or of the item that it changes. */
    static String pk(JsonNode part) {
        return Json.text(part.path(part.has("Item") ? "Item" : "Key").path("pk"), "S");
    }

    /** The item that a part puts, or the key of the item that it changes. */
    static ObjectNode keyed(ObjectNode part) {
        return (ObjectNode) part.get(part.has("Item") ? "Item" : "Key");
    }

    /** A condition that is always true, and uses the same names and values. */
    static void weaken(ObjectNode part) {
        if (part.has("ConditionExpression")) {
            part.put(
                    "ConditionExpression",
                    "attribute_exists(pk) OR attribute_not_exists(pk) OR (" + Json.text(part, "ConditionExpression")
                            + ")");
        }
    }
}
