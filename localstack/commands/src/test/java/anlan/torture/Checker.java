package anlan.torture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

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
        added();
        new ClockChecker(city, findings, of("T#"), states, events).all();
        new AlertChecker(city, findings, items, events).all();
        new DocumentChecker(city, findings).all(items, states, events);
        new ReporterChecker(city, findings, items, events).all();
        new InspectionChecker(city, known, findings, states, events).all(items);
        new RecheckChecker(findings, states, events).all();
        findings.check(
                city.store.weakReads() == 0,
                city.store.weakReads() + " reads of the table itself did not ask for what is true now");
        new ListChecker(city, findings).all(states, events);
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

    /**
     * What a reporter adds later is in the case: no report of the runs has photos of its own, and
     * whoever was forgotten has none. What another follows is not taken back.
     */
    private void added() {
        states.forEach((id, state) -> {
            long added = events.getOrDefault(id, List.of()).stream()
                    .map(event -> event.nested("facts").get("photosAdded"))
                    .filter(Objects::nonNull)
                    .mapToLong(photos -> Long.parseLong(photos.s()))
                    .sum();
            int kept =
                    state.has("photos") ? state.attributes().get("photos").l().size() : 0;
            findings.check(
                    kept == added || (kept == 0 && forgotten(state)),
                    added + " photos were added and " + kept + " are kept: " + id);
            Table.Item master = states.get(state.text("master"));
            findings.check(
                    master == null || !master.text("status").equals("WITHDRAWN"),
                    "what another follows was taken back: " + state.text("master"));
        });
    }

    /** Whether nobody's list of reports leads to it any more. */
    private boolean forgotten(Table.Item state) {
        return items.stream()
                .noneMatch(item -> item.pk().equals("M#" + state.text("reporter"))
                        && item.text("caseId").equals(state.text("id")));
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

    static String sortable(Instant at) {
        return java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'")
                .withZone(java.time.ZoneOffset.UTC)
                .format(at);
    }
}
