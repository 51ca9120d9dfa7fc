package anlan.localstack;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.catalogue.Catalogue;
import anlan.catalogue.EmbeddedMetrics;
import anlan.catalogue.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The rules for Prometheus are the alarms of template.yaml, over metrics that there are, of several processes. */
class PrometheusRulesTest {

    private static final String RULES = Manifest.text("deploy/prometheus/rules.yaml");
    private static final Pattern METRIC = Pattern.compile("\\banlan_\\w+");
    private static final Pattern RECORDED = Pattern.compile("\\banlan:\\w+");
    private static final Pattern FUNCTION = Pattern.compile("function=\"(\\w+)\"");
    private static final Pattern LIMIT = Pattern.compile("> (\\d+)$");
    private static final String ANSWERS = "Answers";

    @Test
    void the_rules_are_the_alarms_over_metrics_that_there_are() {
        check(RULES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            anlan_parked_total | anlan_parked_sum
            anlan_oldest_pending_seconds | anlan_oldest_seconds
            anlan_final_age_seconds | anlan_final_age
            min(anlan_final_age_seconds | max(anlan_final_age_seconds
            max(anlan_differing | min(anlan_differing
            ' and on (job, instance, function) anlan:ran_26h' | ''
            'sum((anlan_untaken_total' | 'max((anlan_untaken_total'
            unless anlan_set_aside_total | and anlan_set_aside_total
            'record: anlan:ran_30m' | 'record: anlan:ran_1h'
            function="sendAlerts" | function="sendAlert"
            'alert: rollUpDayLate' | 'alert: rollUpDayLater'
            '> 21600' | '> 2160'
            '> 2\n' | '> 3\n'
            """)
    void a_rule_that_says_something_else_does_not_pass(String said, String instead) {
        String from = said.replace("\\n", "\n");
        assertThat(RULES).contains(from);
        assertThatThrownBy(() -> check(RULES.replace(from, instead == null ? "" : instead.replace("\\n", "\n"))))
                .isInstanceOf(AssertionError.class);
    }

    private static void check(String yaml) {
        Map<String, String> alerts = new TreeMap<>();
        Map<String, String> records = new TreeMap<>();
        for (JsonNode group : Manifest.documents(yaml).getFirst().path("groups")) {
            for (JsonNode rule : group.path("rules")) {
                String expression = rule.path("expr").stringValue();
                if (rule.has("record")) {
                    records.put(rule.path("record").stringValue(), expression);
                } else {
                    assertThat(rule.at("/annotations/summary").asString("")).isNotBlank();
                    alerts.put(rule.path("alert").stringValue(), expression);
                }
            }
        }
        Stream.of(alerts, records)
                .flatMap(all -> all.values().stream())
                .forEach(expression -> known(expression, records.keySet()));
        alerts.values().forEach(PrometheusRulesTest::together);
        assertThat(limits(alerts)).isEqualTo(alarms());
    }

    /** What an expression names is shown by some edge, or recorded by a rule. */
    private static void known(String expression, Set<String> records) {
        assertThat(found(METRIC, expression)).as(expression).isSubsetOf(names());
        assertThat(found(RECORDED, expression)).as(expression).isSubsetOf(records);
        Set<String> functions = new TreeSet<>(Catalogue.JOBS);
        functions.addAll(List.of(Catalogue.TOPIC, "figures"));
        assertThat(FUNCTION.matcher(expression).results().map(name -> name.group(1)))
                .as(expression)
                .allMatch(functions::contains);
    }

    /** How what each process tells is put together, by the sort of the metric. */
    private static void together(String expression) {
        for (Metric metric : Metric.values()) {
            String name = name(metric);
            if (found(METRIC, expression).contains(name)) {
                assertThat(expression)
                        .startsWith(
                                switch (metric.sort()) {
                                    case COUNT, TIME -> "sum";
                                    case GAUGE -> "max(";
                                    case AGE -> "min(";
                                });
                switch (metric.sort()) {
                    case COUNT, TIME ->
                        assertThat(expression)
                                .as("the first value of a count is one as well")
                                .contains(" unless " + name, "or increase(" + name);
                    case GAUGE ->
                        assertThat(expression)
                                .as("who has not run shows what it saw when it did")
                                .contains(" and on (job, instance, function) anlan:ran_");
                    case AGE -> {}
                }
            }
        }
    }

    /** By its name, the number above which an alert fires; one that fires where nothing is has none. */
    private static Map<String, String> limits(Map<String, String> alerts) {
        Map<String, String> limits = new TreeMap<>();
        alerts.forEach((name, expression) -> limits.put(
                name,
                expression.startsWith("absent(anlan:ran_")
                        ? "absent"
                        : LIMIT.matcher(expression)
                                .results()
                                .map(limit -> limit.group(1))
                                .collect(joining())));
        return limits;
    }

    /** The same of the alarms on what our functions write. Those on answers are one rule for all functions. */
    private static Map<String, String> alarms() {
        Map<String, String> alarms = new TreeMap<>();
        Template.packaged().ofType("AWS::CloudWatch::Alarm").forEach((name, alarm) -> {
            if (EmbeddedMetrics.NAMESPACE.equals(alarm.get("Namespace"))) {
                alarms.put(
                        name.endsWith(ANSWERS) ? ANSWERS : name,
                        "breaching".equals(alarm.get("TreatMissingData"))
                                ? "absent"
                                : String.valueOf(alarm.get("Threshold")));
            }
        });
        return alarms;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    private static Set<String> names() {
        return Arrays.stream(Metric.values()).map(PrometheusRulesTest::name).collect(toCollection(TreeSet::new));
    }

    /** As {@code GET /metrics} shows it. */
    private static String name(Metric metric) {
        return "anlan_"
                + metric.name().toLowerCase(Locale.ROOT)
                + switch (metric.sort()) {
                    case COUNT -> "_total";
                    case TIME -> "_seconds_count";
                    case GAUGE, AGE -> "";
                };
    }
}
