package anlan.torture;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A line takes another's place, or is not found again by whoever entered it. */
final class LedgerBugs {

    private LedgerBugs() {}

    static List<Planted> all() {
        return List.of(
                new Planted(
                        Bug.inStore(
                                "a line that is put over another",
                                "2 lines are in for one day|2 corrections of one line are in",
                                wire -> Rewrite.parts(wire, LedgerBugs::anyLine)),
                        new Entering()),
                new Planted(
                        Bug.inStore(
                                "a line without its id",
                                "a line that nobody else entered is not in|a retry is told of another line",
                                wire -> Rewrite.without(
                                        wire,
                                        part -> Rewrite.pk(part.path("Put")).startsWith("LGI#"))),
                        new Entering()),
                new Planted(
                        Bug.inStore(
                                "an import that any table may take up",
                                "a key of one table took another",
                                wire -> Rewrite.parts(wire, LedgerBugs::anyImport)),
                        new Importing()),
                new Planted(
                        Bug.inStore(
                                "lines of a table without their condition",
                                "[0-9]+ of 60 lines are in, as those say who sent them",
                                wire -> Rewrite.parts(wire, LedgerBugs::anyLine)),
                        new Importing()));
    }

    private static void anyImport(ObjectNode part) {
        if (Rewrite.pk(part).startsWith("IMP#")) {
            Rewrite.weaken(part);
        }
    }

    private static void anyLine(ObjectNode part) {
        if (Rewrite.pk(part).startsWith("LG#")) {
            Rewrite.weaken(part);
        }
    }
}
