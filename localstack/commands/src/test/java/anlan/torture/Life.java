package anlan.torture;

import anlan.torture.Caller.Heard;
import anlan.torture.Scenarios.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One life of one case, disturbed at one point of every step. */
final class Life {

    private static final int OK = 200;
    private static final int BAD = 300;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;

    /** Where it is lived, and who looks on. */
    record World(City city, Caller caller, Known known, Findings findings) {}

    final List<String> seen = new ArrayList<>();
    private final City city;
    private final Caller caller;
    private final Known known;
    private final Findings findings;
    private final String name;
    private final int point;
    private final Disturbed.Disturbance disturbance;
    private final boolean rivals;
    private String path = "";
    private String before = "";
    private int version;
    private int nested;

    /**
     * A life that begins now.
     *
     * @param point of each step at which it is disturbed, -1 for none
     * @param rivals whether a step may have been done by a rival, and so be refused
     */
    Life(World world, String name, int point, Disturbed.Disturbance disturbance, boolean rivals) {
        this.city = world.city();
        this.caller = world.caller();
        this.known = world.known();
        this.findings = world.findings();
        this.name = "life-" + name;
        this.point = point;
        this.disturbance = disturbance;
        this.rivals = rivals;
    }

    /** Whether it happened at all: if not, no step has such a point. */
    boolean lived(List<Step> steps) {
        boolean happened = false;
        for (int n = 0; n < steps.size(); n++) {
            Step step = steps.get(n);
            if (step.deed().equals("notifyOverdue")) {
                city.clock.pass(Duration.ofDays(15));
            }
            String operation = name + "-" + n;
            if (step.isJob()) {
                job(step.deed(), operation);
            } else if (step.deed().equals(Scenarios.SUBSCRIBE)) {
                subscribe(step, operation);
            } else if (step.deed().equals(Scenarios.SWITCH_OFF)) {
                city.weChat.withdraws(who(step));
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
        String body = intake || step.toDocument()
                ? step.body()
                : redrive ? "{}" : "{\"version\":" + version + step.body().replace(Scenarios.BEFORE, before) + "}";
        String who = who(step);
        String to = intake ? step.deed() : redrive ? parked(operation) : target(step);
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
            if (rivals && !others.isEmpty()) {
                findings.check(
                        others.stream().noneMatch(Life::done), "two rivals did one deed: " + step.deed() + others);
            }
        } else if (rivals && others.stream().anyMatch(Life::done)) {
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

    private String target(Step step) {
        return step.toDocument()
                ? "/v1/documents/" + path.substring(path.lastIndexOf('/') + 1) + step.deed()
                : path + "/" + step.deed();
    }

    private String who(Step step) {
        boolean own = step.who().equals(Scenarios.CITIZEN) || step.who().equals(Scenarios.READER);
        return own ? step.who() + "-" + name : step.who();
    }

    private void subscribe(Step step, String operation) {
        Readers readers = new Readers(city, caller);
        String who = who(step);
        String key = "torture-key-of-" + operation;
        arm(() -> readers.again(operation + "-same" + nested++, who, key, step.body()), null);
        Heard heard = readers.subscribes(operation, who, key, step.body());
        findings.check(
                heard instanceof Heard.Answer answer && answer.status() < BAD, "no answer to a subscription: " + heard);
    }

    /** Where an alert of this case that was given up is taken up again; it may take some tries until it is. */
    private String parked(String operation) {
        disturbance.before(city, -1, () -> {}, null);
        return new Parked(city, caller, findings).redriven(operation, path.substring(path.lastIndexOf('/') + 1));
    }

    private static boolean done(Heard heard) {
        return heard instanceof Heard.Answer answer && answer.status() == OK;
    }

    private void told(String key, String who, String to, String body, Heard.Answer answer, boolean intake) {
        if (to.startsWith("/v1/documents")) {
            version++;
            known.deed(key, new Known.Deed(who, to, body, Json.text(answer.json(), "caseId"), version, ""));
            return;
        }
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
