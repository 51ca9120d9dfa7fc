package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.usecases.Tick;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever sends is woken by what is to be sent now, and by nothing else. */
class WakeUpTest extends CityFixture {

    private int woken;
    private RuntimeException asleep;

    @BeforeEach
    void wakeUp() {
        wakeUp = () -> {
            woken++;
            if (asleep != null) {
                throw asleep;
            }
        };
    }

    private int fired() {
        return functions.notifyOverdue().apply(new Tick(null)).fired();
    }

    @Test
    void what_may_be_told_at_once_wakes_whoever_sends_when_it_is_committed() {
        register("key-of-sixteen-00");
        complain("alice", "key-of-sixteen-01");
        assertThat(woken).as("nothing is to be sent").isZero();
        clock.now = at("2024-02-16T10:00:00");
        assertThat(fired()).isEqualTo(2);
        assertThat(woken).isEqualTo(2);
        sendAlerts();
        assertThat(texts).isNotEmpty();
        assertThat(woken).as("sending puts nothing more to be sent now").isEqualTo(2);
    }

    @Test
    void what_waits_for_the_morning_wakes_nobody() {
        register("key-of-sixteen-00");
        clock.now = at("2024-02-16T00:00:00");
        assertThat(fired()).isEqualTo(1);
        assertThat(woken).isZero();
    }

    @Test
    void a_commit_stands_whether_anybody_wakes_or_not() {
        asleep = new IllegalStateException("asleep");
        register("key-of-sixteen-00");
        clock.now = at("2024-02-16T10:00:00");
        assertThat(fired()).isEqualTo(1);
        assertThat(woken).isEqualTo(1);
        sendAlerts();
        assertThat(texts).hasSize(2);
    }
}
