package anlan.torture;

import static anlan.torture.Inspectors.FIXED;
import static anlan.torture.Inspectors.INSPECTOR;
import static anlan.torture.Inspectors.TOWN;
import static anlan.torture.Inspectors.at;
import static anlan.torture.Inspectors.points;
import static anlan.torture.Inspectors.until;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The day by which findings are to be looked at again: it ends at its midnight, holiday or not, and
 * what nobody looks at climbs the ladder to its end and is never consulted about.
 */
record LookingBack(City city, Findings findings, Inspectors inspectors) {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final LocalTime NIGHT = LocalTime.of(0, 20);
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    /** In the week of the spring festival. */
    private static final LocalDate HOLIDAY = LocalDate.of(2024, 2, 11);

    /** After so many days five working days are over, although most of a week is a holiday. */
    private static final int DAYS = 12;

    /** Nights do not come every day: each counts those before as well. */
    private static final int NIGHTS = 6;

    /** One is looked at in the last moment, and one never, until all rungs but the last are climbed. */
    void nobodyDoes(String site) {
        String in = inspectors.held(INSPECTOR, "OFFICE", points(at(site)), "ladder-in-time");
        inspectors.done(inspectors.finds(INSPECTOR, in, FIXED, "ladder-found"), "a finding");
        inspectors.now(INSPECTOR, in, "conclude", until(HOLIDAY), "ladder-in-time-end");
        String late = inspectors.held(TOWN, "TOWN_SELF", points(at(site)), "ladder-late");
        inspectors.now(TOWN, late, "conclude", until(HOLIDAY), "ladder-late-end");
        Instant due = HOLIDAY.plusDays(1).atStartOfDay().toInstant(CHINA);
        city.clock.now = due.minusMillis(1);
        sweep("ladder-before");
        findings.check(overdue(late) == 0, "a look-back is late before its last day ends");
        inspectors.now(INSPECTOR, in, "look-back", "", "ladder-in-time-seen");
        city.clock.now = due;
        sweep("ladder-at");
        sweep("ladder-at-again");
        findings.check(overdue(late) == 1, "a look-back is not late as its last day ends, or twice");
        findings.check(overdue(in) == 0, "what was looked at in time is late");
        for (int day = 0; day < DAYS; day++) {
            // By day, when officials may be told.
            city.clock.now = inspectors.today().atTime(MORNING).toInstant(CHINA);
            sweep("ladder-" + day);
            city.clock.pass(Duration.ofDays(1));
            if (day % NIGHTS == 0) {
                night();
            }
        }
        climbed(late);
        inspectors.now(TOWN, late, "look-back", until(inspectors.today().plusDays(30)), "ladder-late-again");
        inspectors.now(TOWN, late, "look-back", "", "ladder-late-seen");
    }

    private void climbed(String late) {
        List<String> told = inspectors.timeline(late);
        findings.check(
                told.contains("ESCALATED") && !told.contains("REFERRED"),
                "of a look-back that nobody does is told " + told);
        String shown = inspectors.shown(late);
        findings.check(shown.startsWith("CONCLUDED "), "a look-back that nobody does ends as " + shown);
        List<String> words = city.topic.told().stream()
                .filter(text -> text.of(late, "T+0") > 0)
                .map(text -> text.text().message())
                .toList();
        findings.check(!words.isEmpty(), "nobody is told that a look-back is late");
        words.forEach(text -> findings.check(
                text.contains("检查") && text.contains("应于2月11日完成回头看"), "of a look-back that is late is said: " + text));
    }

    private long overdue(String id) {
        return inspectors.timeline(id).stream().filter("OVERDUE"::equals).count();
    }

    /** The jobs of a minute. */
    void sweep(String name) {
        city.attempt(name + "-notify", "notifyOverdue");
        city.attempt(name + "-send", "sendAlerts");
        city.topic.deliver();
    }

    /** The night comes, and counts the day before. */
    void night() {
        LocalDate next = inspectors.today().plusDays(1);
        city.clock.now = next.atTime(NIGHT).toInstant(CHINA);
        findings.check(city.run("night-" + next, "rollUpDay"), "a night fails although nothing else does");
    }
}
