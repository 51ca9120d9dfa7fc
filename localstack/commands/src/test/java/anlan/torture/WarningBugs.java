package anlan.torture;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A colour is told or judged as it should not be. */
final class WarningBugs {

    private WarningBugs() {}

    static List<Planted> all() {
        return List.of(
                new Planted(
                        Bug.inStore(
                                "a colour is told after every window",
                                "somebody is told of a colour that they were told before",
                                WarningBugs::forgetful),
                        new Colours()),
                new Planted(
                        Bug.inStore(
                                "a clean window makes green at once",
                                "a warning is not what its days call for",
                                wire -> Rewrite.pages(wire, asked -> asksFor(asked, "W#"), WarningBugs::clean)),
                        new Colours()),
                new Planted(
                        Bug.inStore(
                                "a change is noted and nobody is to tell it",
                                "[0-9]+ changes of colour, and [0-9]+ came to a telephone",
                                wire -> Rewrite.without(
                                        wire,
                                        item -> Rewrite.pk(item.path("Put")).startsWith("WU#"))),
                        new Colours()));
    }

    private static boolean asksFor(JsonNode query, String prefix) {
        return Json.text(query.path("ExpressionAttributeValues").path(":pk"), "S")
                .startsWith(prefix);
    }

    /** What was told last is forgotten, and a change is named by its window. */
    private static Wire forgetful(Wire beneath) {
        Wire told = Rewrite.pages(
                beneath, asked -> asksFor(asked, "WL#"), page -> ((ArrayNode) page.path("Items")).removeAll());
        return Rewrite.parts(told, part -> {
            if (part.get("Item") instanceof ObjectNode item
                    && (Rewrite.pk(part).startsWith("WC#") || Rewrite.pk(part).startsWith("WU#"))) {
                item.putObject("sk").put("S", Json.attribute(item, "sk") + "#" + Json.attribute(item, "window"));
            }
        });
    }

    /** Whatever a window was, it is read as a clean one. */
    private static void clean(ObjectNode page) {
        for (JsonNode item : page.path("Items")) {
            for (JsonNode reading :
                    item.path("after").path("M").path("readings").path("L")) {
                ((ObjectNode) reading).put("S", "GREEN");
            }
        }
    }
}
