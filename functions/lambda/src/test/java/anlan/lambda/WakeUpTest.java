package anlan.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.usecases.Tick;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What wakes a job on AWS, as strict as on the HTTP edge. */
class WakeUpTest {

    private static Tick tick(String json) {
        return WakeUp.tick(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Tick event(String name) throws IOException {
        return WakeUp.tick(Files.readAllBytes(Path.of(System.getProperty("anlan.root"), "events", name)));
    }

    @ParameterizedTest
    @MethodSource("anlan.catalogue.WrongTicks#all")
    void what_is_no_tick_runs_nothing(String json) {
        assertThatThrownBy(() -> tick(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} |",
                "{\"at\":null} |",
                "{\"at\":\"2024-02-08T00:20:00+08:00\"} | 2024-02-07T16:20:00Z",
                "{\"at\":\"2024-02-07T16:20:00Z\"} | 2024-02-07T16:20:00Z"
            })
    void a_beat_says_for_when_it_was_set_or_means_now(String json, Instant at) {
        assertThat(tick(json)).isEqualTo(new Tick(at));
    }

    @Test
    void the_forms_of_aws_are_understood() throws IOException {
        assertThat(event("sendAlerts/stream.json")).isEqualTo(new Tick(null));
        assertThat(event("examinePhotos/arrived.json")).isEqualTo(new Tick(null, "incoming/0000000000000000000000000"));
    }
}
