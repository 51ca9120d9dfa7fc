package anlan.torture;

import anlan.catalogue.Seeds;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds intents, the outbox and the provider against the histories of the cases. */
final class AlertChecker {

    private static final Set<String> ENDS = Set.of("SENT", "SUPERSEDED", "CANCELLED", "PARKED");

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final LocalTime EVENING = LocalTime.of(20, 30);
    private static final int MOST_A_DAY = 20;
    private static final int MOST_IN_ONE = 50;

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
        of("N#").forEach(this::ended);
        lists();
        provider();
        digests();
        daily();
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
            intended.computeIfAbsent(intent.text("caseId"), id -> new ArrayList<>())
                    .add(intent);
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
        ids.forEach(id ->
                ladder.compare(id, events.getOrDefault(id, List.of()), intended.getOrDefault(id, List.of()), findings));
    }

    /** Every end has its reason in the history of the case, or in what the run did to the gateway. */
    private void ended(Table.Item intent) {
        String name = intent.text("caseId") + " " + intent.sk();
        List<Table.Item> since = events.getOrDefault(intent.text("caseId"), List.of()).stream()
                .filter(event -> event.text("at").compareTo(intent.text("at")) >= 0
                        && event.text("at").compareTo(intent.text("endedAt")) <= 0)
                .toList();
        boolean eased = since.stream().anyMatch(event -> fact(event, "late").equals("ended"));
        boolean moved = since.stream()
                .map(event -> fact(event, "dueVersion"))
                .anyMatch(version -> !version.isEmpty() && Long.parseLong(version) > intent.number("deadlineVersion"));
        boolean early = intent.text("rung").startsWith("T-") || intent.has("step");
        boolean began = since.stream().anyMatch(event -> fact(event, "late").equals("began"));
        boolean passed = intent.text("endedAt").equals(intent.text("at"));
        switch (intent.text("fate")) {
            case "CANCELLED" ->
                findings.check(
                        (early ? !since.isEmpty() : eased) || accused(intent),
                        "cancelled while its case was open and late: " + name);
            case "SUPERSEDED" ->
                findings.check(
                        passed || (early ? began || moved : eased && moved),
                        "superseded by no other deadline: " + name);
            case "PARKED" -> parked(intent, name);
            default -> {
                // What is sent the provider knows, and what waits the outbox.
            }
        }
    }

    /** Whether the case is about the unit that was to be told. */
    private boolean accused(Table.Item intent) {
        return items.stream()
                .anyMatch(item -> item.pk().equals("S#" + intent.text("caseId"))
                        && item.text("accused").equals(intent.text("unitToTell")));
    }

    private static String fact(Table.Item event, String name) {
        return new Table.Item(event.nested("facts")).text(name);
    }

    private void parked(Table.Item intent, String name) {
        String id = intent.text("caseId");
        findings.check(!intent.text("note").isEmpty(), "given up for no reason: " + name);
        boolean nobody =
                Seeds.roster().stream().noneMatch(post -> post.id().value().equals(intent.text("post")));
        findings.check(
                nobody
                        || city.gateway.refusals().stream().anyMatch(body -> body.contains(id))
                        || city.topic.deadLetters().stream().anyMatch(message -> message.contains(id)),
                "given up although nobody refused it: " + name + " " + intent.text("note"));
    }

    private static String keyOf(Table.Item intent) {
        String about = intent.has("step")
                ? java.time.Instant.parse(intent.text("due")).toString()
                : Long.toString(intent.number("deadlineVersion"));
        return about + "#" + intent.text("rung") + "#" + intent.text("role");
    }

    /** Each list holds what has that end, and nothing else. */
    private void lists() {
        Set<String> wanted = new TreeSet<>();
        of("N#").stream().filter(intent -> ENDS.contains(intent.text("fate"))).forEach(intent -> {
            for (String whose : List.of("331082", intent.text("unitToTell"))) {
                wanted.add(intent.text("fate") + "#" + whose + " " + intent.text("endedAt") + "#"
                        + intent.text("caseId") + "#" + intent.sk());
            }
        });
        Set<String> listed = new TreeSet<>();
        ENDS.forEach(end -> of(end + "#").forEach(item -> listed.add(item.pk() + " " + item.sk())));
        wanted.forEach(each -> findings.check(listed.contains(each), "on no list of its end: " + each));
        listed.forEach(each -> findings.check(wanted.contains(each), "on the list of an end that it has not: " + each));
    }

    /** Nobody was told twice, but for what the provider took and nobody heard. */
    private void provider() {
        Map<String, Integer> sent = new TreeMap<>();
        city.topic.told().stream()
                .flatMap(text -> text.alerts().stream())
                .forEach(alert -> sent.merge(alert.caseId(), 1, Integer::sum));
        Map<String, Integer> unheard = new TreeMap<>();
        city.gateway.unheard().stream()
                .filter(call -> call.body().contains("PhoneNumber"))
                .forEach(call -> sent.keySet().stream()
                        .filter(id -> !id.isEmpty())
                        .forEach(id -> unheard.merge(id, call.body().split(id, -1).length - 1, Integer::sum)));
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

    /** A digest tells of as many as it says, and each of them comes to its end or waits for another hour. */
    private void digests() {
        Map<String, Table.Item> intents = new TreeMap<>();
        of("N#").forEach(intent ->
                intents.put(intent.text("caseId") + "~" + intent.sk().replace('#', '~'), intent));
        for (Told digest : city.topic.told().stream().filter(Told::digest).toList()) {
            int alerts = digest.alerts().size();
            findings.check(
                    alerts > 1
                            && alerts <= MOST_IN_ONE
                            && digest.text().message().contains("您有" + alerts + "件"),
                    "a digest of " + alerts + " alerts says " + digest.text().message());
            for (Told.Alert alert : digest.alerts()) {
                Table.Item intent = intents.get(alert.id());
                findings.check(intent != null, "a digest tells of what nobody intended: " + alert.id());
                findings.check(
                        intent == null || !intent.text("severity").equals("URGENT"),
                        "what is urgent was told in a digest: " + alert.id());
                findings.check(
                        intent == null
                                || ENDS.contains(intent.text("fate"))
                                || intent.text("notBefore").compareTo(Checker.sortable(city.clock.instant())) > 0,
                        "an alert of a digest never came to its end: " + alert.id());
            }
        }
    }

    /** To one telephone at most twenty messages a day, and nineteen before the evening, but for what is urgent. */
    private void daily() {
        Set<String> urgent = new TreeSet<>();
        of("N#").stream()
                .filter(intent -> intent.text("severity").equals("URGENT"))
                .forEach(intent -> urgent.add(intent.text("caseId") + " " + intent.text("rung")));
        Map<String, List<Told>> ofDay = new TreeMap<>();
        for (Told text : city.topic.told()) {
            Told.Alert first = text.alerts().getFirst();
            if (text.digest() || !urgent.contains(first.caseId() + " " + first.rung())) {
                ofDay.computeIfAbsent(
                                text.text().phone() + " on "
                                        + text.at().atOffset(CHINA).toLocalDate(),
                                day -> new ArrayList<>())
                        .add(text);
            }
        }
        ofDay.forEach((day, texts) -> {
            long early = texts.stream()
                    .filter(text -> text.at().atOffset(CHINA).toLocalTime().isBefore(EVENING))
                    .count();
            findings.check(
                    texts.size() <= MOST_A_DAY && early < MOST_A_DAY,
                    "one telephone got " + texts.size() + " messages a day: " + day);
        });
    }
}
