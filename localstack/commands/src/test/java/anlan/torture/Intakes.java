package anlan.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Complaints and hazards come in while everything fails: none is lost, none is there twice, none in
 * part, and nobody is told that they sent something else.
 */
final class Intakes implements Run {

    static final Instant START = Instant.parse("2024-02-08T02:00:00Z");
    private static final int SHORT = 100;
    /** Seconds between two, and of all of them. */
    private static final int MOST_APART = 90;

    private static final int ALL_WITHIN = 72_000;
    private static final double ODDS = 0.04;
    private static final List<String> TOWNS = List.of("331082001", "331082002", "331082112");

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        long seed = plan.seed();
        int operations = plan.times(SHORT);
        // Nobody sweeps here: all comes in before the first reminder is due.
        int apart = Math.max(1, Math.min(MOST_APART, ALL_WITHIN / operations));
        Findings findings = new Findings();
        Known known = new Known();
        try (City city = new City(neighbours, bug, START)) {
            city.follow(plan.faults(ODDS));
            Caller caller = new Caller(city, findings);
            Dice dice = new Dice(seed, name());
            for (int n = 0; n < operations; n++) {
                city.clock.pass(Duration.ofSeconds(dice.below(apart)));
                one(caller, known, findings, seed, n, dice);
            }
            city.quiet();
            again(caller, known, findings);
            new Checker(city, known, findings).all();
            return Outcome.of(name(), seed, operations, city, findings);
        }
    }

    private static void one(Caller caller, Known known, Findings findings, long seed, int n, Dice dice) {
        String key = "torture-" + seed + "-intake-" + n;
        boolean complaint = dice.chance(0.6);
        String who = complaint ? "citizen:torture-" + n : "post:inspector";
        String path = complaint ? "/v1/complaints" : "/v1/hazards";
        String town = dice.one(TOWNS);
        String body = complaint
                ? "{\"category\":\"noise\",\"description\":\"" + Canary.TEXT + "\",\"areaCode\":\"" + town
                        + "\",\"contact\":{\"name\":\"" + Canary.NAME + "\",\"phone\":\"" + Canary.PHONE + "\"}}"
                : "{\"source\":\"OFFICE\",\"category\":\"fire-equipment\",\"description\":\"灭火器过期\",\"areaCode\":\""
                        + town + "\"}";
        Caller.Heard heard = caller.post("intake-" + n, who, path, key, body);
        known.intake(key, told(heard, findings, key, new Known.Intake(who, path, body, "", "")));
    }

    private static Known.Intake told(Caller.Heard heard, Findings findings, String key, Known.Intake asked) {
        if (!(heard instanceof Caller.Heard.Answer answer)) {
            return asked;
        }
        findings.check(answer.status() == 201, "an intake was answered " + answer.status() + ": " + key);
        String id = Json.text(answer.json(), "id");
        findings.check(asked.caseId().isEmpty() || asked.caseId().equals(id), "another case for the same key: " + key);
        return new Known.Intake(asked.who(), asked.path(), asked.body(), id, Json.text(answer.json(), "number"));
    }

    /** After quiet everybody asks once more: the same answer, and it says that it is the same. */
    private static void again(Caller caller, Known known, Findings findings) {
        for (String key : new TreeSet<>(known.intakes().keySet())) {
            Known.Intake intake = known.intakes().get(key);
            Caller.Heard heard = caller.post("again-" + key, intake.who(), intake.path(), key, intake.body());
            if (!(heard instanceof Caller.Heard.Answer answer)) {
                findings.add("no answer although nothing fails: " + key);
                continue;
            }
            if (!intake.caseId().isEmpty()) {
                findings.check(answer.replayed(), "a second answer that does not say that it is one: " + key);
                findings.check(Set.of(200, 201).contains(answer.status()), "a retry was answered " + answer.status());
            }
            known.intake(key, told(heard, findings, key, intake));
        }
    }
}
