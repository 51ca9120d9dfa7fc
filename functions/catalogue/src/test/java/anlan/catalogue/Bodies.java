package anlan.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** For every deed a body that is right in form, without its version. */
final class Bodies {

    private static final Map<String, String> ALL = all();

    private static final Map<String, String> INSPECTIONS = Map.of(
            "add-points", ",\"points\":[{\"name\":\"x\"}]",
            "conclude", ",\"note\":\"x\"",
            "cancel", ",\"reason\":\"x\"",
            "look-back", ",\"note\":\"x\"",
            "acknowledge", "");

    private Bodies() {}

    static String of(String group, String deed) {
        return of(group).get(deed);
    }

    /** By deed; a complaint has none of a hazard, a hazard may have those of a complaint. */
    static Map<String, String> of(String group) {
        if (group.equals("inspections")) {
            return INSPECTIONS;
        }
        if (group.equals("dutymonths")) {
            return Map.of("acknowledge", "");
        }
        Map<String, String> bodies = new TreeMap<>(ALL);
        List<String> hazardsOnly = List.of(
                "acknowledge",
                "approve-plan",
                "assign",
                "delist",
                "fix-on-spot",
                "list",
                "plan",
                "recheck",
                "refer",
                "review",
                "submit",
                "transfer",
                "verify");
        if (group.equals("complaints")) {
            bodies.keySet().removeAll(hazardsOnly);
        }
        return bodies;
    }

    private static Map<String, String> all() {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (String deed :
                List.of("accept", "sign", "contact", "to-dispute", "resume", "close", "withdraw", "acknowledge")) {
            bodies.put(deed, "");
        }
        for (String deed : List.of("reject", "pause", "rework", "reopen", "refer", "list", "delist")) {
            bodies.put(deed, ",\"reason\":\"x\"");
        }
        for (String deed : List.of("settle-extension", "approve-plan")) {
            bodies.put(deed, ",\"approve\":true");
        }
        for (String deed : List.of("dispatch", "assign")) {
            bodies.put(deed, ",\"owner\":\"office\"");
        }
        for (String deed : List.of("return", "transfer")) {
            bodies.put(deed, ",\"owner\":\"office\",\"reason\":\"x\"");
        }
        bodies.put("merge", ",\"master\":\"C0000000000000000000000000\"");
        bodies.put("me-too", ",\"ref\":\"00000000000000000000000000\"");
        bodies.put("settle-return", ",\"approve\":true,\"owner\":\"office\"");
        bodies.put("add-information", ",\"text\":\"x\"");
        bodies.put("reply", ",\"text\":\"x\"");
        bodies.put("extend", ",\"days\":1,\"reason\":\"x\"");
        bodies.put("to-hazard", ",\"category\":\"fire-exit\",\"description\":\"x\"");
        bodies.put("visit", ",\"reached\":false");
        bodies.put("rate", ",\"solved\":\"YES\",\"satisfied\":\"YES\"");
        bodies.put("conclude", ",\"owner\":\"office\",\"days\":1,\"conclusion\":\"x\"");
        bodies.put("verify", ",\"verdict\":\"CONFIRMED\"");
        bodies.put("fix-on-spot", ",\"before\":\"a\",\"after\":\"b\"");
        bodies.put("plan", ",\"funds\":\"x\"");
        bodies.put("submit", ",\"after\":\"a\"");
        bodies.put("recheck", ",\"held\":true,\"evidence\":\"a\"");
        bodies.put("review", ",\"pass\":true,\"evidence\":\"a\"");
        return bodies;
    }
}
