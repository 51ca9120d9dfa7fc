package anlan.torture;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Somebody is not forgotten, or not for good, or is shown to somebody unseen. */
final class ForgettingBugs {

    private ForgettingBugs() {}

    static List<Planted> all() {
        return List.of(
                new Planted(
                        Bug.inStore(
                                "an erasure that leaves the identity",
                                "the identity of an erased person is left",
                                wire -> Rewrite.without(
                                        wire,
                                        item -> Rewrite.pk(item.path("Delete")).startsWith("P#"))),
                        new Forgetting()),
                new Planted(
                        Bug.inStore(
                                "an erasure that is not noted first",
                                "an erased person has no tombstone|a case of an erased person is still theirs",
                                wire -> Rewrite.request(wire, "PutItem", ForgettingBugs::elsewhere)),
                        new Forgetting()),
                new Planted(
                        Bug.inStore(
                                "a tombstone of nobody",
                                "an erased person has no tombstone",
                                wire -> Rewrite.request(wire, "PutItem", ForgettingBugs::nobodys)),
                        new Forgetting()),
                new Planted(
                        Bug.inStore(
                                "an erasure that leaves a grant",
                                "who asks to be forgotten hears|an item of an erased person is left: SUB#",
                                wire -> Rewrite.without(
                                        wire,
                                        item -> Rewrite.pk(item.path("Delete")).startsWith("SUB#")
                                                && Rewrite.keyed((ObjectNode) item.path("Delete"))
                                                        .toString()
                                                        .contains("GRANT"))),
                        new Forgetting()),
                new Planted(
                        Bug.inStore(
                                "an erasure that leaves the device",
                                "an item of an erased person is left: DV#",
                                wire -> Rewrite.request(wire, "DeleteItem", ForgettingBugs::device)),
                        new Forgetting()),
                new Planted(
                        Bug.inStore(
                                "access records that overwrite one another",
                                "who reported was shown [0-9]+ times and recorded [0-9]+",
                                wire -> Rewrite.request(wire, "PutItem", ForgettingBugs::one)),
                        new Forgetting()));
    }

    private static void elsewhere(ObjectNode put) {
        if (Rewrite.pk(put).startsWith("ER#")) {
            Rewrite.keyed(put).putObject("pk").put("S", "ELSEWHERE");
        }
    }

    private static void nobodys(ObjectNode put) {
        if (Rewrite.pk(put).equals("TOMBSTONES")) {
            Rewrite.keyed(put).putObject("sk").put("S", "nobody");
        }
    }

    private static void device(ObjectNode delete) {
        if (Rewrite.pk(delete).startsWith("DV#")) {
            Rewrite.keyed(delete).putObject("pk").put("S", "ELSEWHERE");
        }
    }

    private static void one(ObjectNode put) {
        if (Rewrite.pk(put).startsWith("AC#")) {
            Rewrite.keyed(put).putObject("sk").put("S", "one");
        }
    }
}
