package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.usecases.Tick;
import anlan.usecases.alert.SendAlerts;
import anlan.usecases.deadline.NotifyOverdue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** For how long what is due has waited, as the jobs see it over a real store. */
class OldestTest extends CityFixture {

    private NotifyOverdue.Outcome sweep() {
        return functions.notifyOverdue().apply(new Tick(null));
    }

    private SendAlerts.Outcome send() {
        return functions.sendAlerts().apply(new Tick(null));
    }

    @Test
    void a_deadline_that_nobody_swept_and_an_intent_that_nobody_sent_are_seen_to_wait() {
        register("a-hazard-that-will-be-late");
        sweep();
        send();
        assertThat(functions.oldestTimer().taken()).isZero();
        assertThat(functions.oldestIntent().taken()).isZero();

        clock.now = at("2024-02-09T08:00:00");
        assertThat(sweep().fired()).as("a reminder").isEqualTo(1);
        assertThat(send().published()).isEqualTo(1);
        assertThat(functions.oldestTimer().taken()).isZero();
        assertThat(functions.oldestIntent().taken()).isZero();

        Instant dueAt = at("2024-02-16T00:00:00");
        clock.now = dueAt.plusSeconds(1_000);
        assertThat(sweep().fired()).isEqualTo(1);
        assertThat(functions.oldestTimer().taken()).isEqualTo(1_000);
        assertThat(functions.oldestTimer().taken()).as("taken once").isZero();

        send();
        assertThat(functions.oldestIntent().taken())
                .as("quiet hours are no waiting")
                .isZero();

        clock.now = at("2024-02-16T08:20:00");
        assertThat(send().published()).isEqualTo(2);
        assertThat(functions.oldestIntent().taken()).isEqualTo(20 * 60);
    }

    @Test
    void an_intent_waits_on_while_the_topic_does_not_take_it() {
        register("a-hazard-that-will-be-late");
        clock.now = at("2024-02-16T09:00:00");
        sweep();
        Functions cutOff = new Functions(new Platform(
                new Settings(table, "arn:aws:sns:local:000000000000:gone", new byte[32], 2),
                meter.client(),
                Clients.sns(),
                clock,
                () -> "",
                List.of()));
        for (int minutes : new int[] {1, 16}) {
            clock.now = at("2024-02-16T09:00:00").plusSeconds(minutes * 60L);
            assertThatThrownBy(() -> cutOff.sendAlerts().apply(new Tick(null))).isNotNull();
            assertThat(cutOff.oldestIntent().taken()).isEqualTo(minutes * 60L);
        }
    }
}
