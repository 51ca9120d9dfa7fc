package anlan.torture;

import anlan.torture.Scenarios.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every crash point of every use case: the process dies before and after each call to a neighbour,
 * the last of them being the moment before the answer; it is started again and asked the same.
 */
final class CrashPoints extends Disturbed {

    private final List<List<Step>> scenarios;

    CrashPoints() {
        this(Scenarios.ALL);
    }

    private CrashPoints(List<List<Step>> scenarios) {
        this.scenarios = scenarios;
    }

    /** Only the lives in which somebody is alerted. */
    static CrashPoints ofAlerts() {
        return new CrashPoints(Scenarios.ofAlerts());
    }

    @Override
    List<List<Step>> scenarios() {
        return scenarios;
    }

    @Override
    public String name() {
        return "crash points";
    }

    @Override
    boolean rivals() {
        return false;
    }

    @Override
    Disturbance disturbance() {
        return new Disturbance() {
            private int deaths;

            @Override
            public void before(City city, int point, Runnable same, @Nullable Runnable rival) {
                if (point < 0) {
                    city.dieNever();
                } else {
                    deaths = city.deaths();
                    city.dieAt(point / 2, point % 2 == 1);
                }
            }

            @Override
            public boolean happened(City city) {
                return city.deaths() > deaths;
            }
        };
    }
}
