package anlan.torture;

import java.util.List;

/** Lives that together do every deed (a test tells which are left out) and run every job that alerts. */
final class Scenarios {

    private Scenarios() {}

    /** One step of a scenario: somebody does something, or a job runs. */
    record Step(String who, String deed, String body) {
        static Step job(String job) {
            return new Step("", job, "");
        }

        boolean isJob() {
            return who.isEmpty();
        }

        /** Whether it is done to a document of the case: {@code ~3/reply} to the one of version 3. */
        boolean toDocument() {
            return deed.startsWith("~");
        }
    }

    private static final String OFFICE = "post:office";
    private static final String TOWN = "post:town-331082001";
    static final String CITIZEN = "citizen:torture";

    /** One who is told through WeChat. */
    static final String READER = "citizen:wechat:" + Canary.OPENID;

    private static final String INSPECTOR = "post:inspector";
    private static final String FIRE = "post:dept-fire";
    private static final String GRID = "post:grid-331082001";
    static final String COMPLAINT = "{\"category\":\"noise\",\"description\":\"吵\",\"areaCode\":\"331082001\"}";
    private static final String HAZARD = "{\"source\":\"TOWN_SELF\",\"category\":\"fire-equipment\","
            + "\"description\":\"灭火器过期\",\"areaCode\":\"331082001\"}";
    private static final String FOUND = "{\"source\":\"OFFICE\",\"category\":\"fire-equipment\","
            + "\"description\":\"灭火器过期\",\"areaCode\":\"331082001\"}";

    private static final String INSPECTION = "{\"source\":\"TOWN_SELF\",\"title\":\"节前检查\","
            + "\"areaCode\":\"331082001\",\"heldOn\":\"2024-02-08\",\"personTimes\":3,"
            + "\"points\":[{\"name\":\"后巷\",\"type\":\"SHOP\"}]}";
    private static final String VISIT = INSPECTION.replace("TOWN_SELF", "OFFICE");

    /** A reporter subscribes to one more message. */
    static final String SUBSCRIBE = "subscribe";

    /** A reporter switches the messages off in WeChat, of which the city hears nothing. */
    static final String SWITCH_OFF = "switch-off";

    private static final String PROGRESS = Readers.body("progress", 1);

    /** An alert of the case that was given up is taken up again. */
    static final String REDRIVE = "redrive";

    private static final String OWN = ",\"owner\":\"town-331082001\"";
    private static final String WHY = ",\"reason\":\"情况复杂\"";

    private static final String MORE = ",\"text\":\"又吵了\",\"photos\":[\"photos/1\",\"photos/2\"]";

    private static final String UNSOLVED = ",\"reached\":true,\"solved\":\"NO\",\"satisfied\":\"NO\"";

    /** Stands for the case that came in before this one. */
    static final String BEFORE = "{{before}}";

    static final List<List<Step>> ALL = List.of(
            List.of(
                    new Step(CITIZEN, "/v1/complaints", COMPLAINT),
                    new Step(OFFICE, "accept", ""),
                    new Step(OFFICE, "dispatch", OWN),
                    new Step(TOWN, "~3/acknowledge", "{}"),
                    new Step(TOWN, "return", ",\"owner\":\"dept-urban\"" + WHY),
                    new Step(OFFICE, "settle-return", ",\"approve\":true" + OWN),
                    new Step(TOWN, "sign", ""),
                    new Step(TOWN, "contact", ""),
                    new Step(TOWN, "extend", ",\"days\":2" + WHY),
                    new Step(OFFICE, "settle-extension", ",\"approve\":true"),
                    new Step(OFFICE, "pause", WHY),
                    new Step(OFFICE, "resume", ""),
                    new Step(TOWN, "reply", ",\"text\":\"已处理\""),
                    new Step(OFFICE, "visit", UNSOLVED),
                    new Step(OFFICE, "rework", WHY),
                    new Step(TOWN, "reply", ",\"text\":\"又处理\""),
                    new Step(CITIZEN, "rate", ",\"solved\":\"YES\",\"satisfied\":\"YES\""),
                    new Step(OFFICE, "visit", ",\"reached\":false"),
                    new Step(OFFICE, "close", ""),
                    new Step(CITIZEN, "reopen", WHY)),
            List.of(new Step(CITIZEN, "/v1/complaints", COMPLAINT), new Step(OFFICE, "reject", WHY)),
            List.of(
                    new Step(CITIZEN, "/v1/complaints", COMPLAINT),
                    new Step(CITIZEN, "add-information", MORE),
                    new Step(OFFICE, "accept", ""),
                    new Step(CITIZEN, "add-information", MORE),
                    new Step(CITIZEN, "withdraw", "")),
            List.of(
                    new Step(READER, "/v1/complaints", COMPLAINT),
                    new Step(READER, SUBSCRIBE, PROGRESS),
                    new Step(OFFICE, "accept", ""),
                    Step.job("sendAlerts"),
                    new Step(OFFICE, "dispatch", OWN),
                    Step.job("sendAlerts"),
                    new Step(READER, SUBSCRIBE, PROGRESS),
                    new Step(TOWN, "sign", ""),
                    new Step(TOWN, "extend", ",\"days\":2" + WHY),
                    new Step(OFFICE, "settle-extension", ",\"approve\":true"),
                    Step.job("sendAlerts")),
            // Whoever wants no messages any more is asked no more.
            List.of(
                    new Step(READER, "/v1/complaints", COMPLAINT),
                    new Step(READER, SUBSCRIBE, Readers.body("progress", 3)),
                    new Step(READER, SWITCH_OFF, ""),
                    new Step(OFFICE, "accept", ""),
                    Step.job("sendAlerts"),
                    new Step(OFFICE, "dispatch", OWN),
                    Step.job("sendAlerts")),
            List.of(
                    new Step(CITIZEN, "/v1/complaints", COMPLAINT),
                    new Step(CITIZEN, "/v1/complaints", COMPLAINT),
                    new Step(OFFICE, "merge", ",\"master\":\"" + BEFORE + "\"")),
            List.of(
                    new Step(CITIZEN, "/v1/complaints", COMPLAINT),
                    new Step(OFFICE, "accept", ""),
                    new Step(OFFICE, "dispatch", OWN),
                    new Step(TOWN, "sign", ""),
                    new Step(TOWN, "reply", ",\"text\":\"已处理\""),
                    new Step(OFFICE, "visit", UNSOLVED),
                    new Step(OFFICE, "rework", WHY),
                    new Step(TOWN, "reply", ",\"text\":\"又处理\""),
                    new Step(OFFICE, "visit", UNSOLVED),
                    new Step(OFFICE, "rework", WHY),
                    new Step(OFFICE, "conclude", OWN + ",\"days\":3,\"conclusion\":\"限期\"")),
            List.of(
                    new Step(CITIZEN, "/v1/complaints", COMPLAINT),
                    new Step(OFFICE, "accept", ""),
                    new Step(OFFICE, "dispatch", OWN),
                    new Step(TOWN, "sign", ""),
                    new Step(TOWN, "to-hazard", ",\"category\":\"fire-exit\",\"description\":\"隐患\"")),
            List.of(
                    new Step(CITIZEN, "/v1/complaints", COMPLAINT),
                    new Step(OFFICE, "accept", ""),
                    new Step(OFFICE, "dispatch", OWN),
                    new Step(TOWN, "sign", ""),
                    new Step(TOWN, "to-dispute", ""),
                    Step.job("notifyOverdue"),
                    Step.job("sendAlerts"),
                    Step.job("textOfficials")),
            List.of(
                    new Step(GRID, "/v1/hazards", HAZARD),
                    new Step(INSPECTOR, "verify", ",\"verdict\":\"CONFIRMED\",\"grade\":\"MAJOR\""),
                    new Step(OFFICE, "assign", OWN),
                    new Step(TOWN, "sign", ""),
                    new Step(TOWN, "~3/reply", "{\"text\":\"已布置\"}"),
                    new Step(
                            TOWN,
                            "plan",
                            ",\"responsible\":\"a\",\"measures\":\"b\",\"funds\":\"c\",\"schedule\":\"d\","
                                    + "\"contingency\":\"e\""),
                    new Step(OFFICE, "approve-plan", ",\"approve\":true"),
                    new Step(OFFICE, "list", WHY),
                    new Step(OFFICE, "delist", WHY),
                    new Step(TOWN, "extend", ",\"days\":3" + WHY),
                    new Step(OFFICE, "settle-extension", ",\"approve\":false" + WHY),
                    new Step(TOWN, "submit", ",\"after\":\"a.jpg\""),
                    new Step(OFFICE, "review", ",\"pass\":false" + WHY),
                    new Step(TOWN, "submit", ",\"after\":\"b.jpg\""),
                    new Step(OFFICE, "review", ",\"pass\":true,\"evidence\":\"c.jpg\""),
                    new Step(OFFICE, "reopen", WHY),
                    new Step(OFFICE, "refer", WHY),
                    new Step(OFFICE, "conclude", OWN + ",\"days\":3,\"conclusion\":\"限期\""),
                    Step.job("notifyOverdue"),
                    Step.job("sendAlerts"),
                    Step.job("textOfficials"),
                    new Step(TOWN, "acknowledge", "")),
            List.of(
                    new Step(GRID, "/v1/hazards", HAZARD),
                    new Step(INSPECTOR, "verify", ",\"verdict\":\"CONFIRMED\",\"grade\":\"GENERAL\""),
                    new Step(OFFICE, "assign", OWN),
                    new Step(TOWN, "transfer", ",\"owner\":\"dept-fire\"" + WHY),
                    new Step(FIRE, "sign", ""),
                    new Step(OFFICE, "pause", WHY),
                    new Step(OFFICE, "resume", ""),
                    new Step(FIRE, "submit", ",\"after\":\"a.jpg\"")),
            List.of(
                    new Step(GRID, "/v1/hazards", HAZARD),
                    new Step(INSPECTOR, "verify", ",\"verdict\":\"CONFIRMED\",\"grade\":\"GENERAL\""),
                    new Step(INSPECTOR, "fix-on-spot", ",\"before\":\"a\",\"after\":\"b\"")),
            // A grid has no head in the roster: what is to be told to it is given up.
            List.of(
                    new Step(GRID, "/v1/hazards", HAZARD),
                    new Step(INSPECTOR, "verify", ",\"verdict\":\"CONFIRMED\",\"grade\":\"GENERAL\""),
                    new Step(OFFICE, "assign", ",\"owner\":\"grid-331082001\""),
                    Step.job("notifyOverdue"),
                    Step.job("sendAlerts"),
                    Step.job("textOfficials"),
                    new Step(OFFICE, REDRIVE, ""),
                    Step.job("sendAlerts"),
                    Step.job("textOfficials"),
                    new Step(OFFICE, REDRIVE, "")),
            // What nobody looks at again in time climbs the ladder, and is looked at twice then.
            List.of(
                    new Step(TOWN, "/v1/inspections", INSPECTION),
                    new Step(TOWN, "add-points", ",\"points\":[{\"name\":\"仓库\"}],\"personTimes\":2"),
                    new Step(TOWN, "conclude", ",\"followUpBy\":\"2024-02-22\",\"note\":\"已结束\""),
                    Step.job("notifyOverdue"),
                    Step.job("sendAlerts"),
                    Step.job("textOfficials"),
                    new Step(TOWN, "acknowledge", ""),
                    new Step(TOWN, "look-back", ",\"followUpBy\":\"2024-03-20\""),
                    new Step(TOWN, "look-back", "")),
            // What holds is checked once, and what does not is opened again.
            List.of(
                    new Step(INSPECTOR, "/v1/hazards", FOUND),
                    new Step(TOWN, "sign", ""),
                    new Step(TOWN, "submit", ",\"after\":\"a.jpg\""),
                    new Step(OFFICE, "review", ",\"pass\":true,\"evidence\":\"c.jpg\""),
                    new Step(INSPECTOR, "recheck", ",\"held\":false,\"evidence\":\"d.jpg\"" + WHY),
                    new Step(TOWN, "sign", ""),
                    new Step(TOWN, "submit", ",\"after\":\"e.jpg\""),
                    new Step(OFFICE, "review", ",\"pass\":true,\"evidence\":\"f.jpg\""),
                    new Step(INSPECTOR, "recheck", ",\"held\":true,\"evidence\":\"g.jpg\"")),
            List.of(new Step(INSPECTOR, "/v1/inspections", VISIT), new Step(INSPECTOR, "cancel", WHY)),
            // Two that are late at once are told together.
            List.of(
                    new Step(INSPECTOR, "/v1/hazards", FOUND),
                    new Step(INSPECTOR, "/v1/hazards", FOUND),
                    Step.job("notifyOverdue"),
                    Step.job("sendAlerts"),
                    Step.job("textOfficials")));

    /** Those in which somebody is alerted. */
    static List<List<Step>> ofAlerts() {
        return ALL.stream()
                .filter(steps -> steps.stream().anyMatch(Step::isJob))
                .toList();
    }
}
