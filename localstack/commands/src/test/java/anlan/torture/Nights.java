package anlan.torture;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * The night's roll-up dies at any of its calls, or meets another roll-up there, and is run again:
 * the figures are those of a night in which nothing happened.
 */
final class Nights implements Run {

    private static final int STEPS = 12;
    private static final int SHORT_POINTS = 6;
    private static final String JOB = "rollUpDay";

    @Override
    public String name() {
        return "nights";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        long seed = plan.seed();
        try (City city = new City(neighbours, bug, Intakes.START)) {
            Story story = new Story(city, seed);
            for (int n = 0; n < STEPS; n++) {
                story.step();
            }
            city.clock.pass(Duration.ofDays(1));
            city.raw.delete("F#");
            story.findings.check(city.run("undisturbed-night", JOB), "a night fails with no fault");
            int calls = city.callsOfTheLastRun();
            Map<String, String> figures = figures(city);
            int points = Math.min(calls, plan.times(SHORT_POINTS));
            Dice dice = new Dice(seed, name());
            for (int n = 0; n < points; n++) {
                int call = points == calls ? n : dice.below(calls);
                disturbed(city, story.findings, figures, "night-" + n, call, n % 3);
            }
            new FigureChecker(city, story.findings).all();
            return Outcome.of(name(), seed, points, city, story.findings);
        }
    }

    private static void disturbed(
            City city, Findings findings, Map<String, String> figures, String name, int call, int how) {
        city.raw.delete("F#");
        switch (how) {
            case 0 -> city.dieAt(call, false);
            case 1 -> city.dieAt(call, true);
            default -> city.store.meanwhile(call, () -> city.run(name + "-same", JOB));
        }
        city.attempt(name, JOB);
        city.dieNever();
        city.store.meanwhile(-1, null);
        findings.check(city.run(name + "-again", JOB), "a night fails when it is run again");
        findings.check(figures(city).equals(figures), "a night disturbed at call " + call + " publishes other figures");
    }

    /** Every published figure by its key, without what tells in which night it was written. */
    private static Map<String, String> figures(City city) {
        Map<String, String> figures = new TreeMap<>();
        for (Table.Item item : city.raw.all()) {
            if (item.pk().startsWith("F#")) {
                figures.put(item.pk() + " " + item.sk(), item.text("digest"));
            }
        }
        return figures;
    }
}
