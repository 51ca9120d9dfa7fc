package anlan.torture;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A reporter is told too much, or too little. */
final class ReporterBugs {

    private ReporterBugs() {}

    static List<Planted> all() {
        return List.of(
                new Planted(
                        Bug.inStore(
                                "a message costs no credit",
                                "WeChat is asked more often than was subscribed to",
                                wire -> Rewrite.without(wire, ReporterBugs::spends)),
                        CrashPoints.ofAlerts()),
                new Planted(
                        Bug.inStore(
                                "photos that are added and not kept",
                                "[0-9]+ photos were added and 0 are kept",
                                wire -> Rewrite.parts(wire, ReporterBugs::withoutPhotos)),
                        new CrashPoints()),
                new Planted(
                        Bug.inStore(
                                "a message keyed without the version",
                                "nobody is to be told what the history calls for",
                                wire -> Rewrite.parts(wire, ReporterBugs::statusKey)),
                        CrashPoints.ofAlerts()),
                new Planted(
                        Bug.inStore(
                                "a grant counts each time it is sent",
                                "subscribed to [0-9]+, and [0-9]+ were granted",
                                wire -> Rewrite.parts(wire, ReporterBugs::anyGrant)),
                        Twins.same()),
                new Planted(
                        Bug.inStore(
                                "a refusal of the reader stops nothing",
                                "WeChat is asked again although it said that nobody wants it",
                                wire -> Rewrite.without(wire, ReporterBugs::stops)),
                        Twins.ofAlerts()));
    }

    /** A message is sent, and no credit is taken. */
    private static boolean spends(JsonNode item) {
        return Json.text(item.path("Update"), "UpdateExpression").contains("credits - :one");
    }

    /** The credits of somebody who wants no message are none. */
    private static boolean stops(JsonNode item) {
        JsonNode update = item.path("Update");
        return Rewrite.pk(update).startsWith("SUB#")
                && Json.text(update, "ConditionExpression").equals("#granted = :was_granted");
    }

    /** A grant counts although it was made before. */
    private static void anyGrant(ObjectNode part) {
        if (part.has("Item") && Rewrite.pk(part).startsWith("SUB#")) {
            Rewrite.weaken(part);
        }
    }

    /** What is added is noted, and the photos are not written. */
    private static void withoutPhotos(ObjectNode part) {
        String update = Json.text(part, "UpdateExpression");
        if (update.contains("#photos = :photos")) {
            part.put("UpdateExpression", update.replaceFirst(", #photos = :photos", ""));
            ((ObjectNode) part.path("ExpressionAttributeNames")).remove("#photos");
            ((ObjectNode) part.path("ExpressionAttributeValues")).remove(":photos");
        }
    }

    /** Of a case, its reporter is told of one event. */
    private static void statusKey(ObjectNode part) {
        if (Rewrite.pk(part).startsWith("SM#")) {
            Rewrite.keyed(part).putObject("sk").put("S", "000000");
        }
    }
}
