package anlan.torture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Asks for every worklist as its unit does, and holds it against who has to act. */
final class ListChecker {

    private static final Table.Item NONE = new Table.Item(Map.of());

    /** By the letter of the kind of case; the list of inspections is by day, and their worklist beside it. */
    private static final Map<String, String> WORKLISTS =
            Map.of("C", "/v1/complaints", "H", "/v1/hazards", "I", "/v1/inspections/worklist", "G", "/v1/dutymonths");

    private static final int MOST_EMPTY = 200;

    private final City city;
    private final Findings findings;

    ListChecker(City city, Findings findings) {
        this.city = city;
        this.findings = findings;
    }

    /** The worklists hold every case that somebody has to act on, each once. */
    void all(Map<String, Table.Item> states, Map<String, List<Table.Item>> events) {
        Map<String, Set<String>> expected = new Desks().all(states, events);
        // A desk on which nothing should lie is looked at as well.
        states.values().stream()
                .filter(state -> state.has("unit"))
                .forEach(state -> expected.computeIfAbsent(state.text("unit"), desk -> new TreeSet<>()));
        // However the pages are cut, a list is the same.
        city.store.follow(new FaultPlan(1, Map.of(Fault.TINY_PAGE, 0.3, Fault.EMPTY_PAGE, 0.2)));
        Caller caller = new Caller(city, findings);
        expected.forEach((desk, ids) -> {
            String unit = desk.substring(2);
            String path = WORKLISTS.getOrDefault(desk.substring(0, 1), "");
            Set<String> listed = new TreeSet<>();
            String cursor = "";
            // A list that never ends is cut; tiny and empty pages are many.
            int most = MOST_EMPTY + ids.size();
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
            } while (!cursor.isEmpty() && pages < most);
            findings.check(
                    listed.equals(ids),
                    "the worklist of " + desk + " holds " + listed.size() + " cases and not " + ids.size());
            ids.stream()
                    .filter(id -> !listed.contains(id))
                    .forEach(id -> findings.add("a case lies on no desk: " + id + " "
                            + states.getOrDefault(id, NONE).text("status") + ", that of " + unit));
        });
    }
}
