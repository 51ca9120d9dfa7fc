package anlan.torture;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A city that lives: cases come in, officials do their work, time passes, jobs run or fail to, and
 * every caller remembers what it was told.
 */
final class Story {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int REUSED = 422;
    private static final int MOST_ROUNDS = 60;
    private static final double INSPECTED = 0.15;
    private static final String INSPECTIONS = "/v1/inspections";
    private static final LocalTime NIGHT = LocalTime.of(0, 20);
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final List<String> OFFICIALS = List.of(
            "post:office",
            "post:leader",
            "post:inspector",
            "post:town-331082001",
            "post:town-331082002",
            "post:town-331082112",
            "post:dept-fire",
            "post:dept-housing",
            "post:dept-urban");

    final City city;
    final Known known = new Known();
    final Findings findings = new Findings();
    private final Caller caller;
    private final long seed;
    private final Dice dice;
    private final List<String> cases = new ArrayList<>();
    private final Map<String, String> reporters = new TreeMap<>();
    private final Visitors visitors;
    private final Map<String, Integer> refused = new TreeMap<>();
    private LocalDate rolled;
    private int step;

    Story(City city, long seed) {
        this.city = city;
        this.seed = seed;
        this.caller = new Caller(city, findings);
        this.dice = new Dice(seed, "story");
        this.visitors = new Visitors(dice);
        this.rolled = today();
    }

    int steps() {
        return step;
    }

    /** Why deeds were refused, and how often. */
    Map<String, Integer> refused() {
        return refused;
    }

    private LocalDate today() {
        return city.clock.instant().atOffset(CHINA).toLocalDate();
    }

    /** One step: time passes, somebody does something, and the jobs run when they should. */
    void step() {
        step++;
        city.clock.pass(Duration.ofMinutes(1 + dice.below(400)));
        if (cases.size() < 3 || dice.chance(0.25)) {
            comeIn();
        } else {
            work(dice.one(cases));
        }
        if (dice.chance(0.1)) {
            new Strangers(caller, findings).come(dice.one(cases), key("stranger"), Bodies.deed("reopen", 1, dice));
        }
        if (dice.chance(0.7)) {
            tick();
        }
        night();
    }

    private String key(String what) {
        return "torture-" + seed + "-" + what + "-" + step;
    }

    /** A case comes in, or nobody knows whether it did. */
    void comeIn() {
        if (dice.chance(INSPECTED)) {
            inspect();
            return;
        }
        boolean complaint = dice.chance(0.5);
        boolean reader = complaint && step % 2 == 0;
        String who = complaint
                ? (reader ? Scenarios.READER : Scenarios.CITIZEN) + "-" + seed + "-" + step
                : "post:inspector";
        if (reader) {
            subscribe(who);
        }
        String path = complaint ? "/v1/complaints" : "/v1/hazards";
        intake(who, path, complaint ? Bodies.complaint(dice) : visitors.found(Bodies.hazard(dice)));
    }

    /** Somebody holds an inspection. */
    private void inspect() {
        Visitors.Visit visit = visitors.visit(today());
        visitors.held(intake(visit.who(), INSPECTIONS, visit.body()), visit.town());
    }

    /** The id of what came in, if somebody was told so. */
    private String intake(String who, String path, String body) {
        String key = key("case");
        Caller.Heard heard = caller.post(key, who, path, key, body);
        if (heard instanceof Caller.Heard.Answer answer && answer.status() == CREATED) {
            String id = Json.text(answer.json(), "id");
            cases.add(path + "/" + id);
            reporters.put(path + "/" + id, who);
            known.intake(key, new Known.Intake(who, path, body, id, Json.text(answer.json(), "number")));
            return id;
        }
        if (heard instanceof Caller.Heard.Answer answer) {
            refused("intake", answer);
        } else {
            known.intake(key, new Known.Intake(who, path, body, "", ""));
        }
        return "";
    }

    /** A reporter wants to be told, and some change their mind. */
    private void subscribe(String who) {
        if (step % 10 == 0) {
            city.weChat.withdraws(who);
        }
        String key = key("subscription");
        String body = Readers.body(step % 4 == 0 ? "progress" : "result", 1 + step % 3);
        known.subscription(key, new Readers(city, caller).told(key, who, body));
    }

    /** Somebody who may do something to a case does it. */
    private void work(String path) {
        List<String> actors = new ArrayList<>(OFFICIALS);
        actors.add(reporters.getOrDefault(path, "post:office"));
        for (int tried = 0; tried < 4; tried++) {
            String who = actors.remove(dice.below(actors.size()));
            Caller.Heard heard = caller.get(key("look-" + tried), who, path);
            if (heard instanceof Caller.Heard.Answer answer
                    && answer.status() == OK
                    && !answer.json().path("allowed").isEmpty()) {
                List<String> allowed = new ArrayList<>();
                answer.json().path("allowed").forEach(deed -> allowed.add(deed.asString()));
                // A "me too" needs the reference that the reporter was shown.
                allowed.remove("me-too");
                if (allowed.isEmpty()) {
                    continue;
                }
                deed(path, who, dice.one(allowed), answer.json().path("version").asLong());
                return;
            }
        }
    }

    private void deed(String path, String who, String deed, long version) {
        String key = key("deed");
        String body = path.startsWith(INSPECTIONS)
                ? Bodies.inspected(deed, version, today(), dice)
                : deed.equals("merge") ? merge(path, version) : Bodies.deed(deed, version, dice);
        Caller.Heard heard = caller.post(key + "-" + deed, who, path + "/" + deed, key, body);
        String id = path.substring(path.lastIndexOf('/') + 1);
        if (heard instanceof Caller.Heard.Answer answer && answer.status() == OK) {
            int done = answer.json().path("version").asInt();
            findings.check(done == version + 1, "a deed at version " + version + " answers " + done + ": " + key);
            known.deed(key, new Known.Deed(who, path + "/" + deed, body, id, done, ""));
            seen(path, done);
            String opened = Json.text(answer.json().path("opened"), "id");
            if (!opened.isEmpty()) {
                cases.add("/v1/hazards/" + opened);
            }
        } else if (heard instanceof Caller.Heard.Answer answer) {
            refused(deed, answer);
        } else {
            known.deed(key, new Known.Deed(who, path + "/" + deed, body, id, 0, ""));
        }
    }

    /** Whoever was told that something is done is shown that it is. */
    private void seen(String path, int done) {
        if (caller.get(key("seen"), reporters.getOrDefault(path, "post:leader"), path)
                instanceof Caller.Heard.Answer answer) {
            int shown = answer.json().path("version").asInt();
            findings.check(shown >= done, "told of version " + done + ", and then shown " + shown + ": " + path);
        }
    }

    private String merge(String path, long version) {
        List<String> masters = cases.stream()
                .filter(other -> other.startsWith("/v1/complaints/") && !other.equals(path))
                .toList();
        String master = masters.isEmpty() ? path : dice.one(masters);
        return Json.object()
                .put("version", version)
                .put("master", master.substring(master.lastIndexOf('/') + 1))
                .toString();
    }

    /** Refused for a reason of the trade is no finding; for having asked twice it is one. */
    private void refused(String what, Caller.Heard.Answer answer) {
        String code = Json.text(answer.json(), "code");
        refused.merge(what + " " + answer.status() + " " + code, 1, Integer::sum);
        findings.check(answer.status() != 404, "a case that is there is not found: " + what);
        findings.check(
                answer.status() != 401 && answer.status() != 403, "refused to whoever was told that they may: " + what);
        findings.check(answer.status() != REUSED, "told to have sent something else: " + what);
        findings.check(
                answer.status() != CONFLICT || !code.equals("version_conflict"),
                "told that the case had moved on, and nobody moved it: " + what);
    }

    /** A minute's tick, sometimes twice, and sometimes only a part of it. */
    void tick() {
        int times = dice.chance(0.1) ? 2 : 1;
        for (int n = 0; n < times; n++) {
            String name = "tick-" + step + "-" + n;
            city.attempt(name + "-notify", "notifyOverdue");
            city.attempt(name + "-send", "sendAlerts");
            city.topic.deliver();
        }
    }

    /** Every night's roll-up; some nights it does not come. */
    private void night() {
        LocalDate today = today();
        LocalTime time = city.clock.instant().atOffset(CHINA).toLocalTime();
        if (today.isAfter(rolled) && time.isAfter(NIGHT)) {
            rolled = today;
            if (dice.chance(0.8)) {
                city.attempt("night-" + today, "rollUpDay");
            }
        }
    }

    /** Nothing fails any more; callers ask once more, and time passes until all is done. */
    void rest() {
        city.quiet();
        new Retries(caller, known, findings).all();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            city.clock.pass(Duration.ofMinutes(30));
            quietTick("rest-" + round);
        }
        Instant tomorrow = today().plusDays(1).atTime(NIGHT).toInstant(CHINA);
        city.clock.now = tomorrow.isAfter(city.clock.instant()) ? tomorrow : city.clock.instant();
        quietTick("last");
        city.store.follow(new FaultPlan(seed, Map.of(Fault.TINY_PAGE, 0.3, Fault.EMPTY_PAGE, 0.2)));
        findings.check(city.run("last-night", "rollUpDay"), "the last night fails although nothing else does");
    }

    private void quietTick(String name) {
        findings.check(city.run(name + "-notify", "notifyOverdue"), "notifyOverdue fails although nothing else does");
        findings.check(city.run(name + "-send", "sendAlerts"), "sendAlerts fails although nothing else does");
        city.topic.deliver();
    }
}
