package anlan.torture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds timers and deadlines against the states in which docs/lifecycle.md says that the clock runs
 * or stands, and against when work was handed in.
 */
final class ClockChecker {

    /** Work that was handed in lies before somebody else: late is who handed it in late. */
    private static final Map<String, String> HANDED_IN =
            Map.of("H SUBMITTED", "SUBMITTED", "C REPLIED", "REPLIED", "C VISITED", "REPLIED");

    private final Findings findings;
    private final List<Table.Item> timers;
    private final Map<String, Table.Item> states;
    private final Map<String, List<Table.Item>> events;
    private final String now;

    ClockChecker(
            City city,
            Findings findings,
            List<Table.Item> timers,
            Map<String, Table.Item> states,
            Map<String, List<Table.Item>> events) {
        this.findings = findings;
        this.timers = timers;
        this.states = states;
        this.events = events;
        this.now = Checker.sortable(city.clock.instant());
    }

    void all() {
        Set<String> waiting = new TreeSet<>();
        timers.forEach(timer -> {
            waiting.add(timer.text("caseId") + " " + timer.number("deadlineVersion"));
            findings.check(
                    timer.text("fireAt").compareTo(now) > 0, "a timer is due and nothing was done: " + timer.sk());
            findings.check(
                    timer.sk()
                            .equals(timer.text("fireAt") + "#" + timer.text("caseId") + "#"
                                    + timer.number("deadlineVersion") + "#" + timer.text("purpose")),
                    "a timer is kept under a key that is not its own: " + timer.sk());
            findings.check(states.containsKey(timer.text("caseId")), "a timer without a case: " + timer.sk());
        });
        Map<String, Lifecycle> lifecycles = new TreeMap<>(Lifecycle.all());
        states.forEach((id, state) -> {
            String kind = id.substring(0, 1);
            String status = state.text("status");
            Lifecycle lifecycle = lifecycles.get(kind);
            if (lifecycle != null && lifecycle.runs(status) && state.has("dueAt")) {
                running(id, state, waiting.contains(id + " " + state.number("dueVersion")));
            } else if (HANDED_IN.containsKey(kind + " " + status)) {
                handedIn(id, state, HANDED_IN.getOrDefault(kind + " " + status, ""));
            }
        });
    }

    /** A case whose clock runs has a timer for it, or was told that it is late. */
    private void running(String id, Table.Item state, boolean waits) {
        findings.check(!state.has("duePausedAt"), "the clock stands where it should run: " + id);
        if (!state.has("overdueSince")) {
            findings.check(waits, "the clock runs and no timer is set: " + id + " " + state.text("status"));
            findings.check(lateFrom(state).compareTo(now) > 0, "late and not marked: " + id);
        }
    }

    /** Late is what was handed in after its deadline; while it lies before the reviewer nothing else is. */
    private void handedIn(String id, Table.Item state, String event) {
        String at = events.getOrDefault(id, List.of()).stream()
                .filter(each -> each.text("event").equals(event))
                .map(each -> each.text("at"))
                .reduce("", (one, later) -> later);
        boolean late = at.compareTo(lateFrom(state)) >= 0;
        findings.check(!late || state.has("overdueSince"), "handed in late and not marked: " + id);
    }

    /** A deadline that may still move is kept to only after its grace. */
    private static String lateFrom(Table.Item state) {
        return state.text(state.has("dueGraceEnds") ? "dueGraceEnds" : "dueAt");
    }
}
