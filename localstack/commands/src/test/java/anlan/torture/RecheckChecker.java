package anlan.torture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds what was looked at again against the rules: nobody checks what they have said is rectified,
 * nothing is checked twice for one closing, and what a self-check has missed is what a higher tier
 * found where it had found nothing, once.
 */
final class RecheckChecker {

    private static final Set<String> SAYS_RECTIFIED = Set.of("SUBMITTED", "CLOSED", "FIXED_ON_SPOT");
    private static final Set<String> CHECKS = Set.of("RECHECKED", "RECHECK_FAILED");
    private static final Set<String> REOPENS = Set.of("REOPENED", "RECHECK_FAILED");
    private static final Set<String> ENDS = Set.of("CLOSED", "FOLLOW_UP_SET");
    private static final Set<String> HIGHER = Set.of("LEADER", "OFFICE", "DEPARTMENT");
    private static final String MISSED = "SELF_CHECK_MISSED";

    private final Findings findings;
    private final Map<String, Table.Item> states;
    private final Map<String, List<Table.Item>> events;

    RecheckChecker(Findings findings, Map<String, Table.Item> states, Map<String, List<Table.Item>> events) {
        this.findings = findings;
        this.states = states;
        this.events = events;
    }

    void all() {
        states.forEach((id, state) -> {
            List<Table.Item> history = events.getOrDefault(id, List.of());
            if (id.startsWith("H")) {
                checked(id, history);
            } else if (id.startsWith("I")) {
                missed(id, state, history);
            }
        });
    }

    private void checked(String id, List<Table.Item> history) {
        Set<String> by = new HashSet<>();
        int checks = 0;
        for (Table.Item event : history) {
            String kind = event.text("event");
            if (CHECKS.contains(kind)) {
                checks++;
                findings.check(
                        !by.contains(event.text("by")),
                        "a hazard was checked again by somebody who had said that it is rectified: " + id);
                findings.check(checks == 1, "a hazard was checked again twice for one closing: " + id);
            }
            if (SAYS_RECTIFIED.contains(kind)) {
                by.add(event.text("by"));
            }
            if (REOPENS.contains(kind)) {
                by.clear();
                checks = 0;
            }
        }
    }

    private void missed(String id, Table.Item state, List<Table.Item> history) {
        Set<String> clean = clean(id, state);
        history.stream()
                .filter(event -> ENDS.contains(event.text("event")))
                .forEach(event -> findings.check(
                        event.fact("selfClean").equals(clean.isEmpty() ? "" : String.valueOf(clean.size())),
                        "a self-check was clean at " + clean.size() + " sites and says " + event.fact("selfClean")
                                + ": " + id));
        List<String> sites = new ArrayList<>();
        for (Table.Item event : history) {
            if (event.text("event").equals(MISSED)) {
                String site = event.fact("site");
                sites.add(site);
                Table.Item hazard = states.get(event.fact("other"));
                Table.Item higher = hazard == null ? null : states.get(hazard.text("inspection"));
                findings.check(
                        hazard != null && hazard.text("siteId").equals(site),
                        "a self-check has missed what was found elsewhere: " + id);
                findings.check(
                        higher != null
                                && HIGHER.contains(higher.text("source"))
                                && higher.text("heldOn").compareTo(state.text("heldOn")) >= 0,
                        "a self-check has missed what no higher tier found after it: " + id);
                findings.check(clean.contains(site), "a self-check has missed what it had found itself: " + id);
            }
        }
        findings.check(new HashSet<>(sites).size() == sites.size(), "a self-check has missed a site twice: " + id);
        findings.check(
                new TreeSet<>(state.texts("missed")).equals(new TreeSet<>(sites)),
                "a self-check keeps " + state.texts("missed").size() + " sites that it has missed and its history has "
                        + sites.size() + ": " + id);
    }

    /** The sites of a self-check at which no hazard says that it found it. */
    private Set<String> clean(String id, Table.Item state) {
        Set<String> clean = new TreeSet<>();
        if (state.text("source").equals("TOWN_SELF")) {
            state.rows("rounds").stream()
                    .flatMap(round -> round.rows("points").stream())
                    .filter(point -> point.has("site"))
                    .forEach(point -> clean.add(point.text("site")));
            states.values().stream()
                    .filter(hazard -> hazard.text("inspection").equals(id))
                    .forEach(hazard -> clean.remove(hazard.text("siteId")));
        }
        return clean;
    }
}
