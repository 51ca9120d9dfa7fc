package anlan.torture;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A visit to a grid is lost, or what it found is not its own. */
final class GridBugs {

    private GridBugs() {}

    static List<Planted> all() {
        return List.of(
                planted(
                        "a month that is written over another visit",
                        "a visit that was answered is not in its month",
                        part -> {
                            if (month(part)) {
                                Rewrite.weaken(part);
                            }
                        }),
                planted(
                        "a visit that forgets its hazards",
                        "a hazard of a grid is named by no visit",
                        GridBugs::forgets),
                planted(
                        "a hazard that forgets its grid",
                        "a hazard that a visit found is not one of its grid",
                        part -> {
                            if (Rewrite.pk(part).startsWith("S#H") && part.get("Item") instanceof ObjectNode item) {
                                item.remove("grid");
                            }
                        }),
                planted("a visit that is counted as none", "a visit has not its one event", part -> {
                    if (Rewrite.pk(part).startsWith("EV#") && part.at("/Item/facts/M") instanceof ObjectNode facts) {
                        facts.remove("visitKind");
                    }
                }),
                new Planted(
                        Bug.inStore(
                                "a night that goes by one grid",
                                "a month that the night of the first did not open",
                                wire -> Rewrite.pages(wire, GridBugs::listed, GridBugs::oneFewer)),
                        new KeepingGrids()));
    }

    private static boolean listed(JsonNode query) {
        return query.path("ExpressionAttributeValues").toString().contains("\"GDL#");
    }

    private static void oneFewer(ObjectNode page) {
        if (page.get("Items") instanceof ArrayNode items && !items.isEmpty()) {
            JsonNode unused = items.remove(0);
        }
    }

    private static Planted planted(String name, String breaks, Consumer<ObjectNode> change) {
        return new Planted(Bug.inStore(name, breaks, wire -> Rewrite.parts(wire, change)), new KeepingGrids());
    }

    private static boolean month(ObjectNode part) {
        return Rewrite.pk(part).startsWith("S#G");
    }

    private static void forgets(ObjectNode part) {
        if (month(part)) {
            JsonNode visits =
                    part.has("Item") ? part.at("/Item/visits/L") : part.at("/ExpressionAttributeValues/:visits/L");
            visits.forEach(visit -> ((ObjectNode) visit.at("/M/hazards")).putArray("L"));
        }
    }
}
