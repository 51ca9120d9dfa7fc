package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When schedules come round. */
class BeatTest {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    @Test
    void every_minute_comes_round_on_the_minute() {
        Beat beat = Beat.parse("rate(1 minute)", CITY);
        assertThat(beat.after(at("2024-02-08T10:00:12"))).isEqualTo(at("2024-02-08T10:01:00"));
        assertThat(beat.after(at("2024-02-08T10:01:00"))).isEqualTo(at("2024-02-08T10:02:00"));
    }

    @Test
    void twenty_past_midnight_is_meant_in_the_city_and_not_in_utc() {
        Beat beat = Beat.parse("cron(20 0 * * ? *)", CITY);
        assertThat(beat.after(at("2024-02-28T10:00:00"))).isEqualTo(at("2024-02-29T00:20:00"));
        assertThat(beat.after(at("2024-02-29T00:20:00"))).isEqualTo(at("2024-03-01T00:20:00"));
    }

    @Test
    void days_of_the_week_are_understood_by_name() {
        Beat beat = Beat.parse("cron(0 9 ? * MON *)", CITY);
        assertThat(beat.after(at("2024-02-08T10:00:00"))).isEqualTo(at("2024-02-12T09:00:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rate(0 minutes)", "rate(1 fortnight)", "cron(0 9 ? * 2 *)", "cron(0 9 * * ?)", "hourly", ""})
    void what_can_not_be_kept_is_refused_rather_than_guessed(String expression) {
        assertThatThrownBy(() -> Beat.parse(expression, CITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expression);
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }
}
