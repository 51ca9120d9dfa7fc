package anlan.torture;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Ten-day windows with few complaints, with many, and with few again, in one town: it becomes red,
 * stays so for a clean window, and becomes green. The nights that judge it and the mornings that
 * tell of it die at any of their writes, meet others and are run again: every window is judged as
 * its days have it, and each change of colour is told once.
 */
final class Colours implements Run {

    private static final Instant START = Instant.parse("2024-03-01T02:00:00Z");
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final LocalTime NIGHT = LocalTime.of(0, 30);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(31);
    private static final int SHORT_POINTS = 1;
    private static final int WAYS = 3;
    private static final int SENDING_CALLS = 12;
    private static final List<Integer> COMPLAINTS = List.of(10, 10, 20, 1, 1);
    private static final String COMPLAINT = "{\"category\":\"noise\",\"description\":\"吵\",\"areaCode\":\"331082001\"}";

    @Override
    public String name() {
        return "warnings";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        Findings findings = new Findings();
        try (City city = new City(neighbours, bug, START)) {
            Windows windows = new Windows(city, findings, plan);
            COMPLAINTS.forEach(windows::window);
            new FigureChecker(city, findings).all();
            return Outcome.of(name(), plan.seed(), windows.points, city, findings);
        }
    }

    /** One window after another. */
    private static final class Windows {

        private final City city;
        private final Findings findings;
        private final Plan plan;
        private final Caller caller;
        private final Dice dice;
        private LocalDate first = LocalDate.of(2024, 3, 1);
        private int reported;
        private int points;
        private int died;
        private int windows;

        Windows(City city, Findings findings, Plan plan) {
            this.city = city;
            this.findings = findings;
            this.plan = plan;
            this.caller = new Caller(city, findings);
            this.dice = new Dice(plan.seed(), "warnings");
        }

        private void until(LocalDate day, LocalTime time) {
            city.clock.now = day.atTime(time).toInstant(CHINA);
        }

        void window(int complaints) {
            LocalDate next = first.getDayOfMonth() == 21 ? first.plusMonths(1).withDayOfMonth(1) : first.plusDays(10);
            until(first, LocalTime.NOON);
            for (int n = 0; n < complaints; n++) {
                complaint();
            }
            until(next.minusDays(1), NIGHT);
            findings.check(city.run("night-before-" + next, "rollUpDay"), "a night fails with no fault");
            until(next, NIGHT);
            disturbedNights("night-" + next);
            new WarningChecker(city, findings).judged();
            until(next, MORNING);
            morning("morning-" + next);
            new WarningChecker(city, findings).told(died);
            first = next;
            windows++;
        }

        private void complaint() {
            reported++;
            String name = "warned-" + reported;
            Caller.Heard heard = caller.post(
                    name, "citizen:" + name, "/v1/complaints", "torture-key-of-" + plan.seed() + "-" + name, COMPLAINT);
            findings.check(
                    heard instanceof Caller.Heard.Answer answer && answer.status() == 201,
                    "a complaint did not come in: " + heard);
        }

        /** The night undisturbed, and then disturbed at writes of warnings, each on what stood before. */
        private void disturbedNights(String name) {
            Published before = Published.in(city);
            List<Integer> writes = new ArrayList<>();
            city.store.watch(call -> {
                if (call.action().equals("TransactWriteItems") && call.body().contains("\"W")) {
                    writes.add(call.index());
                }
            });
            findings.check(city.run(name, "rollUpDay"), "a night fails with no fault");
            city.store.watch(call -> {});
            Published undisturbed = Published.in(city);
            for (int n = 0; !writes.isEmpty() && n < plan.times(SHORT_POINTS); n++) {
                points++;
                int call = n == 0 ? writes.getLast() : dice.one(writes);
                before.restore(city);
                disturbed(name + "-" + n, call, (windows + n) % WAYS);
                String differing = undisturbed.differing(Published.in(city));
                findings.check(
                        differing.equals("[]"), "a night disturbed at call " + call + " warns otherwise: " + differing);
            }
            undisturbed.restore(city);
        }

        private void disturbed(String name, int call, int how) {
            switch (how) {
                case 0 -> city.dieAt(call, true);
                case 1 -> city.dieAt(call, false);
                default -> city.store.meanwhile(call, () -> city.run(name + "-same", "rollUpDay"));
            }
            city.attempt(name, "rollUpDay");
            city.dieNever();
            city.store.meanwhile(-1, null);
            findings.check(city.run(name + "-again", "rollUpDay"), "a night fails when it is run again");
        }

        /** Whoever asks for it dies once, and whoever tells; then they tell until nothing waits. */
        private void morning(String name) {
            city.dieAt(dice.below(SENDING_CALLS), dice.chance(0.5));
            int deaths = city.deaths();
            city.attempt(name + "-dies", "sendAlerts");
            city.dieNever();
            city.attempt(name + "-asks", "sendAlerts");
            city.dieAt(dice.below(SENDING_CALLS), dice.chance(0.5));
            city.topic.deliver();
            city.dieNever();
            died += city.deaths() - deaths;
            for (int n = 0; n < 3; n++) {
                city.clock.pass(HALF_AN_HOUR);
                findings.check(city.run(name + "-" + n, "sendAlerts"), "a morning fails with no fault");
                city.topic.deliver();
            }
        }
    }
}
