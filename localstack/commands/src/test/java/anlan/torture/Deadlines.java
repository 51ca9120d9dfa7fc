package anlan.torture;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The moment itself: a deadline has passed at its last moment's end and not a millisecond before,
 * and then its owner is told, once, when officials may be told.
 */
final class Deadlines implements Run {

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
            new Checker(city, known, findings).all();
            return Outcome.of(name(), seed, hazards, city, findings);
        }
    }

    private static void one(City city, Caller caller, Findings findings, String key) {
        Caller.Heard heard = caller.post(key, "post:inspector", "/v1/hazards", "torture-key-of-" + key, Bodies.HAZARD);
        if (!(heard instanceof Caller.Heard.Answer answer) || answer.status() != 201) {
            findings.add("a hazard did not come in: " + heard);
            return;
        }
        String path = "/v1/hazards/" + Json.text(answer.json(), "id");
        Instant due = OffsetDateTime.parse(Json.text(answer.json(), "dueAt")).toInstant();
        city.clock.set(due.minusMillis(1));
        sweep(city, key + "-before");
        findings.check(overdue(caller, key + "-before", path) == 0, "told before the deadline: " + key);
        city.clock.set(due);
        sweep(city, key + "-at");
        findings.check(overdue(caller, key + "-at", path) == 1, "not marked at the deadline itself: " + key);
        sweep(city, key + "-twice");
        findings.check(overdue(caller, key + "-twice", path) == 1, "marked twice: " + key);
        int texts = city.topic.texts().size();
        for (int hour = 0; hour < 12; hour++) {
            city.clock.pass(Duration.ofHours(1));
            sweep(city, key + "-after-" + hour);
        }
        findings.check(city.topic.texts().size() == texts + 1, "not told once in the morning after: " + key);
    }

    private static void sweep(City city, String name) {
        city.attempt(name + "-notify", "notifyOverdue");
        city.attempt(name + "-send", "sendAlerts");
        city.topic.deliver();
    }

    private static long overdue(Caller caller, String name, String path) {
        Caller.Heard heard = caller.get(name + "-look", "post:office", path);
        long marked = 0;
        if (heard instanceof Caller.Heard.Answer answer) {
            for (var event : answer.json().path("timeline")) {
                marked += Json.text(event, "event").equals("OVERDUE") ? 1 : 0;
            }
        }
        return marked;
    }
}
