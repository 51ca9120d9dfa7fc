package anlan.torture;

import anlan.emulators.LocalSns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds intents, the outbox and the provider against the histories of the cases. */
final class AlertChecker {

    private static final Set<String> ENDS = Set.of("SENT", "SUPERSEDED", "CANCELLED", "PARKED");

    private final City city;
    private final Findings findings;
    private final List<Table.Item> items;
    private final Map<String, List<Table.Item>> events;

    AlertChecker(City city, Findings findings, List<Table.Item> items, Map<String, List<Table.Item>> events) {
        this.city = city;
        this.findings = findings;
        this.items = items;
        this.events = events;
    }

    void all() {
        intents();
        provider();
    }

    private List<Table.Item> of(String prefix) {
        return items.stream().filter(item -> item.pk().startsWith(prefix)).toList();
    }

    /** What is intended is what the history says, has come to its end, and nobody holds it. */
    private void intents() {
        Set<String> outbox = new TreeSet<>();
        of("OUT#").forEach(out -> outbox.add(out.text("caseId") + " " + keyOf(out)));
        Map<String, List<Table.Item>> intended = new TreeMap<>();
        of("N#").forEach(intent -> {
            String name = intent.text("caseId") + " " + intent.sk();
            intended.computeIfAbsent(intent.text("caseId"), id -> new ArrayList<>()).add(intent);
            findings.check(
                    intent.sk().equals(keyOf(intent)), "an intent is kept under a key that is not its own: " + name);
            boolean pending = intent.text("fate").equals("PENDING");
            findings.check(pending || ENDS.contains(intent.text("fate")), "an intent with no fate: " + name);
            findings.check(
                    !intent.has("claimant")
                            || (pending
                                    && intent.text("claimedUntil").compareTo(Checker.sortable(city.clock.instant()))
                                            <= 0),
                    "somebody holds an intent after all has come to rest: " + name);
            findings.check(pending == outbox.contains(name), "the outbox and the intent differ: " + name);
            findings.check(
                    !pending || intent.text("notBefore").compareTo(Checker.sortable(city.clock.instant())) > 0,
                    "an intent never came to its end: " + name);
        });
        LadderModel ladder = LadderModel.read();
        Set<String> ids = new TreeSet<>(events.keySet());
        ids.addAll(intended.keySet());
        ids.forEach(id -> ladder.compare(
                id, events.getOrDefault(id, List.of()), intended.getOrDefault(id, List.of()), findings));
    }

    private static String keyOf(Table.Item intent) {
        String about = intent.has("step")
                ? java.time.Instant.parse(intent.text("due")).toString()
                : Long.toString(intent.number("deadlineVersion"));
        return about + "#" + intent.text("rung") + "#" + intent.text("role");
    }

    /** Nobody was told twice, but for what the provider took and nobody heard. */
    private void provider() {
        Map<String, Integer> sent = new TreeMap<>();
        for (LocalSns.Text text : city.topic.texts()) {
            sent.merge(text.attributes().getOrDefault("caseId", ""), 1, Integer::sum);
        }
        Map<String, Integer> unheard = new TreeMap<>();
        city.gateway.unheard().stream()
                .filter(call -> call.body().contains("PhoneNumber"))
                .forEach(call -> sent.keySet().stream()
                        .filter(id -> call.body().contains(id))
                        .forEach(id -> unheard.merge(id, 1, Integer::sum)));
        Map<String, Integer> ended = new TreeMap<>();
        of("N#").forEach(intent -> {
            if (intent.text("fate").equals("SENT")) {
                ended.merge(intent.text("caseId"), 1, Integer::sum);
            }
        });
        ended.forEach((id, times) -> findings.check(
                sent.getOrDefault(id, 0) >= times, "said to be sent, and the provider knows nothing of it: " + id));
        sent.forEach((id, times) -> findings.check(
                times <= Math.max(1, ended.getOrDefault(id, 0)) + unheard.getOrDefault(id, 0) + city.topic.deaths(id),
                "told more often than answers were lost: " + id + " " + times + " times"));
    }
}
