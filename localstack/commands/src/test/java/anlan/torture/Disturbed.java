package anlan.torture;

import anlan.torture.Scenarios.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every life of {@link Scenarios}, undisturbed and then once for each point of its steps: before
 * and after each call to a neighbour something happens. In the end it is as if nothing had.
 */
abstract class Disturbed implements Run {

    private static final int MOST_CALLS = 20;

    /** A smaller plan disturbs every second point, from the first in one life and the second in the next. */
    private static final int EVERY_SECOND = 2;

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
            Life.World world = new Life.World(city, new Caller(city, findings), known, findings);
            // A planted bug need only be found.
            List<List<Step>> lives = scenarios();
            for (int life = 0; life < lives.size() && !found(bug, city, findings); life++) {
                int every = plan.scale() < 1 ? EVERY_SECOND : 1;
                points(world, seed + "-" + life, lives.get(life), life % every, every);
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
    private void points(Life.World world, String name, List<Step> steps, int first, int every) {
        City city = world.city();
        Findings findings = world.findings();
        List<String> undisturbed = List.of();
        boolean more = true;
        for (int point = -1; more; point = point < 0 ? first : point + every) {
            findings.check(point <= 2 * MOST_CALLS, "more calls than are disturbed: " + name);
            if (point > 2 * MOST_CALLS) {
                break;
            }
            // At the same times, so that each finds the same rungs due, and those of no other life.
            city.clock.now = Intakes.START;
            Life life = new Life(world, name + "-" + point, point, disturbance(), rivals());
            operations += steps.size();
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
}
