package anlan.simulation;

import anlan.torture.Dice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people do with a case, by dice: they are late, forget it, ask for more time, and undo. */
final class People {

    /**
     * Something that somebody tries.
     *
     * @param who {@code owner} for whoever answers for the case
     * @param yes whether they grant it, or whether it holds
     */
    record Deed(String who, String name, boolean yes, int days, String owner) {

        static Deed of(String who, String name) {
            return new Deed(who, name, false, 0, "");
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    static final String OWNER = "owner";
    static final String OFFICE = "office";
    private static final List<String> TOWNS = List.of(
            "001", "002", "003", "004", "005", "100", "101", "103", "104", "105", "106", "107", "108", "109", "110",
            "111", "112", "113", "114");
    private static final List<String> HAZARDS = List.of(
            "fire-equipment", "fire-exit", "electrical-wiring", "gas-safety", "work-safety", "food-safety", "other");
    private static final List<String> GRADES =
            List.of("GENERAL", "GENERAL", "GENERAL", "GENERAL", "GENERAL", "SERIOUS", "SERIOUS", "MAJOR");
    /** Complaints whose terms are counted in days. */
    static final List<String> UNHURRIED = List.of("noise", "wages", "fraud-debt");

    private static final List<String> COMPLAINTS = List.of(
            "fire-exit", "gas-safety", "water-supply", "power-supply", "fire-exit", "noise", "wages", "fraud-debt");
    private static final List<String> OWNERS =
            List.of("dept-fire", "dept-housing", "dept-emergency", "dept-urban", "dept-water");

    private People() {}

    static OneCase hazard(Dice dice) {
        return new OneCase(true, dice.one(HAZARDS), dice.one(GRADES), "331082" + dice.one(TOWNS));
    }

    static OneCase complaint(Dice dice) {
        return complaint(dice.one(COMPLAINTS), dice);
    }

    /** One of many on the day on which the water was cut. */
    static OneCase withoutWater(Dice dice) {
        return complaint("water-supply", dice);
    }

    private static OneCase complaint(String category, Dice dice) {
        return new OneCase(false, category, "", "331082" + dice.one(TOWNS));
    }

    /** The body by which a case comes in. */
    static String intake(OneCase of) {
        ObjectNode body = MAPPER.createObjectNode()
                .put("category", of.category)
                .put("description", "示例")
                .put("areaCode", of.town);
        if (of.hazard) {
            body.put("source", "OFFICE").put("grade", of.grade);
        }
        return body.toString();
    }

    /**
     * What is tried with a case of that status; null if nobody does anything more.
     *
     * @param supervised who has to sign for its 督办单, empty if nobody has
     */
    static @Nullable Deed next(OneCase of, String status, String supervised, Dice dice) {
        if (!supervised.isEmpty() && dice.chance(0.5)) {
            return Deed.of(supervised, "acknowledge");
        }
        return of.hazard ? hazard(of, status, dice) : complaint(of, status, dice);
    }

    private static @Nullable Deed hazard(OneCase of, String status, Dice dice) {
        return switch (status) {
            case "ASSIGNED" -> Deed.of(OWNER, "sign");
            case "PLAN_PENDING" ->
                planned(of) ? new Deed(OFFICE, "approve-plan", dice.chance(0.7), 0, "") : Deed.of(OWNER, "plan");
            case "RECTIFYING" -> working(dice);
            case "EXTENSION_PENDING" -> new Deed(OFFICE, "settle-extension", dice.chance(0.65), 0, "");
            case "PAUSED" -> Deed.of(OFFICE, "resume");
            case "SUBMITTED" -> new Deed(OFFICE, "review", dice.chance(0.5), 0, "");
            case "RETURNED", "REOPENED" -> Deed.of(OWNER, dice.chance(0.4) ? "sign" : "submit");
            case "REFERRED" ->
                new Deed(
                        OFFICE,
                        "conclude",
                        false,
                        1 + dice.below(10),
                        dice.chance(0.5) ? dice.one(OWNERS) : "town-" + of.town);
            case "CLOSED" -> dice.chance(0.3) ? Deed.of(OFFICE, "reopen") : null;
            default -> null;
        };
    }

    private static boolean planned(OneCase of) {
        return of.history.stream().anyMatch(did -> did.deed().equals("plan"));
    }

    private static Deed working(Dice dice) {
        double what = dice.unit();
        if (what < 0.45) {
            return Deed.of(OWNER, "submit");
        }
        if (what < 0.7) {
            return new Deed(OWNER, "extend", false, 1 + dice.below(8), "");
        }
        return what < 0.85 ? Deed.of(OFFICE, "pause") : Deed.of(OWNER, "acknowledge");
    }

    private static @Nullable Deed complaint(OneCase of, String status, Dice dice) {
        return switch (status) {
            case "SUBMITTED" -> Deed.of(OFFICE, dice.chance(0.95) ? "accept" : "reject");
            case "ACCEPTED" ->
                new Deed(OFFICE, "dispatch", false, 0, dice.chance(0.5) ? dice.one(OWNERS) : "town-" + of.town);
            case "DISPATCHED" -> Deed.of(OWNER, "sign");
            case "SIGNED" -> Deed.of(OWNER, dice.chance(0.6) ? "contact" : "reply");
            case "HANDLING", "REWORK" -> Deed.of(OWNER, "reply");
            case "REPLIED" -> Deed.of(OFFICE, "visit");
            case "VISITED" -> Deed.of(OFFICE, dice.chance(0.6) ? "close" : "rework");
            default -> null;
        };
    }

    /** The body of a deed on a case that stands at that version. */
    static String body(Deed deed, int version) {
        ObjectNode body = MAPPER.createObjectNode().put("version", version);
        switch (deed.name()) {
            case "extend" -> body.put("days", deed.days()).put("reason", "雨季");
            case "pause", "rework", "reopen", "reject" -> body.put("reason", "情况复杂");
            case "settle-extension", "approve-plan" -> {
                body.put("approve", deed.yes());
                if (!deed.yes()) {
                    body.put("reason", "理由不足");
                }
            }
            case "review" -> body.put("pass", deed.yes()).put(deed.yes() ? "evidence" : "reason", "seen.jpg");
            case "submit" -> body.put("after", "after.jpg");
            case "conclude" ->
                body.put("owner", deed.owner()).put("days", deed.days()).put("conclusion", "限期整改");
            case "dispatch" -> body.put("owner", deed.owner());
            case "reply" -> body.put("text", "已处理");
            case "visit" -> body.put("reached", true).put("solved", "PARTLY").put("satisfied", "MOSTLY");
            case "plan" ->
                body.put("responsible", "镇长")
                        .put("measures", "分批清运")
                        .put("funds", "专项资金")
                        .put("schedule", "四周内清空")
                        .put("contingency", "现场值守");
            default -> {
                // It needs no more than its version.
            }
        }
        return body.toString();
    }
}
