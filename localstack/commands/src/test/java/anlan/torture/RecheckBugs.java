package anlan.torture;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Somebody checks what is theirs, or twice, or what a self-check has missed is miscounted. */
final class RecheckBugs {

    private RecheckBugs() {}

    static List<Planted> all() {
        return List.of(
                planted(
                        "a closing that forgets who said so",
                        "who closed a hazard checks it again",
                        beneath -> Rewrite.parts(beneath, RecheckBugs::closedByNobody)),
                planted(
                        "a re-check that nobody remembers",
                        "a hazard was checked again twice for one closing",
                        beneath -> Rewrite.parts(beneath, RecheckBugs::notChecked)),
                planted(
                        "a miss that is counted whoever counted it before",
                        "a self-check has missed a site twice",
                        beneath -> Rewrite.parts(beneath, RecheckBugs::nothingMissed)),
                planted(
                        "a visit whose line says nothing of a self-check",
                        "what was found at a clean site was missed 0 times",
                        beneath -> Rewrite.parts(beneath, RecheckBugs::visitOfNobody)));
    }

    private static Planted planted(String name, String breaks, UnaryOperator<Wire> layer) {
        return new Planted(Bug.inStore(name, breaks, layer), new Rechecking());
    }

    private static void closedByNobody(ObjectNode part) {
        if (part.path("ExpressionAttributeValues").path(":closedBy") instanceof ObjectNode by) {
            by.putArray("L");
        }
    }

    private static void notChecked(ObjectNode part) {
        if (part.path("ExpressionAttributeValues").path(":rechecked") instanceof ObjectNode rechecked) {
            rechecked.put("BOOL", false);
        }
    }

    /** The last of the sites that it has missed stands for none. */
    private static void nothingMissed(ObjectNode part) {
        if (part.path("ExpressionAttributeValues").path(":missed") instanceof ObjectNode missed) {
            missed.putArray("L");
        }
    }

    private static void visitOfNobody(ObjectNode part) {
        if (part.get("Item") instanceof ObjectNode item && Rewrite.pk(part).startsWith("SC#")) {
            item.remove("source");
        }
    }
}
