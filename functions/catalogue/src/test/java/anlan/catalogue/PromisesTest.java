package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.emulators.LocalSns;
import anlan.http.HttpReply;
import anlan.usecases.Tick;
import anlan.usecases.deadline.NotifyOverdue;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must never break, over the real store and the real clients. */
class PromisesTest extends CityFixture {

    @Test
    void a_retry_hears_the_same_after_the_hazard_has_moved_on() {
        HttpReply first = register("key-of-sixteen-01");
        clock.now = at("2024-02-16T09:00:00");
        assertThat(functions.notifyOverdue().apply(new Tick(null)).fired()).isEqualTo(1);

        assertThat(register("key-of-sixteen-01").body()).isEqualTo(first.body());
    }

    @Test
    void a_hazard_that_is_late_is_told_once_however_often_the_clock_ticks() {
        register("key-of-sixteen-01");
        clock.now = at("2024-02-09T08:00:00");
        functions.notifyOverdue().apply(new Tick(null));
        sendAlerts();
        assertThat(texts).as("its owner is reminded").hasSize(1);
        texts.clear();
        clock.now = at("2024-02-16T00:00:30");
        for (int tick = 0; tick < 3; tick++) {
            functions.notifyOverdue().apply(new Tick(null));
            sendAlerts();
        }
        assertThat(texts).as("quiet hours").isEmpty();

        clock.now = at("2024-02-16T08:00:00");
        for (int tick = 0; tick < 3; tick++) {
            functions.notifyOverdue().apply(new Tick(null));
            sendAlerts();
        }
        assertThat(texts)
                .as("its owner and the head of the unit")
                .extracting(LocalSns.Text::phone)
                .containsExactlyInAnyOrder("+861000000023", "+861000000056");
        assertThat(texts.getFirst().message())
                .hasSizeLessThanOrEqualTo(70)
                .contains("2月15日")
                .contains("超期");
        assertThat(texts.getFirst().attributes()).containsEntry("rung", "T+0").containsKey("caseId");
    }

    @Test
    void two_sweepers_at_once_tell_each_late_hazard_once() throws Exception {
        for (int open = 0; open < 12; open++) {
            register("key-of-sixteen-" + open);
        }
        clock.now = at("2024-02-16T09:00:00");
        List<NotifyOverdue.Outcome> reports =
                atOnce(4, () -> functions.notifyOverdue().apply(new Tick(null)));

        functions.notifyOverdue().apply(new Tick(null));
        sendAlerts();
        assertThat(reports.stream().mapToInt(NotifyOverdue.Outcome::fired).sum())
                .isEqualTo(12);
        assertThat(texts)
                .as("one digest for the owner, and one for the head of the unit")
                .extracting(LocalSns.Text::phone)
                .containsExactlyInAnyOrder("+861000000023", "+861000000056");
        assertThat(texts.stream()
                        .flatMap(text ->
                                Stream.of(text.attributes().get("alertIds").split(",", -1))))
                .hasSize(24)
                .doesNotHaveDuplicates();
    }

    @Test
    void one_key_sent_sixty_four_times_at_once_is_one_case() throws Exception {
        List<HttpReply> replies = atOnce(64, () -> register("key-of-sixteen-01"));

        assertThat(replies).extracting(HttpReply::status).containsOnly(201);
        assertThat(replies)
                .extracting(HttpReply::body)
                .containsOnly(replies.getFirst().body());
        assertThat(replies.stream().filter(reply -> !reply.headers().containsKey("Idempotency-Replayed")))
                .hasSize(1);
        clock.now = at("2024-02-09T00:20:00");
        functions.rollUpDay().apply(new Tick(null));
        assertThat(figures("331082").body()).contains("\"hazards.found\":1,");
    }

    @Test
    void the_sixth_complaint_within_a_minute_waits_and_the_thirty_first_within_a_day_too() {
        for (int minute = 0; minute < 6; minute++) {
            clock.now = at("2024-02-08T10:00:00").plus(Duration.ofMinutes(minute));
            for (int n = 0; n < 5; n++) {
                assertThat(complain("alice", "key-of-sixteen-" + minute + "-" + n)
                                .status())
                        .isEqualTo(201);
            }
            HttpReply sixth = complain("alice", "key-of-sixteen-" + minute + "-x");
            assertThat(sixth.status()).isEqualTo(429);
            assertThat(sixth.headers().get("Retry-After")).isEqualTo(minute < 5 ? "60" : "86100");
        }
        assertThat(complain("bob", "key-of-sixteen-01").status()).isEqualTo(201);
        clock.now = at("2024-02-09T00:00:00");
        assertThat(complain("alice", "key-of-sixteen-midnight").headers()).containsEntry("Retry-After", "36000");
        assertThat(complain("alice", "key-of-sixteen-0-0").status())
                .as("a retry")
                .isEqualTo(201);
        clock.now = at("2024-02-09T10:00:00");
        assertThat(complain("alice", "key-of-sixteen-tomorrow").status()).isEqualTo(201);
    }

    @Test
    void a_night_that_runs_twice_says_the_same_and_a_late_event_makes_a_revision() {
        register("key-of-sixteen-01");
        clock.now = at("2024-02-09T00:20:00");
        functions.rollUpDay().apply(new Tick(null));
        HttpReply first = figures("331082");
        assertThat(functions.rollUpDay().apply(new Tick(null)).published()).isZero();
        assertThat(figures("331082")).isEqualTo(first);

        clock.now = at("2024-02-08T23:59:59");
        register("key-of-sixteen-02");
        clock.now = at("2024-02-10T00:20:00");
        functions.rollUpDay().apply(new Tick(null));
        assertThat(figures("331082").body()).contains("\"revision\":2,").contains("\"reason\":\"LATE_EVENT\"");
    }
}
