package anlan.torture;

import anlan.torture.Scenarios.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two of everything at once: between any two calls of an operation the same comes in again, under
 * the same key, or from a rival under another one.
 */
final class Twins extends Disturbed {

    private final boolean rivals;
    private final List<List<Step>> scenarios;

    Twins() {
        this(true, Scenarios.ALL);
    }

    private Twins(boolean rivals, List<List<Step>> scenarios) {
        this.rivals = rivals;
        this.scenarios = scenarios;
    }

    /** The same caller twice. */
    static Twins same() {
        return new Twins(false, Scenarios.ALL);
    }

    /** Rivals, in the lives in which somebody is alerted. */
    static Twins ofAlerts() {
        return new Twins(true, Scenarios.ofAlerts());
    }

    @Override
    List<List<Step>> scenarios() {
        return scenarios;
    }

    @Override
    public String name() {
        return rivals ? "rivals" : "twins";
    }

    @Override
    boolean rivals() {
        return rivals;
    }

    @Override
    Disturbance disturbance() {
        return new Disturbance() {
            private boolean done;

            @Override
            public void before(City city, int point, Runnable same, @Nullable Runnable rival) {
                done = point >= 0 && done;
                Runnable other = rivals ? rival : same;
                city.store.meanwhile(
                        point,
                        point < 0 || other == null
                                ? null
                                : () -> {
                                    done = true;
                                    other.run();
                                });
            }

            @Override
            public boolean happened(City city) {
                boolean did = done;
                done = false;
                return did;
            }
        };
    }
}
