package anlan.torture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Holds the messages to reporters against the histories of their complaints, against WeChat, and
 * against what was subscribed to.
 */
final class ReporterChecker {

    private static final Set<String> ENDS = Set.of("SENT", "CANCELLED", "PARKED");
    private static final int MOST_TRIES = 3;

    private final City city;
    private final Findings findings;
    private final List<Table.Item> items;
    private final Map<String, List<Table.Item>> events;

    /** The template and the words of each event that is told, as the seeds have it. */
    private final Map<String, String> templates = new TreeMap<>();

    private final Map<String, String> words = new TreeMap<>();

    ReporterChecker(City city, Findings findings, List<Table.Item> items, Map<String, List<Table.Item>> events) {
        this.city = city;
        this.findings = findings;
        this.items = items;
        this.events = events;
        for (JsonNode template : Json.resource("/seeds/subscriptions.json").path("templates")) {
            template.path("words").properties().forEach(word -> {
                templates.put(word.getKey(), Json.text(template, "id"));
                words.put(word.getKey(), word.getValue().asString());
            });
        }
    }

    void all() {
        Map<String, String> reporters = new TreeMap<>();
        of("P#").forEach(identity -> {
            if (identity.text("subject").startsWith(Subscribers.CITIZEN)) {
                reporters.put(identity.pk().substring("P#".length()), identity.text("subject"));
            }
        });
        decided(reporters);
        outbox();
        of("SM#").forEach(message -> {
            held(message);
            ended(message, reporters.getOrDefault(message.text("caseId"), ""));
        });
        told();
        asked();
        Map<String, String> persons = new TreeMap<>();
        of("S#").forEach(state -> {
            String who = reporters.get(state.text("id"));
            if (who != null) {
                persons.put(who, state.text("reporter"));
            }
        });
        persons.forEach(
                (who, person) -> Set.copyOf(templates.values()).forEach(template -> credits(who, person, template)));
    }

    private List<Table.Item> of(String prefix) {
        return items.stream().filter(item -> item.pk().startsWith(prefix)).toList();
    }

    /** Each event that is told has one message, and nothing else has. */
    private void decided(Map<String, String> reporters) {
        Set<String> called = new TreeSet<>();
        reporters
                .keySet()
                .forEach(id -> events.getOrDefault(id, List.of()).stream()
                        .filter(event -> templates.containsKey(event.text("event")))
                        .forEach(event -> called.add(id + " " + event.number("version") + " " + event.text("event"))));
        Set<String> decided = new TreeSet<>();
        of("SM#")
                .forEach(message -> decided.add(
                        message.text("caseId") + " " + message.number("version") + " " + message.text("event")));
        called.stream()
                .filter(event -> !decided.contains(event))
                .forEach(event -> findings.add("nobody is to be told what the history calls for: " + event));
        decided.stream()
                .filter(event -> !called.contains(event))
                .forEach(event -> findings.add("a reporter is to be told what did not happen: " + event));
    }

    /** In the outbox stands what waits, and nothing else. */
    private void outbox() {
        Set<String> pending = new TreeSet<>();
        of("SM#").stream()
                .filter(message -> message.text("fate").equals("PENDING"))
                .forEach(message -> pending.add(name(message)));
        Set<String> waiting = new TreeSet<>();
        of("OUTW#")
                .forEach(out -> findings.check(
                        waiting.add(name(out)), "a message to a reporter stands twice in the outbox: " + name(out)));
        findings.check(
                waiting.equals(pending), "the outbox and the messages to reporters differ: " + waiting + pending);
    }

    /** It has come to its end or waits for the morning, and nobody holds it. */
    private void held(Table.Item message) {
        boolean pending = message.text("fate").equals("PENDING");
        String now = Checker.sortable(city.clock.instant());
        findings.check(pending || ENDS.contains(message.text("fate")), "a message with no fate: " + name(message));
        findings.check(
                !message.has("claimant")
                        || (pending && message.text("claimedUntil").compareTo(now) <= 0),
                "somebody holds a message to a reporter after all has come to rest: " + name(message));
        findings.check(
                !pending || message.text("notBefore").compareTo(now) > 0,
                "a message to a reporter never came to its end: " + name(message));
    }

    /** Each end has its reason in what WeChat has, or in what was subscribed to. */
    private void ended(Table.Item message, String who) {
        String event = message.text("number") + " " + words.get(message.text("event"));
        switch (message.text("fate")) {
            case "SENT" ->
                findings.check(
                        city.weChat.handed().stream()
                                .anyMatch(each -> each.taken()
                                        && each.event().equals(event)
                                        && each.who().equals(who)),
                        "a reporter is said to be told, and WeChat knows nothing of it: " + name(message));
            case "PARKED" ->
                findings.check(
                        city.weChat.unclear(event) >= MOST_TRIES,
                        "a message to a reporter is given up although WeChat answered: " + name(message) + " "
                                + message.text("note"));
            default -> {
                // Why nobody is told is for the credits to say.
            }
        }
    }

    /** Nobody was told twice of one event, but for what WeChat took and nobody heard. */
    private void told() {
        Map<String, Integer> told = new TreeMap<>();
        city.weChat.handed().stream()
                .filter(Subscribers.Handed::taken)
                .forEach(each -> told.merge(each.event(), 1, Integer::sum));
        Map<String, Integer> most = new TreeMap<>();
        of("SM#")
                .forEach(message ->
                        most.merge(message.text("number") + " " + words.get(message.text("event")), 1, Integer::sum));
        city.weChatWire.unheard().forEach(call -> most.merge(Subscribers.event(call), 1, Integer::sum));
        city.weChat.unsaid().forEach(each -> most.merge(each.event(), 1, Integer::sum));
        told.forEach((event, times) -> findings.check(
                times <= most.getOrDefault(event, 0),
                "a reporter is told more often than answers were lost: " + event + " " + times + " times"));
    }

    /** WeChat is asked no more often than was subscribed to, and no more once it said that nobody wants it. */
    private void asked() {
        Map<String, Integer> asked = new TreeMap<>();
        city.weChat.handed().forEach(each -> asked.merge(each.subscription(), 1, Integer::sum));
        asked.forEach((subscription, times) -> findings.check(
                times <= city.weChat.accepted(subscription),
                "WeChat is asked more often than was subscribed to: " + subscription + " " + times + " for "
                        + city.weChat.accepted(subscription)));
        city.weChat
                .askedAgain()
                .forEach(each -> findings.add("WeChat is asked again although it said that nobody wants it: " + each));
    }

    /** No subscription is lost, none counts twice, and whoever has one is told. */
    private void credits(String who, String person, String template) {
        String subscription = who + " " + template;
        int accepted = city.weChat.accepted(subscription);
        Table.Item stands = items.stream()
                .filter(item -> item.pk().equals("SUB#" + person) && item.sk().equals("CREDITS#" + template))
                .findFirst()
                .orElse(null);
        long granted = stands == null ? 0 : stands.number("granted");
        long credits = stands == null ? 0 : stands.number("credits");
        long handed = city.weChat.handed().stream()
                .filter(each -> each.subscription().equals(subscription))
                .count();
        findings.check(
                granted == accepted,
                "subscribed to " + accepted + ", and " + granted + " were granted: " + subscription);
        findings.check(credits >= 0 && credits + handed <= accepted, "more is left than was not used: " + subscription);
        findings.check(
                city.weChat.hasWithdrawn(who)
                        || credits + city.weChat.begun(subscription) + city.weChat.interrupted() >= accepted,
                "a subscription is lost: " + subscription);
        Set<String> cases = new TreeSet<>();
        of("S#").stream()
                .filter(state -> state.text("reporter").equals(person))
                .forEach(state -> cases.add(state.text("id")));
        of("SM#").stream()
                .filter(message -> cases.contains(message.text("caseId"))
                        && message.text("template").equals(template)
                        && message.text("fate").equals("CANCELLED")
                        && credits > 0)
                .forEach(message -> findings.check(
                        grantedSince(person, template, message.text("endedAt")),
                        "nobody was told although there was a subscription: " + name(message)));
    }

    private boolean grantedSince(String person, String template, String ended) {
        return of("SUB#" + person).stream()
                .anyMatch(item -> item.sk().startsWith("GRANT#" + template + "#")
                        && item.text("at").compareTo(ended) >= 0);
    }

    private static String name(Table.Item message) {
        return message.text("caseId") + " " + message.number("version");
    }
}
