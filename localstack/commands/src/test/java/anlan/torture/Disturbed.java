package anlan.torture;

import anlan.torture.Caller.Heard;
import anlan.torture.Scenarios.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every life of {@link Scenarios}, undisturbed and then once for each point of its steps: before
 * and after each call to a neighbour something happens. In the end it is as if nothing had.
 */
abstract class Disturbed implements Run {

    private static final int MOST_CALLS = 12;
    private static final int OK = 200;
    private static final int BAD = 300;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;

    private int operations;
    private Instant latest = Intakes.START;

    /** What happens at one point of a step; whether the step is asked again is the caller's. */
    interface Disturbance {

        /**
         * Gets ready for one step.
         *
         * @param same the step itself, by the same caller under the same key
         * @param rival the same deed under another key; null if that is no rival
         */
        void before(City city, int point, Runnable same, @Nullable Runnable rival);

        /** Whether it happened since it was asked the last time. */
        boolean happened(City city);
    }

    abstract Disturbance disturbance();

    /** The lives that are gone through. */
    List<List<Step>> scenarios() {
        return Scenarios.ALL;
    }

    /** Whether the step may have been done by a rival, and so be refused. */
    abstract boolean rivals();

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        long seed = plan.seed();
        Findings findings = new Findings();
        Known known = new Known();
        operations = 0;
        latest = Intakes.START;
        try (City city = new City(neighbours, bug, Intakes.START)) {
            Caller caller = new Caller(city, findings);
            // A planted bug need only be found.
            List<List<Step>> lives = scenarios();
            for (int life = 0; life < lives.size() && !found(bug, city, findings); life++) {
                everyPoint(city, caller, known, findings, seed + "-" + life, lives.get(life));
            }
            if (findings.like(bug.breaks()) == null) {
                city.clock.now = latest;
                settle(city, findings);
                new Checker(city, known, findings).all();
            }
            return Outcome.of(name(), seed, operations, city, findings);
        }
    }

    private static boolean found(Bug bug, City city, Findings findings) {
        if (!bug.equals(Bug.NONE) && findings.like(bug.breaks()) == null) {
            new Checker(city, new Known(), findings).atAnyTime();
        }
        return findings.like(bug.breaks()) != null;
    }

    /** A life for each point; in each it happens at that point of every step. */
    private void everyPoint(City city, Caller caller, Known known, Findings findings, String name, List<Step> steps) {
        List<String> undisturbed = List.of();
        boolean more = true;
        for (int point = -1; more; point++) {
            findings.check(point <= 2 * MOST_CALLS, "more calls than are disturbed: " + name);
            if (point > 2 * MOST_CALLS) {
                break;
            }
            // At the same times, so that each finds the same rungs due, and those of no other life.
            city.clock.now = Intakes.START;
            Life life = new Life(city, caller, known, findings, name + "-" + point, point);
            more = life.lived(steps) || point < 0;
            latest = latest.isAfter(city.clock.now) ? latest : city.clock.now;
            if (point < 0) {
                undisturbed = life.seen;
            }
            for (int n = 0; n < steps.size(); n++) {
                findings.check(
                        undisturbed.get(n).equals(life.seen.get(n)),
                        "disturbed in " + steps.get(n).deed() + " it is " + life.seen.get(n) + " and not "
                                + undisturbed.get(n));
            }
        }
    }

    private static void settle(City city, Findings findings) {
        city.quiet();
        for (int round = 0; round < 30; round++) {
            city.clock.pass(Duration.ofHours(1));
            findings.check(city.run("settle-notify-" + round, "notifyOverdue"), "notifyOverdue fails with no fault");
            findings.check(city.run("settle-send-" + round, "sendAlerts"), "sendAlerts fails with no fault");
            city.topic.deliver();
        }
    }

    /** One life of one case, disturbed at one point of every step. */
    private final class Life {

        final List<String> seen = new ArrayList<>();
        private final City city;
        private final Caller caller;
        private final Known known;
        private final Findings findings;
        private final String name;
        private final int point;
        private final Disturbance disturbance = disturbance();
        private String path = "";
        private String before = "";
        private int version;
        private int nested;

        Life(City city, Caller caller, Known known, Findings findings, String name, int point) {
            this.city = city;
            this.caller = caller;
            this.known = known;
            this.findings = findings;
            this.name = "life-" + name;
            this.point = point;
        }

        /** Whether it happened at all: if not, no step has such a point. */
        boolean lived(List<Step> steps) {
            boolean happened = false;
            for (int n = 0; n < steps.size(); n++) {
                operations++;
                Step step = steps.get(n);
                if (step.deed().equals("notifyOverdue")) {
                    city.clock.pass(Duration.ofDays(15));
                }
                String operation = name + "-" + n;
                if (step.isJob()) {
                    job(step.deed(), operation);
                } else {
                    deed(step, operation);
                }
                happened |= point >= 0 && disturbance.happened(city);
                seen.add(now());
            }
            return happened;
        }

        private void arm(Runnable same, @Nullable Runnable rival) {
            if (point >= 0) {
                disturbance.before(city, point, same, rival);
            }
        }

        private void deed(Step step, String operation) {
            boolean intake = step.deed().startsWith("/");
            boolean redrive = step.deed().equals(Scenarios.REDRIVE);
            if (!intake && path.isEmpty()) {
                return;
            }
            String body = intake
                    ? step.body()
                    : redrive
                            ? "{}"
                            : "{\"version\":" + version + step.body().replace(Scenarios.BEFORE, before) + "}";
            String who = step.who().equals(Scenarios.CITIZEN) ? step.who() + "-" + name : step.who();
            String to = intake ? step.deed() : redrive ? parked(operation) : path + "/" + step.deed();
            String key = "torture-key-of-" + operation;
            List<Heard> others = new ArrayList<>();
            arm(
                    () -> others.add(caller.post(operation + "-same" + nested++, who, to, key, body)),
                    intake
                            ? null
                            : () -> others.add(
                                    caller.post(operation + "-rival" + nested++, who, to, "rival-" + key, body)));
            Heard heard = caller.post(operation, who, to, key, body);
            if (heard instanceof Heard.Answer answer && answer.status() < BAD) {
                told(key, who, to, body, answer, intake);
                if (rivals() && !others.isEmpty()) {
                    findings.check(
                            others.stream().noneMatch(Life::done), "two rivals did one deed: " + step.deed() + others);
                }
            } else if (rivals() && others.stream().anyMatch(Life::done)) {
                // Whoever has handed a case on may do nothing more to it, and hears so.
                List<Integer> right = step.deed().equals("transfer") ? List.of(CONFLICT, FORBIDDEN) : List.of(CONFLICT);
                findings.check(
                        heard instanceof Heard.Answer refused && right.contains(refused.status()),
                        "the later of two rivals in " + step.deed() + " hears " + heard);
                Heard.Answer won = (Heard.Answer)
                        others.stream().filter(Life::done).findFirst().orElseThrow();
                told("rival-" + key, who, to, body, won, false);
            } else {
                findings.add("no answer to " + step.deed() + ": " + heard);
            }
        }

        /** Where an alert of this case that was given up is taken up again; it may take some tries until it is. */
        private String parked(String operation) {
            disturbance.before(city, -1, () -> {}, null);
            String list = "/v1/alerts?state=PARKED&case=" + path.substring(path.lastIndexOf('/') + 1);
            for (int tried = 0; tried < MOST_CALLS; tried++) {
                if (caller.get(operation + "-parked" + tried, "post:office", list) instanceof Heard.Answer answer
                        && !answer.json().path("items").isEmpty()) {
                    return "/v1/alerts/" + Json.text(answer.json().path("items").path(0), "id") + "/redrive";
                }
                city.clock.pass(Duration.ofMinutes(10));
                city.attempt(operation + "-send" + tried, "sendAlerts");
                city.topic.deliver();
            }
            findings.add("no alert was given up: " + name);
            return "/v1/alerts/none/redrive";
        }

        private static boolean done(Heard heard) {
            return heard instanceof Heard.Answer answer && answer.status() == OK;
        }

        private void told(String key, String who, String to, String body, Heard.Answer answer, boolean intake) {
            String id = Json.text(answer.json(), "id");
            if (to.endsWith(Scenarios.REDRIVE)) {
                findings.check(
                        Json.text(answer.json(), "state").equals("PENDING"), "taken up again, and not pending: " + id);
                return;
            }
            version = answer.json().path("version").asInt();
            if (intake) {
                before = path.substring(path.lastIndexOf('/') + 1);
                path = to + "/" + id;
                known.intake(key, new Known.Intake(who, to, body, id, Json.text(answer.json(), "number")));
            } else {
                known.deed(key, new Known.Deed(who, to, body, id, version, ""));
            }
        }

        /** A job that died is run again by the next tick. */
        private void job(String job, String operation) {
            if (job.equals("textOfficials")) {
                for (int minute = 0; minute < 4; minute++) {
                    city.clock.pass(Duration.ofMinutes(1));
                    arm(() -> city.topic.deliver(), null);
                    city.topic.deliver();
                }
                return;
            }
            arm(() -> city.run(operation + "-same" + nested++, job), null);
            city.attempt(operation, job);
            disturbance.before(city, -1, () -> {}, null);
            city.clock.pass(Duration.ofMinutes(1));
            findings.check(city.run(operation + "-again", job), job + " fails when it is run again");
        }

        private String now() {
            disturbance.before(city, -1, () -> {}, null);
            if (path.isEmpty()) {
                return "nothing";
            }
            Heard heard = caller.get(name + "-now", "post:leader", path);
            if (!(heard instanceof Heard.Answer answer)) {
                return "nothing";
            }
            List<String> events = new ArrayList<>();
            answer.json().path("timeline").forEach(event -> events.add(Json.text(event, "event")));
            version = answer.json().path("version").asInt(version);
            // Which of those fixed on the spot are checked again is drawn by the id.
            return Json.text(answer.json(), "status").replace("RECHECK", "CLOSED") + events;
        }
    }
}
