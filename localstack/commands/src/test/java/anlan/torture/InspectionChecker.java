package anlan.torture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Holds inspections against the rules: what was found is in its inspection and nowhere else, nothing
 * comes to one that is over, points are as many as the history says, none is closed that has to be
 * looked at again, and a look-back is due at the end of the day that was said.
 */
final class InspectionChecker {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final String FOUND = "FINDING_ADDED";
    private static final Set<String> ENTERS = Set.of("HELD", "POINTS_ADDED");
    private static final Set<String> OVER = Set.of("FOLLOW_UP_SET", "CLOSED", "CANCELLED");
    private static final Set<String> SETS = Set.of("FOLLOW_UP_SET", "LOOK_BACK_REPEATED");
    private static final Set<String> SEES = Set.of("LOOKED_BACK", "LOOK_BACK_REPEATED");
    private static final Set<String> ENDS = Set.of("CLOSED", "FIXED_ON_SPOT", "UNFOUNDED", "DUPLICATE");
    private static final Set<String> REOPENS = Set.of("REOPENED", "RECHECK_FAILED");

    private final City city;
    private final Known known;
    private final Findings findings;
    private final Map<String, Table.Item> states;
    private final Map<String, List<Table.Item>> events;

    InspectionChecker(
            City city,
            Known known,
            Findings findings,
            Map<String, Table.Item> states,
            Map<String, List<Table.Item>> events) {
        this.city = city;
        this.known = known;
        this.findings = findings;
        this.states = states;
        this.events = events;
    }

    void all(List<Table.Item> items) {
        Map<String, Set<String>> registered = new TreeMap<>();
        states.forEach((id, state) -> {
            if (state.has("inspection")) {
                registered
                        .computeIfAbsent(state.text("inspection"), none -> new TreeSet<>())
                        .add(id);
            }
        });
        states.forEach((id, state) -> {
            if (id.startsWith("I")) {
                one(id, state, registered.getOrDefault(id, Set.of()));
            }
        });
        answered();
        saidUntil();
        new InspectionLists(city.journal(), findings).all(items, states);
    }

    private List<Table.Item> history(String id) {
        return events.getOrDefault(id, List.of());
    }

    private void one(String id, Table.Item state, Set<String> registered) {
        List<Table.Item> history = history(id);
        List<String> kept = state.texts("findings");
        List<String> found = history.stream()
                .filter(event -> event.text("event").equals(FOUND))
                .map(event -> event.fact("other"))
                .toList();
        findings.check(
                kept.equals(found),
                "an inspection keeps " + kept.size() + " findings and its history has " + found.size() + ": " + id);
        findings.check(new HashSet<>(kept).size() == kept.size(), "a finding is in its inspection twice: " + id);
        findings.check(
                registered.equals(new TreeSet<>(kept)),
                registered.size() + " hazards say that an inspection found them and it has " + kept.size() + ": " + id);
        registered.forEach(hazard -> findings.check(
                states.get(hazard).text("source").equals(state.text("source")),
                "a hazard has another source than its inspection: " + hazard));
        over(id, history);
        ended(id, state);
        points(id, state, history);
        seen(id, state, history);
    }

    /** Nothing comes to an inspection that is over. */
    private void over(String id, List<Table.Item> history) {
        boolean over = false;
        for (Table.Item event : history) {
            String kind = event.text("event");
            boolean enters = kind.equals(FOUND) || ENTERS.contains(kind);
            findings.check(!over || !enters, "an inspection was over, and then came " + kind + ": " + id);
            over |= OVER.contains(kind);
        }
    }

    /** How it may end: a leader's visit and whatever is open are looked at again, what was found stays. */
    private void ended(String id, Table.Item state) {
        String status = state.text("status");
        findings.check(
                !status.equals("CANCELLED") || state.texts("findings").isEmpty(),
                "an inspection with findings was cancelled: " + id);
        if (status.equals("CLOSED")) {
            findings.check(
                    !state.text("source").equals("LEADER"), "a leader's visit was closed with no look-back: " + id);
            String at = history(id).stream()
                    .filter(event -> event.text("event").equals("CLOSED"))
                    .map(event -> event.text("at"))
                    .findFirst()
                    .orElse("");
            state.texts("findings")
                    .forEach(hazard -> findings.check(
                            !open(hazard, at), "an inspection was closed while a finding was open: " + id));
        }
    }

    private boolean open(String hazard, String at) {
        boolean open = true;
        for (Table.Item event : history(hazard)) {
            if (event.text("at").compareTo(at) <= 0) {
                open = !ENDS.contains(event.text("event")) && (open || REOPENS.contains(event.text("event")));
            }
        }
        return open;
    }

    /** What was entered is kept, as the history says how much that was. */
    private void points(String id, Table.Item state, List<Table.Item> history) {
        List<Table.Item> entered = history.stream()
                .filter(event -> ENTERS.contains(event.text("event")))
                .toList();
        List<Table.Item> rounds = state.rows("rounds");
        findings.check(
                rounds.size() == entered.size(),
                "an inspection keeps " + rounds.size() + " rounds and its history has " + entered.size() + ": " + id);
        for (int n = 0; n < Math.min(rounds.size(), entered.size()); n++) {
            List<Table.Item> points = rounds.get(n).rows("points");
            Table.Item event = entered.get(n);
            findings.check(
                    event.fact("points").equals(String.valueOf(points.size())),
                    "an inspection keeps " + points.size() + " points and its history has " + event.fact("points")
                            + ": " + id);
            findings.check(
                    event.fact("personTimes")
                            .equals(String.valueOf(rounds.get(n).number("personTimes"))),
                    "others took part in an inspection than its history says: " + id);
            findings.check(
                    rounds.get(n).text("at").equals(event.text("at")),
                    "points were entered at another time than the history says: " + id);
        }
    }

    /** A look-back is in time until its last day ends, and each that is set anew has a deadline of its own. */
    private void seen(String id, Table.Item state, List<Table.Item> history) {
        int set = 0;
        Instant due = Instant.MAX;
        for (Table.Item event : history) {
            String kind = event.text("event");
            if (SEES.contains(kind)) {
                boolean inTime = Instant.parse(event.text("at")).isBefore(due);
                findings.check(
                        event.fact("inTime").equals(String.valueOf(inTime)),
                        "a look-back is said to be in time, or late, and is not: " + id);
            }
            if (SETS.contains(kind)) {
                set++;
                due = due(event);
                findings.check(
                        due.isAfter(Instant.EPOCH)
                                && due.atOffset(CHINA).toLocalTime().toSecondOfDay() == 0,
                        "a look-back is due before its day ends: " + id);
            }
        }
        findings.check(
                set == state.number("dueVersion"),
                "a look-back was set " + set + " times and has version " + state.number("dueVersion") + ": " + id);
        findings.check(
                !state.text("status").equals("CONCLUDED")
                        || Instant.parse(state.text("dueAt")).equals(due),
                "a look-back is due at another time than its history says: " + id);
    }

    /** When what an event sets is due; an event that sets nothing is no such event. */
    private static Instant due(Table.Item event) {
        String due = event.fact("dueAt");
        return due.isEmpty() ? Instant.MIN : OffsetDateTime.parse(due).toInstant();
    }

    /** Whoever was told that a finding is in finds it in its inspection. */
    private void answered() {
        known.intakes().values().forEach(intake -> {
            String inspection = Json.text(Json.read(intake.body()), "inspectionId");
            Table.Item state = states.get(inspection);
            findings.check(
                    intake.caseId().isEmpty()
                            || state == null
                            || state.texts("findings").contains(intake.caseId()),
                    "a finding that was answered is not in its inspection: " + intake.caseId());
        });
    }

    /** The last day for a look-back is the one that somebody said, whatever day of the week that is. */
    private void saidUntil() {
        known.deeds().values().forEach(deed -> {
            JsonNode day = Json.read(deed.body()).path("followUpBy");
            if (deed.version() == 0 || !day.isString() || !deed.caseId().startsWith("I")) {
                return;
            }
            Instant end = LocalDate.parse(day.stringValue())
                    .plusDays(1)
                    .atStartOfDay(CHINA)
                    .toInstant();
            history(deed.caseId()).stream()
                    .filter(event -> event.number("version") == deed.version())
                    .forEach(event -> findings.check(
                            due(event).equals(end),
                            "a look-back is due at another time than was said: " + deed.caseId()));
        });
    }
}
