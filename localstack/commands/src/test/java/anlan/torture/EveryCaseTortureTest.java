package anlan.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs that go through every case there is, and what holds of every run. */
class EveryCaseTortureTest extends ShortTorture {

    @Override
    List<Run> runs() {
        return Runs.enumerated();
    }

    /** Half of it is enough for each build: the rest is for whoever runs the torture itself. */
    @Override
    Plan plan() {
        return Plan.brief(1).scaled(0.5);
    }

    @Test
    void a_run_is_a_pure_function_of_its_seed() {
        Plan plan = Plan.brief(7).scaled(0.3);
        Outcome once = new Lives().with(plan, Bug.NONE, neighbours());
        Outcome again = new Lives().with(plan, Bug.NONE, neighbours());
        assertThat(again.digest()).isEqualTo(once.digest());
        assertThat(again.injected()).isEqualTo(once.injected());
        assertThat(new Lives()
                        .with(Plan.brief(8).scaled(0.3), Bug.NONE, neighbours())
                        .digest())
                .isNotEqualTo(once.digest());
    }

    @Test
    void a_failure_is_made_smaller_as_long_as_it_fails() {
        Bug bug = Bugs.all().getFirst().bug();
        Plan reduced = Reducer.reduced(new Intakes(), Plan.brief(1).scaled(0.4), bug, neighbours());
        assertThat(reduced.kinds()).hasSizeLessThan(Fault.values().length);
        assertThat(new Intakes().with(reduced, bug, neighbours()).findings().none())
                .isFalse();
    }
}
