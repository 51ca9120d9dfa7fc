package anlan.torture;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * The month of some grids ends: the night of the first opens the next, the ladder tells who has
 * missed something, who answers for it signs, and the night of the fourth settles what is over. The
 * process dies before and after each write of a month, or meets another night there.
 */
final class GridMonths {

    /** A Wednesday, so that two working days come before the month is settled. */
    private static final LocalDate LAST = LocalDate.parse("2024-01-31");

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final LocalTime NIGHT = LocalTime.of(0, 30);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final String TOWN = "post:town-331082001";
    private static final String JOB = "rollUpDay";

    /** More often than that no job can be disturbed before it is done. */
    private static final int MOST = 200;

    private static final int MINUTES = 10;

    private static final int STEP = 3;
    private static final int SHOWN = 200;

    private final City city;
    private final Findings findings;
    private final Caller caller;
    private final List<String> grids;
    private int points;

    GridMonths(City city, Findings findings, List<String> grids) {
        this.city = city;
        this.findings = findings;
        this.caller = new Caller(city, findings);
        this.grids = List.copyOf(grids);
    }

    /** The month ends; tells how often something happened on the way. */
    int end() {
        at(LAST, NIGHT);
        night("before", false);
        at(LAST.plusDays(1), NIGHT);
        night("first", true);
        for (String grid : grids) {
            findings.check(
                    shown(grid, "2024-02").path("status").stringValue("").equals("OPEN"),
                    "a month that the night of the first did not open: " + grid);
        }
        at(LAST.plusDays(1), MORNING);
        told("first");
        at(LAST.plusDays(2), NIGHT);
        night("second", false);
        at(LAST.plusDays(2), MORNING);
        told("second");
        grids.forEach(this::signed);
        at(LAST.plusDays(3), NIGHT);
        night("third", false);
        at(LAST.plusDays(4), NIGHT);
        night("fourth", true);
        for (String grid : grids) {
            JsonNode month = shown(grid, "2024-01");
            boolean all = month.path("done").asInt(-1) == month.path("due").asInt(0);
            findings.check(
                    month.path("status").stringValue("").equals(all ? "DONE" : "INCOMPLETE"),
                    "a month that the night of the fourth did not settle: " + month);
        }
        once();
        return points;
    }

    private void at(LocalDate day, LocalTime time) {
        city.clock.now = day.atTime(time).toInstant(CHINA);
    }

    private void night(String name, boolean tortured) {
        for (int time = 0; tortured && time < MOST; time++) {
            int deaths = city.deaths();
            for (boolean after : List.of(false, true)) {
                AtomicInteger call = new AtomicInteger(-1);
                city.store.meanwhile(each -> writesAMonth(each, call), () -> city.dieAt(call.get(), after));
                city.attempt("night-" + name + time + after, JOB);
                city.dieNever();
                points++;
            }
            String other = "night-" + name + time + "-other";
            city.store.meanwhile(each -> writesAMonth(each, new AtomicInteger()), () -> city.attempt(other, JOB));
            city.attempt("night-" + name + time + "-meets", JOB);
            city.store.meanwhile(-1, null);
            if (city.deaths() == deaths) {
                break;
            }
        }
        findings.check(city.run("night-" + name, JOB), "a night fails with no fault: " + name);
    }

    private static boolean writesAMonth(Wire.Call call, AtomicInteger at) {
        at.set(call.index());
        return call.action().equals("TransactWriteItems") && call.body().contains("\"S#G");
    }

    /** Everybody who is to be told is told, though the process dies over it. */
    private void told(String name) {
        for (int call = 0; call < MOST; call += STEP) {
            int deaths = city.deaths();
            for (String job : List.of("notifyOverdue", "sendAlerts")) {
                city.dieAt(call, call % 2 == 0);
                city.attempt(job + name + call, job);
                city.dieNever();
                points++;
            }
            if (city.deaths() == deaths) {
                break;
            }
            city.clock.pass(Duration.ofMinutes(1));
        }
        for (int minute = 0; minute < MINUTES; minute++) {
            city.clock.pass(Duration.ofMinutes(1));
            findings.check(city.run("overdue-" + name + minute, "notifyOverdue"), "notifyOverdue fails");
            findings.check(city.run("alerts-" + name + minute, "sendAlerts"), "sendAlerts fails");
            city.topic.deliver();
        }
    }

    /** A month that is missed is signed for by its town, and twice under one key is once. */
    private void signed(String grid) {
        JsonNode month = shown(grid, "2024-01");
        if (!month.path("status").stringValue("").equals("OPEN")) {
            return;
        }
        String path = "/v1/dutymonths/" + Json.text(month, "monthId");
        if (!(caller.get("read" + path, TOWN, path) instanceof Caller.Heard.Answer read)) {
            findings.add("a month is not shown to its town");
            return;
        }
        String body = "{\"version\":" + read.json().path("version").asInt(0) + "}";
        city.dieAt(2, true);
        for (String time : List.of("-once", "-twice")) {
            Caller.Heard heard =
                    caller.post("sign" + path + time, TOWN, path + "/acknowledge", "key-of-sign-" + grid, body);
            city.dieNever();
            findings.check(
                    heard instanceof Caller.Heard.Answer answer && answer.status() == SHOWN,
                    "a month that is missed can not be signed for: " + heard);
        }
        points++;
    }

    private JsonNode shown(String grid, String month) {
        if (caller.get("shown-" + grid + month, TOWN, "/v1/grids/" + grid + "/duties?month=" + month)
                        instanceof Caller.Heard.Answer answer
                && answer.status() == SHOWN) {
            return answer.json();
        }
        findings.add("a month is not shown: " + grid + " " + month);
        return Json.object();
    }

    /** Every month has begun once, and has ended once at most. */
    private void once() {
        Map<String, List<String>> events = new TreeMap<>();
        for (Table.Item item : city.raw.all()) {
            if (item.pk().startsWith("EV#") && item.text("case").startsWith("G")) {
                events.computeIfAbsent(item.text("case"), id -> new ArrayList<>())
                        .add(item.text("event"));
            }
        }
        findings.check(events.size() == 2 * grids.size(), "months other than those of the grids: " + events.size());
        events.forEach((id, kinds) -> {
            findings.check(
                    kinds.stream().filter("MONTH_OPENED"::equals).count() == 1, "a month has not begun once: " + id);
            findings.check(
                    kinds.stream().filter("MONTH_SETTLED"::equals).count() <= 1,
                    "a month was settled more than once: " + id);
        });
    }
}
