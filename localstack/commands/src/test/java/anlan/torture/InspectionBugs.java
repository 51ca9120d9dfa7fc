package anlan.torture;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A finding and its inspection do not say the same, or an inspection is not where it belongs. */
final class InspectionBugs {

    private InspectionBugs() {}

    static List<Planted> all() {
        return List.of(
                planted(
                        "a finding that does not move its inspection",
                        "[0-9]+ hazards say that an inspection found them and it has 0",
                        beneath -> Rewrite.ofTransactions(
                                beneath,
                                InspectionBugs::registers,
                                transaction -> Rewrite.without(transaction, InspectionBugs::movesAnInspection))),
                planted(
                        "a finding that does not look whether its inspection is over",
                        "a finding was taken by an inspection that was over",
                        beneath -> Rewrite.ofTransactions(
                                beneath,
                                InspectionBugs::registers,
                                transaction -> Rewrite.parts(transaction, InspectionBugs::anyInspection))),
                planted(
                        "points that are counted and not kept",
                        "an inspection keeps 0 points and its history has",
                        beneath -> Rewrite.parts(beneath, InspectionBugs::noneOfTheLastRound)),
                planted(
                        "the timer of a look-back forgotten",
                        "the clock runs and no timer is set: I",
                        beneath -> Rewrite.without(beneath, InspectionBugs::timer)),
                planted(
                        "a finding that keeps the source of whoever found it",
                        "a hazard has another source than its inspection",
                        beneath -> Rewrite.parts(beneath, InspectionBugs::ownSource)),
                planted(
                        "a visit that its site does not hear of",
                        "a site lists [0-9]+ visits and had",
                        beneath -> Rewrite.without(beneath, InspectionBugs::visit)),
                planted(
                        "an inspection that is in no journal",
                        "an inspection is in no journal",
                        beneath -> Rewrite.without(beneath, puts("IJ#"))));
    }

    private static Planted planted(String name, String breaks, UnaryOperator<Wire> layer) {
        return new Planted(Bug.inStore(name, breaks, layer), new Inspecting());
    }

    private static Predicate<JsonNode> puts(String prefix) {
        return item -> Rewrite.pk(item.path("Put")).startsWith(prefix);
    }

    /** Whether a transaction registers a hazard. */
    private static boolean registers(JsonNode item) {
        return puts("S#H").test(item);
    }

    private static boolean movesAnInspection(JsonNode item) {
        JsonNode event = item.path("Put").path("Item");
        return Rewrite.pk(item.path("Update")).startsWith("S#I")
                || (puts("EV#").test(item) && Json.attribute(event, "case").startsWith("I"));
    }

    private static void anyInspection(ObjectNode part) {
        if (Rewrite.pk(part).startsWith("S#I")) {
            Rewrite.weaken(part);
        }
    }

    private static void noneOfTheLastRound(ObjectNode part) {
        if (!Rewrite.pk(part).startsWith("S#I")
                || !(part.path("ExpressionAttributeValues").path(":rounds").path("L") instanceof ArrayNode rounds)
                || rounds.size() < 2) {
            return;
        }
        JsonNode last = rounds.get(rounds.size() - 1).path("M").path("points");
        ((ObjectNode) last).putArray("L");
    }

    private static boolean timer(JsonNode item) {
        JsonNode timer = item.path("Put").path("Item");
        return puts("T#").test(item) && Json.attribute(timer, "caseId").startsWith("I");
    }

    private static void ownSource(ObjectNode part) {
        if (part.get("Item") instanceof ObjectNode item
                && Rewrite.pk(part).startsWith("S#H")
                && item.has("inspection")) {
            item.putObject("source").put("S", "DEPARTMENT");
        }
    }

    private static boolean visit(JsonNode item) {
        return puts("SC#").test(item) && Rewrite.pk(item.path("Put")).endsWith("#I");
    }
}
