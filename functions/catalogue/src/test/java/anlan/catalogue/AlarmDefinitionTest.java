package anlan.catalogue;

import static anlan.catalogue.AlarmDefinition.State.ALARM;
import static anlan.catalogue.AlarmDefinition.State.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reading and reckoning by which alarms are held to what functions wrote. */
class AlarmDefinitionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = Instant.parse("2024-02-08T02:04:00Z");

    /** A function that failed three times in a period of five minutes, of which now is the last one. */
    private static final List<Datapoint> VALUES = LongStream.of(0, 60, 120)
            .mapToObj(before ->
                    new Datapoint("Anlan", "parked", Map.of("function", "sendAlerts"), NOW.minusSeconds(before), 1))
            .toList();

    private static AlarmDefinition with(String property, Object value) {
        Map<Object, Object> other = new TreeMap<>(WatchedTemplate.alarms().get("sendAlertsParked"));
        other.put(property, value);
        return AlarmDefinition.of("altered", other);
    }

    @Test
    void as_it_is_defined_it_rings() {
        assertThat(with("AlarmDescription", "the same").at(NOW, VALUES)).isEqualTo(ALARM);
    }

    @ParameterizedTest
    @CsvSource({
        "Threshold, 3",
        "MetricName, packed",
        "Namespace, AWS/Lambda",
        "ComparisonOperator, LessThanThreshold",
        "EvaluationPeriods, 2"
    })
    void altered_in_one_place_it_rings_no_more(String property, String value) {
        assertThat(with(property, value).at(NOW, VALUES)).isEqualTo(OK);
    }

    @Test
    void a_metric_of_another_function_or_of_more_dimensions_is_another() {
        for (List<Map<String, String>> dimensions : List.of(
                List.of(Map.of("Name", "function", "Value", "textOfficials")),
                List.of(Map.of("Name", "function", "Value", "sendAlerts"), Map.of("Name", "version", "Value", "1")))) {
            assertThat(with("Dimensions", dimensions).at(NOW, VALUES)).isEqualTo(OK);
        }
    }

    @Test
    void it_takes_the_sum_or_the_greatest_of_its_own_period() {
        Map<Object, Object> more = new TreeMap<>(WatchedTemplate.alarms().get("sendAlertsParked"));
        more.put("Threshold", 2);
        assertThat(AlarmDefinition.of("sum", more).at(NOW, VALUES)).isEqualTo(ALARM);
        more.put("Statistic", "Maximum");
        assertThat(AlarmDefinition.of("greatest", more).at(NOW, VALUES)).isEqualTo(OK);
        more.put("Statistic", "Sum");
        more.put("Period", 60);
        assertThat(AlarmDefinition.of("of a minute", more).at(NOW, VALUES)).isEqualTo(OK);
    }

    @Test
    void it_ends_with_the_period_and_what_is_missing_counts_as_it_says() {
        assertThat(with("Threshold", 0).at(NOW.plusSeconds(59), VALUES)).isEqualTo(ALARM);
        assertThat(with("Threshold", 0).at(NOW.plusSeconds(60), VALUES)).isEqualTo(OK);
        AlarmDefinition missed = with("TreatMissingData", "breaching");
        assertThat(missed.at(NOW.plusSeconds(60), VALUES)).isEqualTo(ALARM);
    }

    @Test
    void where_some_periods_are_enough_the_others_may_be_quiet() {
        Map<Object, Object> some = new TreeMap<>(WatchedTemplate.alarms().get("sendAlertsParked"));
        some.put("EvaluationPeriods", 3);
        some.put("DatapointsToAlarm", 1);
        assertThat(AlarmDefinition.of("some", some).at(NOW.plusSeconds(600), VALUES))
                .isEqualTo(ALARM);
        assertThat(AlarmDefinition.of("some", some).at(NOW.plusSeconds(900), VALUES))
                .isEqualTo(OK);
    }

    @ParameterizedTest
    @CsvSource({
        "Statistic, SampleCount",
        "ComparisonOperator, LessThanLowerThreshold",
        "TreatMissingData, ignore",
        "ExtendedStatistic, p99",
        "Unit, Seconds"
    })
    void what_is_not_known_here_fails(String property, String value) {
        assertThatThrownBy(() -> with(property, value).at(NOW, VALUES)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "failed",
                "{ $.outcome = \"failed\" || $.status = 500 }",
                "{ $.status >= 500 }",
                "{ $.outcome = \"fail*\" }",
                "{ ($.status = 500) }"
            })
    void a_pattern_that_is_not_known_here_fails(String pattern) {
        assertThatThrownBy(() -> MetricFilter.wanted(pattern)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_filter_counts_lines_that_have_all_it_wants() {
        MetricFilter filter = WatchedTemplate.filters("hazards").getFirst();
        assertThat(filter.count(line("failed", 500), NOW))
                .containsExactly(new Datapoint("Anlan", "faultAnswers", Map.of("function", "hazards"), NOW, 1));
        assertThat(filter.count(line("failed", 503), NOW)).isEmpty();
        assertThat(filter.count(line("refused", 500), NOW)).isEmpty();
        assertThat(filter.count(JSON.readTree("{}"), NOW)).isEmpty();
    }

    private static JsonNode line(String outcome, int status) {
        return JSON.createObjectNode()
                .put("function", "hazards")
                .put("outcome", outcome)
                .put("status", status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"parked\":1",
                "\"function\":\"sendAlerts\"",
                "\"Namespace\":\"Anlan\",",
                "\"Timestamp\":1707357840000,"
            })
    void a_line_that_does_not_have_what_it_declares_is_no_metric(String part) {
        String line = """
                {"_aws":{"Timestamp":1707357840000,"CloudWatchMetrics":[{"Namespace":"Anlan",\
                "Dimensions":[["function"]],"Metrics":[{"Name":"parked"}]}]},"function":"sendAlerts","parked":1}""";
        assertThat(Emf.read(JSON.readTree(line))).containsExactly(VALUES.getFirst());
        String without = line.replace(part, part.endsWith(",") ? "" : "\"x\":1");
        assertThatThrownBy(() -> Emf.read(JSON.readTree(without))).isInstanceOf(AssertionError.class);
    }
}
