package anlan.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A document is not where it belongs, or counts for more than it says. */
final class DocumentBugs {

    private DocumentBugs() {}

    static List<Planted> all() {
        return List.of(
                new Planted(
                        Bug.inStore(
                                "the list of a unit's documents forgotten",
                                "a document is missing in a list",
                                wire -> Rewrite.without(wire, DocumentBugs::listsOfUnits)),
                        new Deadlines()),
                new Planted(
                        Bug.inStore(
                                "a missing receipt climbs nothing",
                                "nobody signed, and the rung above was not climbed",
                                wire -> Rewrite.parts(wire, DocumentBugs::aDayLater)),
                        new Deadlines()));
    }

    /** A document is put into the list of the city, and of no unit. */
    private static boolean listsOfUnits(JsonNode item) {
        String list = Rewrite.pk(item.path("Put"));
        return list.startsWith("DOC#") && !list.equals("DOC#331082");
    }

    /** The rung above a supervising order is climbed a day after its time, whoever has signed. */
    private static void aDayLater(ObjectNode part) {
        if (part.get("Item") instanceof ObjectNode item
                && Rewrite.pk(part).startsWith("T#")
                && Json.attribute(item, "purpose").equals("T+3")) {
            String at = Checker.sortable(
                    Instant.parse(Json.attribute(item, "fireAt")).plus(Duration.ofDays(1)));
            String key = at + Json.attribute(item, "sk").substring(at.length());
            item.putObject("sk").put("S", key);
            item.putObject("fireAt").put("S", at);
        }
    }
}
