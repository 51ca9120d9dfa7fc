package anlan.torture;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A site is put where it can't stand, or found where it does not. */
final class SiteBugs {

    private SiteBugs() {}

    static List<Planted> all() {
        return List.of(
                new Planted(
                        Bug.inStore(
                                "a child that does not look at its parent",
                                "a site of level 2 lies in one of level 3",
                                wire -> Rewrite.parts(wire, part -> weaken(part, "ADD"))),
                        new Placing()),
                new Planted(
                        Bug.inStore(
                                "a move that does not look below",
                                "a site of level 2 lies in one of level 3",
                                wire -> Rewrite.parts(wire, part -> weaken(part, "SET"))),
                        new Placing()),
                new Planted(
                        Bug.inStore(
                                "a parent that does not count",
                                "a site counts 0 below it and there are 1",
                                wire -> Rewrite.without(wire, item -> site(item.path("Update"), "ADD"))),
                        new Placing()),
                new Planted(
                        Bug.inStore(
                                "a code that is put over another",
                                "2 sites have one code",
                                wire -> Rewrite.parts(wire, SiteBugs::anyCode)),
                        new Placing()),
                new Planted(
                        Bug.inStore(
                                "a line that a change leaves behind",
                                "a list holds a site twice",
                                wire -> Rewrite.without(
                                        wire,
                                        item -> Rewrite.pk(item.path("Delete")).startsWith("STL#"))),
                        new Placing()));
    }

    private static boolean site(JsonNode update, String expression) {
        return Rewrite.pk(update).startsWith("ST#")
                && Json.text(update, "UpdateExpression").startsWith(expression);
    }

    private static void weaken(ObjectNode part, String expression) {
        if (site(part, expression)) {
            Rewrite.weaken(part);
        }
    }

    private static void anyCode(ObjectNode part) {
        if (Rewrite.pk(part).startsWith("STC#")) {
            Rewrite.weaken(part);
        }
    }
}
