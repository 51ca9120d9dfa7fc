package anlan.torture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds the raw table against the promises, after everything has come to rest. It knows the keys of
 * the table and docs/proof.md, and shares no code with what wrote them.
 */
final class Checker {

    private static final String FIRST = "0".repeat(64);

    private final City city;
    private final Known known;
    private final Findings findings;
    private final List<Table.Item> items;
    private final Map<String, Table.Item> states = new TreeMap<>();
    private final Map<String, List<Table.Item>> events = new TreeMap<>();

    Checker(City city, Known known, Findings findings) {
        this.city = city;
        this.known = known;
        this.findings = findings;
        this.items = city.raw.all();
        of("S#").forEach(state -> states.put(state.text("id"), state));
        of("EV#")
                .forEach(event -> events.computeIfAbsent(event.text("case"), id -> new ArrayList<>())
                        .add(event));
        events.values().forEach(list -> list.sort(Comparator.comparingLong(event -> event.number("version"))));
    }

    private List<Table.Item> of(String prefix) {
        return items.stream().filter(item -> item.pk().startsWith(prefix)).toList();
    }

    /** Everything that must hold whatever a run did. */
    void all() {
        told();
        numbers();
        histories();
        timers();
        new AlertChecker(city, findings, items, events).all();
        findings.check(
                city.store.weakReads() == 0,
                city.store.weakReads() + " reads of the table itself did not ask for what is true now");
        lists();
    }

    /** What must hold at any moment, not only after everything has come to rest. */
    void atAnyTime() {
        numbers();
        histories();
    }

    /** What was acknowledged is stored, once, and as it was told. */
    private void told() {
        Map<String, String> keyOf = new TreeMap<>();
        known.intakes().forEach((key, intake) -> {
            if (intake.caseId().isEmpty()) {
                return;
            }
            Table.Item state = states.get(intake.caseId());
            findings.check(state != null, "lost: the case of " + key);
            findings.check(
                    state == null || state.text("number").equals(intake.number()),
                    "another number than was told: " + key);
            String other = keyOf.put(intake.caseId(), key);
            findings.check(other == null, "one case for two keys: " + key + " and " + other);
        });
        known.deeds().forEach((key, deed) -> {
            if (deed.version() > 0) {
                findings.check(
                        events.getOrDefault(deed.caseId(), List.of()).stream()
                                .anyMatch(event -> event.number("version") == deed.version()),
                        "lost: the deed of " + key);
            }
        });
        Map<String, String> receipts = new TreeMap<>();
        of("D#").forEach(receipt -> {
            String done = receipt.text("caseId") + " at version " + receipt.number("version");
            String twin = receipts.put(done, receipt.sk());
            findings.check(twin == null, "two receipts for one deed: " + done);
            findings.check(states.containsKey(receipt.text("caseId")), "a receipt without a case: " + done);
        });
    }

    /** The short number of a case is its own, and leads to it. */
    private void numbers() {
        Map<String, String> caseOf = new TreeMap<>();
        of("NO#").forEach(number -> caseOf.put(number.pk().substring("NO#".length()), number.text("caseId")));
        states.forEach((id, state) -> findings.check(
                id.equals(caseOf.get(state.text("number"))), "the number of " + id + " leads elsewhere"));
        caseOf.forEach((number, id) -> findings.check(states.containsKey(id), "a number without a case: " + number));
    }

    /** Versions without a gap, a chain that holds, and a path that there is. */
    private void histories() {
        Map<String, Lifecycle> lifecycles = Lifecycle.all();
        events.keySet().forEach(id -> findings.check(states.containsKey(id), "events without a case: " + id));
        states.forEach((id, state) -> {
            List<Table.Item> history = events.getOrDefault(id, List.of());
            findings.check(
                    history.size() == state.number("version"),
                    history.size() + " events of a case at version " + state.number("version") + ": " + id);
            String head = FIRST;
            int version = 0;
            for (Table.Item event : history) {
                version++;
                findings.check(event.number("version") == version, "a gap or a twin at version " + version + ": " + id);
                findings.check(
                        event.text("previous").equals(head), "the chain breaks at version " + version + ": " + id);
                head = Proof.hash(event);
                dated(event, id);
            }
            findings.check(state.text("head").equals(head), "the state holds another head than its history: " + id);
            List<String> path =
                    history.stream().map(event -> event.text("event")).toList();
            Lifecycle lifecycle = Objects.requireNonNull(lifecycles.get(id.substring(0, 1)));
            findings.check(
                    lifecycle.after(path).contains(state.text("status")),
                    "no path leads to " + state.text("status") + " by " + path);
        });
    }

    /** The business date is that of the city, where the day begins eight hours before it does in UTC. */
    private void dated(Table.Item event, String id) {
        String date = Instant.parse(event.text("at"))
                .atOffset(java.time.ZoneOffset.ofHours(8))
                .toLocalDate()
                .toString();
        findings.check(
                event.text("date").equals(date) && event.pk().startsWith("EV#" + date + "#"),
                "the wrong business date at version " + event.number("version") + ": " + id);
    }

    /** A case whose clock runs has a timer for it, and none is due any more. */
    private void timers() {
        Set<String> waiting = new TreeSet<>();
        String now = sortable(city.clock.instant());
        of("T#").forEach(timer -> {
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
        states.forEach((id, state) -> {
            boolean runs = state.has("dueAt") && !state.flag("ended") && !state.has("duePausedAt");
            boolean told = state.has("overdueSince");
            if (runs && !told && !"SUBMITTED".equals(hazardStatus(id, state))) {
                findings.check(
                        waiting.contains(id + " " + state.number("dueVersion")),
                        "the clock runs and no timer is set: " + id + " " + state.text("status"));
                findings.check(
                        !state.has("lateFrom") || state.text("lateFrom").compareTo(now) > 0,
                        "late and not marked: " + id);
            }
        });
    }

    private static String hazardStatus(String id, Table.Item state) {
        return id.startsWith("H") ? state.text("status") : "";
    }

    /** The worklists hold every case that somebody has to act on, each once. */
    private void lists() {
        Map<String, Set<String>> expected = new TreeMap<>();
        states.forEach((id, state) -> {
            if (state.has("unit")) {
                expected.computeIfAbsent(state.text("unit"), unit -> new TreeSet<>())
                        .add(id);
            }
        });
        // However the pages are cut, a list is the same.
        city.store.follow(new FaultPlan(1, Map.of(Fault.TINY_PAGE, 0.3, Fault.EMPTY_PAGE, 0.2)));
        Caller caller = new Caller(city, findings);
        expected.forEach((desk, ids) -> {
            String unit = desk.substring(2);
            String path = desk.startsWith("C") ? "/v1/complaints" : "/v1/hazards";
            Set<String> listed = new TreeSet<>();
            String cursor = "";
            int pages = 0;
            do {
                Caller.Heard heard = caller.get(
                        "list-" + desk + pages,
                        "post:" + unit,
                        path + "?unit=" + unit + "&limit=10" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
                if (!(heard instanceof Caller.Heard.Answer answer) || answer.status() != 200) {
                    findings.add("no worklist for " + desk + ": " + heard);
                    return;
                }
                answer.json()
                        .path("items")
                        .forEach(item -> findings.check(
                                listed.add(Json.text(item, "id")),
                                "a worklist holds a case twice: " + Json.text(item, "id")));
                cursor = Json.text(answer.json(), "next");
                pages++;
            } while (!cursor.isEmpty() && pages < 200);
            findings.check(
                    listed.equals(ids),
                    "the worklist of " + desk + " holds " + listed.size() + " cases and not " + ids.size());
        });
    }

    static String sortable(Instant at) {
        return java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'")
                .withZone(java.time.ZoneOffset.UTC)
                .format(at);
    }
}
