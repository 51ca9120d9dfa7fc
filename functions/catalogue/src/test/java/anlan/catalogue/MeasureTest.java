package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels are words of ours; nothing of a caller fits into one. */
class MeasureTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "夜里施工", "citizen:alice", "+8613800000000", "a b", "a\"b", "/v1/areas?parent=1"})
    void what_a_caller_could_have_written_is_no_label(String label) {
        Measure measure = Measure.of("complaints", Metric.INTAKES, 1, Instant.EPOCH);
        assertThatThrownBy(() -> measure.with(Measure.OUTCOME, label)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_on_aws_that_two_metrics_have_is_put_together_in_two_ways() {
        Arrays.stream(Metric.values())
                .collect(Collectors.groupingBy(Metric::onAws))
                .values()
                .forEach(same -> assertThat(same.stream().map(Metric::sort)).doesNotHaveDuplicates());
    }
}
