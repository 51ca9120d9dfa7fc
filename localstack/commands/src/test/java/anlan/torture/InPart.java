package anlan.torture;

import java.io.IOException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers that give a part of what was asked for, and say where the rest is. */
final class InPart {

    /** An attribute that no item has: a key with it is a page that was empty. */
    private static final String AGAIN = "injected";

    private InPart() {}

    /** Nothing was found. */
    static Wire.Answer nothing(Wire.Call call) {
        String nothing = switch (call.action()) {
            case "Query" -> "{\"Items\":[],\"Count\":0,\"ScannedCount\":0}";
            case "BatchGetItem" -> "{\"Responses\":{}}";
            default -> "{}";
        };
        return new Wire.Answer(200, nothing);
    }

    /** A page may be empty and have one after it; the next one starts where this one did. */
    static Wire.Answer empty(Wire.Call call) {
        ObjectNode next = Json.object();
        next.putObject(AGAIN).put("S", "again");
        if (Json.read(call.body()).get("ExclusiveStartKey") instanceof ObjectNode start) {
            next.setAll(start);
        }
        ObjectNode answer = Json.object();
        answer.putArray("Items");
        answer.put("Count", 0).put("ScannedCount", 0).set("LastEvaluatedKey", next);
        return new Wire.Answer(200, answer.toString());
    }

    /** Takes the mark of an empty page out of a call. */
    static Wire.Call onward(Wire.Call call) {
        if (!call.action().equals("Query")) {
            return call;
        }
        ObjectNode body = Json.object(call.body());
        if (body.get("ExclusiveStartKey") instanceof ObjectNode start && start.has(AGAIN)) {
            start.remove(AGAIN);
            if (start.isEmpty()) {
                body.remove("ExclusiveStartKey");
            }
            return call.with(body.toString());
        }
        return call;
    }

    /** The same question, for a page of one item. */
    static String limited(String body) {
        ObjectNode limited = Json.object(body);
        limited.put("Limit", 1);
        return limited.toString();
    }

    /** The second half of the keys is left out. */
    static Wire.Answer half(Wire.Call call, Wire real) throws IOException {
        ObjectNode body = Json.object(call.body());
        ObjectNode tables = (ObjectNode) body.get("RequestItems");
        String table = tables.propertyNames().iterator().next();
        ObjectNode of = (ObjectNode) tables.get(table);
        ArrayNode keys = (ArrayNode) of.get("Keys");
        ObjectNode left = of.deepCopy();
        ArrayNode rest = left.putArray("Keys");
        int kept = keys.size() / 2;
        while (keys.size() > kept) {
            rest.add(keys.remove(keys.size() - 1));
        }
        ObjectNode answer = Json.object("{\"Responses\":{\"" + table + "\":[]}}");
        if (kept > 0) {
            answer = Json.object(real.send(call.with(body.toString())).body());
        }
        answer.putObject("UnprocessedKeys").set(table, left);
        return new Wire.Answer(200, answer.toString());
    }
}
