package anlan.torture;

import anlan.usecases.Tick;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The night's roll-up dies at any of its calls, or meets another roll-up there, and is run again:
 * all that is published is as after a night in which nothing happened. So it is with the first
 * night; with a later one, in which an event has come late for a day that stands; and with one in
 * which events and cases do not agree.
 */
final class Nights implements Run {

    private static final int STEPS = 12;
    private static final int SHORT_POINTS = 4;
    private static final String JOB = "rollUpDay";
    private static final String TOWN = "331082001";
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final LocalTime LAST_HALF_SECOND = LocalTime.of(23, 59, 59, 500_000_000);
    private static final LocalTime NIGHT = LocalTime.of(0, 30);
    private static final String COMPLAINT =
            "{\"category\":\"noise\",\"description\":\"吵\",\"areaCode\":\"" + TOWN + "\"}";

    @Override
    public String name() {
        return "nights";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        try (City city = new City(neighbours, bug, Intakes.START)) {
            Story story = new Story(city, plan.seed());
            for (int n = 0; n < STEPS; n++) {
                story.step();
            }
            city.clock.pass(Duration.ofDays(1));
            Published.forget(city);
            Calendar calendar = new Calendar(city, story.findings, plan);
            calendar.tortured("first");
            calendar.later();
            calendar.overtaken();
            new FigureChecker(city, story.findings).all();
            new BoardChecker(city, story.findings).all();
            calendar.eventLost();
            calendar.caseNotFound();
            new FigureChecker(city, story.findings).all();
            new BoardChecker(city, story.findings).all();
            return Outcome.of(name(), plan.seed(), calendar.points, city, story.findings);
        }
    }

    /** One night after another. */
    private static final class Calendar {

        private final City city;
        private final Findings findings;
        private final Plan plan;
        private final Caller caller;
        private final Dice dice;
        private int points;

        Calendar(City city, Findings findings, Plan plan) {
            this.city = city;
            this.findings = findings;
            this.plan = plan;
            this.caller = new Caller(city, findings);
            this.dice = new Dice(plan.seed(), "nights");
        }

        private LocalDate today() {
            return city.clock.instant().atOffset(CHINA).toLocalDate();
        }

        private void until(LocalDate day, LocalTime time) {
            city.clock.now = day.atTime(time).toInstant(CHINA);
        }

        /** A complaint comes in, and is found by its id from then on. */
        private String complaint(String name) {
            String key = "torture-key-of-" + plan.seed() + "-" + name;
            Caller.Heard heard = caller.post(name, "citizen:" + name, "/v1/complaints", key, COMPLAINT);
            boolean taken = heard instanceof Caller.Heard.Answer answer && answer.status() == 201;
            findings.check(taken, "a complaint did not come in: " + heard);
            return taken ? Json.text(((Caller.Heard.Answer) heard).json(), "id") : "none";
        }

        private void rolledUp(String name) {
            findings.check(city.run(name, JOB), "a night fails with no fault: " + name);
        }

        /** The night that is due, undisturbed; and then disturbed, each time on what stood before it. */
        private void tortured(String name) {
            Published before = Published.in(city);
            List<Integer> writes = new ArrayList<>();
            city.store.watch(call -> {
                if (call.action().equals("TransactWriteItems")) {
                    writes.add(call.index());
                }
            });
            rolledUp(name + "-undisturbed");
            city.store.watch(call -> {});
            int calls = city.callsOfTheLastRun();
            Published undisturbed = Published.in(city);
            for (int n = 0; n < plan.times(SHORT_POINTS); n++) {
                points++;
                // Between two writes it does not matter where it dies, but where it meets another.
                int call = n % 3 < 2 ? dice.one(writes) : dice.below(calls);
                before.restore(city);
                disturbed(name + "-" + n, call, n % 3);
                String differing = undisturbed.differing(Published.in(city));
                findings.check(
                        differing.equals("[]"),
                        "a " + name + " night disturbed at call " + call + " publishes otherwise: " + differing);
            }
            undisturbed.restore(city);
        }

        private void disturbed(String name, int call, int how) {
            switch (how) {
                case 0 -> city.dieAt(call, false);
                case 1 -> city.dieAt(call, true);
                default -> city.store.meanwhile(call, () -> city.run(name + "-same", JOB));
            }
            city.attempt(name, JOB);
            city.dieNever();
            city.store.meanwhile(-1, null);
            findings.check(city.run(name + "-again", JOB), "a night fails when it is run again");
        }

        /**
         * An event that was stamped before midnight lands after the night, and one that was stamped
         * after it had landed before: the day is revised, and so is none that needs not be.
         */
        void later() {
            LocalDate day = today();
            until(day, LAST_HALF_SECOND);
            city.store.meanwhile(
                    call -> call.operation().startsWith("late#")
                            && call.action().equals("TransactWriteItems"),
                    () -> {
                        city.clock.pass(Duration.ofMillis(300));
                        complaint("in-time");
                        until(day.plusDays(1), NIGHT);
                        rolledUp("night-before-it-lands");
                    });
            complaint("late");
            until(day.plusDays(1), LocalTime.NOON);
            complaint("day-after");
            until(day.plusDays(2), NIGHT);
            tortured("later");
            Table.Item revised = Published.in(city).newest(TOWN, day);
            String found = revised == null ? "none" : revised.number("revision") + " " + revised.text("reason");
            findings.check(found.equals("2 LATE_EVENT"), "an event came late, and the newest revision is " + found);
        }

        /**
         * What was lost is put back, and its day counted by hand, just as the night publishes the
         * day after: that one goes on from what stands now.
         */
        void overtaken() {
            LocalDate day = today();
            until(day, LocalTime.NOON);
            List<Table.Item> lost = city.raw.naming(complaint("lost"));
            lost.forEach(city.raw::remove);
            until(day.plusDays(1), NIGHT);
            rolledUp("night-without-it");
            until(day.plusDays(2), NIGHT);
            city.store.meanwhile(
                    call -> call.action().equals("TransactWriteItems")
                            && call.body().contains("\"F#" + TOWN + "\"")
                            && call.body().contains("D#" + day.plusDays(1) + "#00001"),
                    () -> {
                        lost.forEach(item -> city.raw.put(item.attributes()));
                        Tick byHand = new Tick(day.plusDays(1).atTime(NIGHT).toInstant(CHINA));
                        findings.check(city.outcome("by-hand", JOB, byHand) != null, "a night by hand fails");
                    });
            rolledUp("overtaken-night");
        }

        /** An event is lost: its day waits, the office is told, and put back it makes a revision. */
        void eventLost() {
            LocalDate day = today();
            until(day, LocalTime.NOON);
            List<Table.Item> events = city.raw.naming(complaint("event-lost")).stream()
                    .filter(item -> item.pk().startsWith("EV#"))
                    .toList();
            events.forEach(city.raw::remove);
            until(day.plusDays(1), NIGHT);
            tortured("doubtful");
            waits(day, "0 by fold, 1 by cases");
            events.forEach(item -> city.raw.put(item.attributes()));
            rolledUp("night-with-the-event");
            isFinal(day, 2);
        }

        /** A case is not found: its day waits, and found again it makes no revision. */
        void caseNotFound() {
            LocalDate day = today();
            until(day, LocalTime.NOON);
            Table.Item state = city.raw.naming(complaint("not-found")).stream()
                    .filter(item -> item.pk().startsWith("S#"))
                    .findFirst()
                    .orElseThrow();
            city.raw.put(state.without("standing").attributes());
            until(day.plusDays(1), NIGHT);
            rolledUp("night-without-the-case");
            waits(day, "1 by fold, 0 by cases");
            city.raw.put(state.attributes());
            rolledUp("night-with-the-case");
            isFinal(day, 1);
        }

        private void waits(LocalDate day, String how) {
            Published published = Published.in(city);
            for (String area : List.of(TOWN, "331082")) {
                Table.Item figures = published.newest(area, day);
                String found = figures == null ? "not there" : figures.text("status") + ", " + difference(figures);
                findings.check(
                        found.equals("PROVISIONAL, complaints.new " + how),
                        "a day that events and cases count otherwise is " + found + ": " + area + " " + how);
            }
            findings.check(published.told(day) == 1, "the office is told " + published.told(day) + " times of " + day);
        }

        private static String difference(Table.Item figures) {
            var difference = new Table.Item(Map.copyOf(figures.nested("difference")));
            return difference.text("figure") + " " + difference.number("fold") + " by fold, "
                    + difference.number("cases") + " by cases";
        }

        private void isFinal(LocalDate day, int revision) {
            Table.Item figures = Published.in(city).newest(TOWN, day);
            findings.check(
                    figures != null
                            && figures.text("status").equals("FINAL")
                            && figures.number("revision") == revision
                            && !figures.has("difference"),
                    "a day on which events and cases agree again is not final in revision " + revision);
        }
    }
}
