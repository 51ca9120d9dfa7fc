package anlan.torture;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A photo is two cases', or nobody's, or stays when its owner is forgotten. */
final class PhotoBugs {

    private PhotoBugs() {}

    static List<Planted> all() {
        return List.of(
                new Planted(
                        Bug.inStore(
                                "a photo that two cases can claim",
                                "[2-9] reports got one photo",
                                wire -> Rewrite.parts(wire, PhotoBugs::anybodys)),
                        new Photographing()),
                new Planted(
                        Bug.inStore(
                                "an upload that is not looked for again",
                                "a photo that was uploaded can't be named",
                                wire -> Rewrite.without(
                                        wire,
                                        part -> Rewrite.pk(part.path("Put")).startsWith("PHW#"))),
                        new Photographing()),
                new Planted(
                        Bug.inStore(
                                "a photo that is forgotten in its owner's list alone",
                                "a photo is left that no case names|a photo without an owner",
                                wire -> Rewrite.without(wire, PhotoBugs::going)),
                        new Photographing()),
                new Planted(
                        Bug.inStore(
                                "a photo that stays in its owner's list",
                                "a photo is left in a list",
                                wire -> Rewrite.without(
                                        wire,
                                        part -> Rewrite.pk(part.path("Delete")).startsWith("PHM#"))),
                        new Photographing()));
    }

    private static void anybodys(ObjectNode part) {
        if (Rewrite.pk(part).startsWith("PH#") && part.has("UpdateExpression")) {
            Rewrite.weaken(part);
        }
    }

    private static boolean going(JsonNode part) {
        return Rewrite.pk(part.path("Put")).startsWith("PH#") && part.toString().contains("GOING");
    }
}
