package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.TopicAway;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.QuietHours;
import anlan.domain.figures.Difference;
import anlan.domain.figures.OfficeAlert;
import anlan.domain.figures.Revision;
import anlan.domain.memory.InMemoryCity;
import anlan.usecases.Tick;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever sends text messages is asked to look, and only where there is something to see. */
class AskWhereSomethingWaitsTest {

    private static final OfficeAlert ALERT = new OfficeAlert(
            new Revision(Samples.TOWN, LocalDate.of(2024, 2, 8), 1), new Difference("hazards.found", 0, 1));

    private final Ports ports = new InMemoryCity().ports();
    private Instant now = Samples.at("2024-02-09T10:00:00");
    private int asked;

    private boolean ask() {
        return new AskWhereSomethingWaits(
                        List.of(ports.officeAlerts(), ports.colourChanges()),
                        ports.reminders(),
                        new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
                        () -> asked++,
                        () -> now)
                .apply(new Tick(null));
    }

    @Test
    void nobody_is_asked_where_nothing_waits() {
        assertThat(ask()).isFalse();
        assertThat(asked).isZero();
    }

    @Test
    void however_much_waits_is_asked_for_once_a_tick_until_it_is_told() {
        ports.officeAlerts().raise(ALERT);
        ports.officeAlerts()
                .raise(new OfficeAlert(
                        new Revision(Samples.TOWN, LocalDate.of(2024, 2, 7), 1),
                        new Difference("hazards.found", 2, 1)));
        assertThat(ask()).isTrue();
        assertThat(asked).isEqualTo(1);
        assertThat(ask()).isTrue();
        ports.officeAlerts().pending().forEach(alert -> ports.officeAlerts().end(alert, "message", now));
        assertThat(ask()).isFalse();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void in_the_quiet_hours_figures_wait_for_the_morning() {
        ports.officeAlerts().raise(ALERT);
        now = Samples.at("2024-02-09T22:00:00");
        assertThat(ask()).isFalse();
        now = Samples.at("2024-02-10T08:00:00");
        assertThat(ask()).isTrue();
    }

    @Test
    void a_topic_that_takes_nothing_is_a_fault_and_the_message_still_waits() {
        ports.officeAlerts().raise(ALERT);
        AskWhereSomethingWaits away = new AskWhereSomethingWaits(
                List.of(ports.officeAlerts()),
                ports.reminders(),
                new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
                () -> {
                    throw new TopicAway(new IllegalStateException("closed"));
                },
                () -> now);
        assertThatThrownBy(() -> away.apply(new Tick(null))).isInstanceOf(TopicAway.class);
        assertThat(ports.officeAlerts().pending()).containsExactly(ALERT);
    }
}
