package anlan.torture;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The moment itself: a deadline has passed at its last moment's end and not a millisecond before,
 * and then its owner is told, once, when officials may be told.
 */
final class Deadlines implements Run {

    /** The owner, and the head of its unit. */
    private static final int BOTH = 2;

    private static final int SHORT = 3;

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        long seed = plan.seed();
        Findings findings = new Findings();
        Known known = new Known();
        int hazards = plan.times(SHORT);
        try (City city = new City(neighbours, bug, Intakes.START)) {
            Caller caller = new Caller(city, findings);
            for (int n = 0; n < hazards; n++) {
                one(city, caller, findings, "deadline-" + seed + "-" + n);
            }
            for (Fault lost : List.of(Fault.TIMEOUT_AFTER, Fault.CONFLICT)) {
                lostClaim(city, caller, findings, "claim-" + seed + "-" + lost, lost);
            }
            closedInTheNight(city, caller, findings, "closed-" + seed);
            returnedInTheSweep(city, caller, findings, "returned-" + seed);
            handedInUnswept(city, caller, findings, "unswept-" + seed);
            settle(city);
            new Checker(city, known, findings).all();
            return Outcome.of(name(), seed, hazards, city, findings);
        }
    }

    private static void one(City city, Caller caller, Findings findings, String key) {
        Found found = found(caller, findings, key);
        String path = found.path();
        Instant due = found.due();
        city.clock.now = due.minusMillis(1);
        sweep(city, key + "-before");
        findings.check(overdue(caller, key + "-before", path) == 0, "told before the deadline: " + key);
        city.clock.now = due;
        sweep(city, key + "-at");
        findings.check(overdue(caller, key + "-at", path) == 1, "not marked at the deadline itself: " + key);
        sweep(city, key + "-twice");
        findings.check(overdue(caller, key + "-twice", path) == 1, "marked twice: " + key);
        for (int hour = 0; hour < 12; hour++) {
            city.clock.pass(Duration.ofHours(1));
            sweep(city, key + "-after-" + hour);
        }
        findings.check(told(city, found) == BOTH, "not told once in the morning after: " + key);
    }

    /** A hazard, and when it is due. */
    private record Found(String path, Instant due) {}

    /** How many texts say that its deadline has passed. */
    private static long told(City city, Found found) {
        String id = found.path().substring(found.path().lastIndexOf('/') + 1);
        return city.topic.told().stream()
                .mapToLong(text -> text.of(id, "T+0"))
                .sum();
    }

    private static Found found(Caller caller, Findings findings, String key) {
        Caller.Heard heard = caller.post(key, "post:inspector", "/v1/hazards", "torture-key-of-" + key, Bodies.HAZARD);
        if (heard instanceof Caller.Heard.Answer answer && answer.status() == 201) {
            return new Found(
                    "/v1/hazards/" + Json.text(answer.json(), "id"),
                    OffsetDateTime.parse(Json.text(answer.json(), "dueAt")).toInstant());
        }
        findings.add("a hazard did not come in: " + heard);
        return new Found("", Instant.MAX);
    }

    private static void does(
            Caller caller, Findings findings, String key, String who, String path, String deed, String body) {
        Caller.Heard heard =
                caller.post(key + deed, who, path + "/" + deed, "torture-key-of-" + key + "-" + deed, body);
        findings.check(
                heard instanceof Caller.Heard.Answer answer && answer.status() == 200, deed + " is refused: " + heard);
    }

    /** The answer to a worker's claim is lost, or the claim met another: the text is not late for it. */
    private static void lostClaim(City city, Caller caller, Findings findings, String key, Fault fault) {
        Found found = found(caller, findings, key);
        city.clock.now = found.due().plus(Duration.ofHours(10));
        findings.check(city.run(key + "-notify", "notifyOverdue"), "notifyOverdue fails with no fault");
        findings.check(city.run(key + "-send", "sendAlerts"), "sendAlerts fails with no fault");
        city.store.once(fault, call -> call.action().equals("UpdateItem"));
        city.topic.deliver();
        findings.check(told(city, found) == BOTH, "a claim that met " + fault + " makes the text late");
    }

    /** It became late at midnight and was closed before eight: nobody is told any more. */
    private static void closedInTheNight(City city, Caller caller, Findings findings, String key) {
        Found found = found(caller, findings, key);
        city.clock.now = found.due();
        sweep(city, key + "-midnight");
        city.clock.pass(Duration.ofHours(7));
        String town = "post:town-331082001";
        does(caller, findings, key, town, found.path(), "sign", "{\"version\":2}");
        does(caller, findings, key, town, found.path(), "submit", "{\"version\":3,\"after\":\"a.jpg\"}");
        String seen = "{\"version\":4,\"pass\":true,\"evidence\":\"b.jpg\"}";
        does(caller, findings, key, "post:office", found.path(), "review", seen);
        for (int hour = 0; hour < 14; hour++) {
            city.clock.pass(Duration.ofHours(1));
            sweep(city, key + "-day-" + hour);
        }
        findings.check(told(city, found) == 0, "told in the morning of what was closed in the night");
    }

    /** It was handed in too late while no sweep came: it is late all the same. */
    private static void handedInUnswept(City city, Caller caller, Findings findings, String key) {
        Found found = found(caller, findings, key);
        String town = "post:town-331082001";
        does(caller, findings, key, town, found.path(), "sign", "{\"version\":1}");
        city.clock.now = found.due().plus(Duration.ofHours(10));
        does(caller, findings, key, town, found.path(), "submit", "{\"version\":2,\"after\":\"a.jpg\"}");
        sweep(city, key + "-late");
        findings.check(overdue(caller, key + "-late", found.path()) == 1, "handed in late, and never overdue");
    }

    /** Its reviewer sends it back while a sweep works on its timer: its clock runs, and it is late. */
    private static void returnedInTheSweep(City city, Caller caller, Findings findings, String key) {
        Found found = found(caller, findings, key);
        String town = "post:town-331082001";
        does(caller, findings, key, town, found.path(), "sign", "{\"version\":1}");
        does(caller, findings, key, town, found.path(), "submit", "{\"version\":2,\"after\":\"a.jpg\"}");
        city.clock.now = found.due().plus(Duration.ofHours(10));
        String not = "{\"version\":3,\"pass\":false,\"reason\":\"还有存货\"}";
        // After the sweep has read the case, and before it writes.
        city.store.meanwhile(
                call -> call.operation().endsWith("-sweep")
                        && !call.action().equals("Query")
                        && !call.action().equals("GetItem"),
                () -> does(caller, findings, key, "post:office", found.path(), "review", not));
        city.attempt(key + "-sweep", "notifyOverdue");
        sweep(city, key + "-next");
        findings.check(
                timeline(caller, key, found.path()).containsAll(List.of("RETURNED", "OVERDUE")),
                "sent back in the middle of a sweep, and never overdue");
    }

    private static void settle(City city) {
        for (int hour = 0; hour < 30; hour++) {
            city.clock.pass(Duration.ofHours(1));
            sweep(city, "settle-" + hour);
        }
    }

    private static void sweep(City city, String name) {
        city.attempt(name + "-notify", "notifyOverdue");
        city.attempt(name + "-send", "sendAlerts");
        city.topic.deliver();
    }

    private static long overdue(Caller caller, String name, String path) {
        return timeline(caller, name, path).stream().filter("OVERDUE"::equals).count();
    }

    private static List<String> timeline(Caller caller, String name, String path) {
        List<String> events = new ArrayList<>();
        if (caller.get(name + "-look", "post:office", path) instanceof Caller.Heard.Answer answer) {
            answer.json().path("timeline").forEach(event -> events.add(Json.text(event, "event")));
        }
        return events;
    }
}
