package anlan.torture;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A pack is not what was published, or a decision is told of otherwise than it should be. */
final class MeetingBugs {

    private MeetingBugs() {}

    static List<Planted> all() {
        return List.of(
                new Planted(
                        Bug.inStore(
                                "a pack that names its last part first",
                                "an answer of 500 to pack|no pack after it was published",
                                wire -> Rewrite.parts(wire, MeetingBugs::onePartFewer)),
                        new Meetings()),
                new Planted(
                        Bug.inStore(
                                "a decision reminder keyed without its rung",
                                "a decision is not told once of each rung",
                                wire -> Rewrite.parts(wire, MeetingBugs::withoutTheRung)),
                        new Meetings()),
                new Planted(
                        Bug.inStore(
                                "the timer of a decision forgotten",
                                "a decision is open and no timer is set",
                                wire -> Rewrite.without(
                                        wire,
                                        item -> Rewrite.pk(item.path("Put")).startsWith("DECT#"))),
                        new Meetings()),
                new Planted(
                        Bug.inStore(
                                "a decision that is done stays open",
                                "a decision is done and stands among those that are open",
                                wire -> Rewrite.without(
                                        wire,
                                        item -> Rewrite.pk(item.path("Delete")).startsWith("DECO#"))),
                        new Meetings()));
    }

    private static void onePartFewer(ObjectNode part) {
        if (part.get("Item") instanceof ObjectNode item && Rewrite.pk(part).startsWith("PACKS#")) {
            item.putObject("parts").put("N", "1");
        }
    }

    private static void withoutTheRung(ObjectNode part) {
        if (Rewrite.pk(part).startsWith("DECN#")) {
            ObjectNode key = Rewrite.keyed(part);
            String sort = Json.attribute(key, "sk");
            key.putObject("sk").put("S", sort.replaceAll("#T[^#]*#", "#"));
        }
    }
}
