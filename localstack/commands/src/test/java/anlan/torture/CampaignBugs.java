package anlan.torture;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A hazard is not tagged as it should be, or a report is not what was published when it was frozen. */
final class CampaignBugs {

    private CampaignBugs() {}

    static List<Planted> all() {
        return List.of(
                new Planted(
                        Bug.inStore(
                                "a report that is put over another",
                                "a report has changed after it was frozen",
                                wire -> Rewrite.parts(wire, CampaignBugs::anyReport)),
                        new Campaigning()),
                new Planted(
                        Bug.inStore(
                                "a campaign that waits on after its report",
                                "a campaign with a report is among those that wait",
                                wire -> Rewrite.without(
                                        wire,
                                        item -> Rewrite.pk(item.path("Delete")).startsWith("CPO#"))),
                        new Campaigning()),
                new Planted(
                        Bug.inStore(
                                "a campaign that is on its list alone",
                                "a campaign without a report is not among those that wait",
                                wire -> Rewrite.without(
                                        wire,
                                        item -> Rewrite.pk(item.path("Put")).startsWith("CPO#"))),
                        new Campaigning()),
                new Planted(
                        Bug.inStore(
                                "running campaigns of which one is not read",
                                "a hazard in the scope of a campaign is not tagged with it",
                                wire -> Rewrite.pages(wire, CampaignBugs::running, CampaignBugs::oneFewer)),
                        new Campaigning()),
                new Planted(
                        Bug.inStore(
                                "an event without its campaigns",
                                "an event does not say which campaigns count its hazard",
                                wire -> Rewrite.parts(wire, CampaignBugs::untagged)),
                        new Campaigning()),
                new Planted(
                        Bug.inStore(
                                "a report of another revision than it was made from",
                                "a report says otherwise than the revision that it names",
                                wire -> Rewrite.parts(wire, CampaignBugs::nextRevision)),
                        new Campaigning()));
    }

    private static boolean report(ObjectNode part) {
        return Rewrite.pk(part).startsWith("CP#")
                && Json.attribute(Rewrite.keyed(part), "sk").equals("REPORT");
    }

    private static void anyReport(ObjectNode part) {
        if (report(part)) {
            Rewrite.weaken(part);
        }
    }

    private static boolean running(JsonNode query) {
        return query.toString().contains("CPO#");
    }

    private static void oneFewer(ObjectNode page) {
        if (page.get("Items") instanceof ArrayNode items && !items.isEmpty()) {
            JsonNode unused = items.remove(0);
        }
    }

    private static void untagged(ObjectNode part) {
        if (part.get("Item") instanceof ObjectNode item
                && Rewrite.pk(part).startsWith("EV#")
                && item.at("/facts/M") instanceof ObjectNode facts) {
            facts.remove("campaigns");
        }
    }

    private static void nextRevision(ObjectNode part) {
        if (part.get("Item") instanceof ObjectNode item && report(part)) {
            item.at("/days/L").forEach(day -> ((ObjectNode) day.at("/M/revision")).put("N", "9"));
        }
    }
}
