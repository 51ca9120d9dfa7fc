package anlan.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/**
 * Holds documents against the histories of their cases: one for each move that issues one, in the
 * list of each unit that has it, signed for when an event says so.
 */
final class DocumentChecker {

    private static final Set<String> HAND_OVER = Set.of("DISPATCHED", "ASSIGNED", "HANDED_OVER", "CONCLUDED");

    /** What a unit holds or opens for itself is handed to it by nobody. */
    private static final Set<String> OWN = Set.of("HELD", "MONTH_OPENED");

    private static final Set<String> ITS_OWN = Set.of("pk", "sk", "caseId", "caseNumber");

    private final Findings findings;
    private final String now;
    private final Map<String, String> kinds = new TreeMap<>();

    DocumentChecker(City city, Findings findings) {
        this.findings = findings;
        this.now = Checker.sortable(city.clock.instant());
        JsonNode rungs = Json.resource("/seeds/ladder.json").path("rungs");
        rungs.forEach(
                rung -> kinds.put(Json.text(rung, "rung"), rung.path("document").asString("")));
    }

    void all(List<Table.Item> items, Map<String, Table.Item> states, Map<String, List<Table.Item>> events) {
        Map<String, Table.Item> lists = new TreeMap<>();
        items.stream().filter(item -> item.pk().startsWith("DOC#")).forEach(item -> lists.put(name(item), item));
        Set<String> expected = new TreeSet<>();
        states.forEach((id, state) -> {
            List<Table.Item> history = events.getOrDefault(id, List.of());
            Map<Long, String> called = called(history);
            Map<Long, String> issued = new TreeMap<>();
            for (Table.Item document : documents(state)) {
                issued.put(document.number("issuedWith"), document.text("kind"));
                signed(id, document, history);
                for (String list : lists(document)) {
                    expected.add(list);
                    Table.Item listed = lists.get(list);
                    findings.check(
                            listed != null && content(listed).equals(content(document)),
                            "a document is missing in a list, or another there: " + list);
                }
            }
            findings.check(called.equals(issued), "the documents of " + id + " are " + issued + " and not " + called);
            unsigned(id, state);
        });
        lists.keySet().stream()
                .filter(list -> !expected.contains(list))
                .forEach(list -> findings.add("a document is in a list and not in its case: " + list));
    }

    /** Where a receipt is missing, the rung above has been climbed when it was to be. */
    void unsigned(String id, Table.Item state) {
        for (Table.Item document : documents(state)) {
            boolean awaited = state.has("overdueSince")
                    && !state.flag("ended")
                    && document.text("rung").equals(state.text("climbed"))
                    && document.number("deadlineVersion") == state.number("dueVersion")
                    && state.text("lateFrom").equals(state.text("overdueSince"));
            findings.check(
                    !awaited
                            || !document.has("receiptBy")
                            || document.has("acknowledgedAt")
                            || document.text("receiptBy").compareTo(now) > 0
                            || !runs(state),
                    "nobody signed, and the rung above was not climbed: " + id);
        }
    }

    private static boolean runs(Table.Item state) {
        return !state.has("duePausedAt")
                && !Set.of("SUBMITTED", "REPLIED", "VISITED").contains(state.text("status"));
    }

    /** Which document each move calls for, by the version of the case. */
    private Map<Long, String> called(List<Table.Item> history) {
        Map<Long, String> called = new TreeMap<>();
        for (Table.Item event : history) {
            String rung = kinds.getOrDefault(fact(event, "rung"), "");
            if (!rung.isEmpty()) {
                called.put(event.number("version"), rung);
            } else if (event.text("event").equals("LISTED")) {
                called.put(event.number("version"), "LISTING");
            } else if (HAND_OVER.contains(event.text("event"))
                    || (!fact(event, "owner").isEmpty() && !OWN.contains(event.text("event")))) {
                called.put(event.number("version"), "ASSIGN");
            }
        }
        return called;
    }

    private void signed(String id, Table.Item document, List<Table.Item> history) {
        String owner = "";
        String first = "";
        for (Table.Item event : history) {
            owner = fact(event, "owner").isEmpty() ? owner : fact(event, "owner");
            boolean names = fact(event, "document").equals(document.text("number"));
            boolean withTheCase = event.text("event").equals("SIGNED")
                    && document.text("kind").equals("ASSIGN")
                    && event.number("version") > document.number("issuedWith")
                    && document.text("toUnit").equals(owner);
            if (first.isEmpty() && (names || withTheCase)) {
                first = event.text("at");
            }
        }
        findings.check(
                document.text("acknowledgedAt").equals(first),
                "signed for at another time than an event says: " + document.text("number") + " of " + id);
    }

    private static List<Table.Item> documents(Table.Item state) {
        AttributeValue documents = state.attributes().get("documents");
        List<Table.Item> items = new ArrayList<>();
        if (documents != null) {
            documents.l().forEach(each -> items.add(new Table.Item(new TreeMap<>(each.m()))));
        }
        return items;
    }

    private static Set<String> lists(Table.Item document) {
        Set<String> units = new TreeSet<>(Set.of("331082", document.text("toUnit")));
        AttributeValue copies = document.attributes().get("copies");
        copies.l().forEach(copy -> units.add(copy.m().get("toUnit").s()));
        Set<String> lists = new TreeSet<>();
        units.forEach(unit -> lists.add("DOC#" + unit + " " + document.text("number")));
        return lists;
    }

    private static String name(Table.Item item) {
        return item.pk() + " " + item.sk().substring(item.sk().indexOf('#') + 1);
    }

    private static Map<String, AttributeValue> content(Table.Item item) {
        Map<String, AttributeValue> content = new TreeMap<>(item.attributes());
        content.keySet().removeAll(ITS_OWN);
        return content;
    }

    private static String fact(Table.Item event, String name) {
        AttributeValue value = event.nested("facts").get(name);
        return value == null || value.s() == null ? "" : value.s();
    }
}
