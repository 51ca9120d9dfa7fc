package anlan.torture;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What callers send: sensible bodies for every intake and every deed, drawn by dice. */
public final class Bodies {

    static final List<String> TOWNS = List.of("331082001", "331082002", "331082112");
    private static final List<String> OWNERS = List.of(
            "town-331082001", "town-331082002", "town-331082112", "dept-fire", "dept-housing", "dept-urban", "office");
    private static final List<String> COMPLAINTS = List.of("noise", "fire-exit", "wages", "water-supply", "other");
    private static final List<String> HAZARDS = List.of("fire-equipment", "fire-exit", "work-safety", "other");
    private static final List<String> GRADES = List.of("GENERAL", "GENERAL", "SERIOUS", "MAJOR");
    private static final List<String> SOLVED = List.of("YES", "PARTLY", "NO");
    private static final List<String> SATISFIED = List.of("YES", "MOSTLY", "NO");
    private static final String REASON = "情况复杂,需要核实";

    /** A hazard like any other: seven days, and nobody is woken for it. */
    static final String HAZARD = Json.object()
            .put("source", "OFFICE")
            .put("category", "fire-equipment")
            .put("description", "灭火器过期")
            .put("areaCode", "331082001")
            .toString();

    private Bodies() {}

    public static String complaint(Dice dice) {
        ObjectNode body = Json.object()
                .put("category", dice.one(COMPLAINTS))
                .put("description", Canary.TEXT)
                .put("areaCode", dice.one(TOWNS));
        if (dice.chance(0.5)) {
            body.putObject("contact").put("name", Canary.NAME).put("phone", Canary.PHONE);
        }
        if (dice.chance(0.2)) {
            body.put("accusedUnit", dice.one(OWNERS));
        }
        return body.toString();
    }

    public static String hazard(Dice dice) {
        ObjectNode body = Json.object()
                .put("source", "OFFICE")
                .put("category", dice.one(HAZARDS))
                .put("description", "灭火器过期")
                .put("areaCode", dice.one(TOWNS));
        if (dice.chance(0.4)) {
            body.put("grade", dice.one(GRADES));
        }
        if (dice.chance(0.3)) {
            body.putObject("onSpot").put("before", "before.jpg").put("after", "after.jpg");
        }
        return body.toString();
    }

    /** An inspection of that day, of a place or two. */
    public static String inspection(String source, String town, LocalDate day, Dice dice) {
        ObjectNode body = Json.object()
                .put("source", source)
                .put("title", "节前消防安全检查")
                .put("areaCode", town)
                .put("heldOn", day.minusDays(dice.below(3)).toString())
                .put("personTimes", 1 + dice.below(5));
        points(body, dice);
        if (dice.chance(0.3)) {
            body.put("followUpBy", day.plusDays(dice.below(20)).toString());
        }
        return body.toString();
    }

    private static void points(ObjectNode body, Dice dice) {
        var points = body.putArray("points");
        points.addObject().put("name", "后巷");
        if (dice.chance(0.5)) {
            points.addObject().put("name", "仓库").put("type", "WAREHOUSE");
        }
    }

    /** The body of a deed on an inspection at that version. */
    public static String inspected(String deed, long version, LocalDate day, Dice dice) {
        ObjectNode body = Json.object().put("version", version);
        switch (deed) {
            case "add-points" -> points(body.put("personTimes", dice.below(3)), dice);
            case "conclude" -> until(body, day, dice.chance(0.7), dice);
            case "look-back" -> until(body, day, dice.chance(0.4), dice);
            case "cancel" -> body.put("reason", REASON);
            default -> {
                // It needs no more than its version.
            }
        }
        return body.toString();
    }

    private static void until(ObjectNode body, LocalDate day, boolean said, Dice dice) {
        if (said) {
            body.put("followUpBy", day.plusDays(dice.below(12)).toString());
        }
    }

    /** The body of a deed on a case at that version. */
    public static String deed(String deed, long version, Dice dice) {
        ObjectNode body = Json.object().put("version", version);
        switch (deed) {
            case "reject", "pause", "rework", "reopen", "refer", "list", "delist" -> body.put("reason", REASON);
            case "merge" -> body.put("master", "C0000000000000000000000000");
            case "me-too" -> body.put("ref", "00000000000000000000000000");
            case "dispatch", "assign" -> body.put("owner", dice.one(OWNERS));
            case "return", "transfer" -> body.put("owner", dice.one(OWNERS)).put("reason", REASON);
            case "settle-return" -> settled(body, dice.chance(0.6)).put("owner", dice.one(OWNERS));
            case "settle-extension", "approve-plan" -> settled(body, dice.chance(0.7));
            case "add-information" -> added(body, dice);
            case "reply" -> body.put("text", "已处理");
            case "extend" -> body.put("days", 1 + dice.below(5)).put("reason", REASON);
            case "to-hazard" -> body.put("category", dice.one(HAZARDS)).put("description", "隐患");
            case "visit" -> visited(body, dice);
            case "rate" -> body.put("solved", dice.one(SOLVED)).put("satisfied", dice.one(SATISFIED));
            case "close" -> body.put("reason", REASON);
            case "conclude" ->
                body.put("owner", dice.one(OWNERS)).put("days", 3).put("conclusion", "限期办结");
            case "verify" -> verified(body, dice);
            case "fix-on-spot" -> body.put("before", "before.jpg").put("after", "after.jpg");
            case "plan" ->
                body.put("responsible", "镇长")
                        .put("measures", "分批清运")
                        .put("funds", "专项资金")
                        .put("schedule", "四周内清空")
                        .put("contingency", "现场值守");
            case "submit" -> body.put("after", "after.jpg");
            case "review" -> reviewed(body, dice.chance(0.6));
            case "recheck" -> rechecked(body, dice.chance(0.7));
            default -> {
                // It needs no more than its version.
            }
        }
        return body.toString();
    }

    private static ObjectNode settled(ObjectNode body, boolean approve) {
        body.put("approve", approve);
        return approve ? body : body.put("reason", REASON);
    }

    private static void added(ObjectNode body, Dice dice) {
        body.put("text", Canary.TEXT);
        if (dice.chance(0.5)) {
            body.putArray("photos").add("photos/added");
        }
    }

    private static void visited(ObjectNode body, Dice dice) {
        boolean reached = dice.chance(0.8);
        body.put("reached", reached);
        if (reached) {
            body.put("solved", dice.one(SOLVED)).put("satisfied", dice.one(SATISFIED));
        }
    }

    private static void verified(ObjectNode body, Dice dice) {
        boolean confirmed = dice.chance(0.85);
        body.put("verdict", confirmed ? "CONFIRMED" : "UNFOUNDED");
        if (confirmed) {
            body.put("grade", dice.one(GRADES));
        } else {
            body.put("reason", REASON);
        }
    }

    private static void rechecked(ObjectNode body, boolean held) {
        body.put("held", held).put("evidence", "seen-again.jpg");
        if (!held) {
            body.put("reason", REASON);
        }
    }

    private static void reviewed(ObjectNode body, boolean pass) {
        body.put("pass", pass);
        if (pass) {
            body.put("evidence", "seen.jpg");
        } else {
            body.put("reason", REASON);
        }
    }
}
