package anlan.torture;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A neighbour is away: the store, and every route says that it is busy; the topic or WeChat, for an
 * hour, and nothing is lost, nothing is given up and nothing is told twice once it is back.
 */
final class Outages implements Run {

    /** The owner, and the head of its unit. */
    private static final long BOTH = 2;

    private static final int SHORT = 4;
    private static final int POISONED = 4;
    private static final int UNREADABLE = 120;
    private static final FaultPlan AWAY = new FaultPlan(1, Map.of(Fault.REFUSED, 1.0));
    private static final List<String> READS = List.of(
            "/v1/complaints",
            "/v1/hazards",
            "/v1/inspections",
            "/v1/inspections/worklist",
            "/v1/figures/days/2024-02-07?area=331082",
            "/v1/figures/days/2024-02-07/cases?figure=hazards.found",
            "/v1/complaints/C0000000000000000000000000",
            "/v1/hazards/H0000000000000000000000000",
            "/v1/inspections/I0000000000000000000000000");

    @Override
    public String name() {
        return "outages";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        long seed = plan.seed();
        Findings findings = new Findings();
        int hazards = plan.times(SHORT);
        try (City city = new City(neighbours, bug, Intakes.START)) {
            Caller caller = new Caller(city, findings);
            OffsetDateTime due = OffsetDateTime.MIN;
            for (int n = 0; n < hazards; n++) {
                due = hazard(caller, findings, "outage-" + seed + "-" + n, due);
            }
            storeAway(city, caller, findings, seed);
            // In the morning of a working day, so that officials may be told at once.
            city.clock.now = due.plusHours(10).toInstant();
            topicAway(city, findings, hazards);
            poison(city, caller, findings, seed);
            weChatAway(city, caller, findings, "reader-" + seed);
            new Checker(city, new Known(), findings).all();
            return Outcome.of(name(), seed, hazards, city, findings);
        }
    }

    /** What can never be sent or read is set aside, and what stands behind it is done all the same. */
    private static void poison(City city, Caller caller, Findings findings, long seed) {
        Set<String> before = intents(city);
        OffsetDateTime due = OffsetDateTime.MIN;
        for (int n = 0; n < POISONED; n++) {
            due = hazard(caller, findings, "poison-" + seed + "-" + n, due);
        }
        for (int n = 0; n < UNREADABLE; n++) {
            city.raw.put(Map.of(
                    "pk", AttributeValue.fromS("T#331082#" + n % 2),
                    "sk", AttributeValue.fromS("2024-01-01T00:00:00.000000000Z#garbage#" + n)));
        }
        city.clock.now = due.plusHours(10).toInstant();
        findings.check(city.run("poison-notify", "notifyOverdue"), "notifyOverdue fails at what it can not read");
        Set<String> now = intents(city);
        now.removeAll(before);
        findings.check(now.size() == POISONED, "behind what can not be read, " + now.size() + " are marked late");
        String poisoned = now.isEmpty() ? "" : now.iterator().next();
        city.gateway.refuse(
                call -> call.body().contains(poisoned) && !call.body().contains("PhoneNumber"));
        for (int minute = 0; minute < 30; minute++) {
            city.clock.pass(Duration.ofMinutes(1));
            city.attempt("poison-send-" + minute, "sendAlerts");
            city.topic.deliver();
        }
        city.gateway.refuse(call -> false);
        long told = told(city, now);
        findings.check(told == BOTH * (POISONED - 1), "behind a poison message " + told + " were told");
        city.raw.all().stream()
                .filter(item -> item.pk().equals("N#" + poisoned) && !reminds(item))
                .forEach(item -> findings.check(
                        item.text("fate").equals("PARKED"), "a poison message ends " + item.text("fate")));
    }

    /** How many texts say of these cases that their deadline has passed. */
    private static long told(City city, Set<String> cases) {
        return city.topic.told().stream()
                .flatMap(text -> text.alerts().stream())
                .filter(alert -> cases.contains(alert.caseId()) && alert.rung().equals("T+0"))
                .count();
    }

    /** A reminder that the jump of the clock has passed. */
    private static boolean reminds(Table.Item intent) {
        return intent.text("rung").startsWith("T-");
    }

    /** The cases that somebody is to be told of. */
    private static Set<String> intents(City city) {
        return city.raw.all().stream()
                .filter(item -> item.pk().startsWith("N#"))
                .map(item -> item.text("caseId"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static OffsetDateTime hazard(Caller caller, Findings findings, String key, OffsetDateTime latest) {
        Caller.Heard heard = caller.post(key, "post:inspector", "/v1/hazards", "torture-key-of-" + key, Bodies.HAZARD);
        if (heard instanceof Caller.Heard.Answer answer && answer.status() == 201) {
            OffsetDateTime due = OffsetDateTime.parse(Json.text(answer.json(), "dueAt"));
            return due.isAfter(latest) ? due : latest;
        }
        findings.add("a hazard did not come in: " + heard);
        return latest;
    }

    /** Any answer but "busy" is a finding: {@link Caller} looks at what it says. */
    private static void storeAway(City city, Caller caller, Findings findings, long seed) {
        String before = city.raw.digest();
        city.store.follow(AWAY);
        for (String path : READS) {
            findings.check(
                    caller.get("away-" + path, "post:office", path) instanceof Caller.Heard.Nothing,
                    "answered although the store is away: " + path);
        }
        Caller.Heard intake = caller.post(
                "away-intake",
                "citizen:away",
                "/v1/complaints",
                "torture-key-of-away-" + seed,
                "{\"category\":\"noise\",\"description\":\"x\",\"areaCode\":\"331082001\"}");
        findings.check(intake instanceof Caller.Heard.Nothing, "taken although the store is away: " + intake);
        for (String job : List.of("notifyOverdue", "sendAlerts", "rollUpDay")) {
            findings.check(!city.run("away-" + job, job), job + " says that it ran although the store is away");
        }
        city.store.follow(FaultPlan.none());
        findings.check(before.equals(city.raw.digest()), "something was half done while the store was away");
    }

    private static void topicAway(City city, Findings findings, int hazards) {
        findings.check(city.run("due", "notifyOverdue"), "notifyOverdue fails with no fault");
        city.gateway.follow(AWAY);
        for (int minute = 0; minute < 60; minute += 5) {
            city.clock.pass(Duration.ofMinutes(5));
            city.attempt("topic-away-" + minute, "sendAlerts");
            city.topic.deliver();
        }
        findings.check(city.topic.told().isEmpty(), "told although the topic was away");
        city.raw.all().stream()
                .filter(item -> item.pk().startsWith("N#") && !reminds(item))
                .forEach(intent -> findings.check(
                        intent.text("fate").equals("PENDING"), "given up in an hour: " + intent.text("fate")));
        city.gateway.follow(FaultPlan.none());
        for (int minute = 0; minute < 180; minute += 3) {
            city.clock.pass(Duration.ofMinutes(3));
            findings.check(city.run("topic-back-" + minute, "sendAlerts"), "sendAlerts fails with no fault");
            city.topic.deliver();
        }
        long told = told(city, intents(city));
        findings.check(told == BOTH * hazards, told + " were told once the topic was back, and not " + BOTH * hazards);
    }

    private static void weChatAway(City city, Caller caller, Findings findings, String key) {
        String who = Scenarios.READER + "-" + key;
        var unused = new Readers(city, caller)
                .subscribes(key + "-accepts", who, "torture-key-of-" + key, Readers.body("progress", 1));
        Caller.Heard heard = caller.post(key, who, "/v1/complaints", "torture-key-of-" + key, Scenarios.COMPLAINT);
        String path = heard instanceof Caller.Heard.Answer answer
                ? "/v1/complaints/" + Json.text(answer.json(), "id")
                : "/v1/complaints/none";
        Caller.Heard accepted = caller.post(
                key + "-accept", "post:office", path + "/accept", "torture-key-of-" + key, "{\"version\":1}");
        findings.check(
                accepted instanceof Caller.Heard.Answer answer && answer.status() == 200,
                "accept is refused: " + accepted);
        city.weChatWire.follow(AWAY);
        for (int minute = 0; minute < 60; minute += 5) {
            city.clock.pass(Duration.ofMinutes(5));
            findings.check(city.run(key + "-away-" + minute, "sendAlerts"), "sendAlerts fails as WeChat is away");
        }
        city.weChatWire.follow(FaultPlan.none());
        findings.check(
                city.raw.all().stream()
                        .filter(item -> item.pk().startsWith("SM#"))
                        .allMatch(message -> message.text("fate").equals("PENDING")),
                "a message to a reporter came to its end while WeChat was away");
        for (int minute = 0; minute < 30; minute += 3) {
            city.clock.pass(Duration.ofMinutes(3));
            findings.check(city.run(key + "-back-" + minute, "sendAlerts"), "sendAlerts fails with no fault");
        }
        long told =
                city.weChat.handed().stream().filter(Subscribers.Handed::taken).count();
        findings.check(told == 1, "a reporter was told " + told + " times once WeChat was back");
    }
}
