package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.Catalogue;
import anlan.catalogue.EmbeddedMetrics;
import anlan.catalogue.Measure;
import anlan.catalogue.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On AWS nothing is lost unseen: what fails is kept in a queue, and what should be known rings
 * somewhere.
 */
class WatchTest {

    private static final Path FILE = Path.of(System.getProperty("anlan.root"), "template.yaml");
    private static final List<String> ASYNCHRONOUS =
            Stream.concat(Catalogue.JOBS.stream(), Stream.of(Catalogue.TOPIC)).toList();

    @Test
    void the_template_keeps_what_fails_and_watches_all_that_should_be_known() throws IOException {
        assertThat(lacks(Files.readString(FILE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (?s)(textOfficials:.*?)OnFailure: | $1OnSuccess: | textOfficials loses events
            (?s)(rollUpDay:.*?)Destination: !GetAtt FailedEvents.Arn | $1Destination: x      | rollUpDay loses events
            MaximumRetryAttempts: 2 | # none | notifyOverdue has no bound of tries
            Resource: !GetAtt FailedEvents.Arn | Resource: x | notifyOverdue may not send to its queue
            AlarmActions: .!Ref OperatorsTopic. | # none | NoticeDeadLettersAlarm tells nobody
            (?s)(sendAlertsSilent:.*?)Value: sendAlerts              | $1Value: another     | sendAlerts is not missed
            (?s)(rollUpDaySilent:.*?)TreatMissingData: breaching | $1TreatMissingData: notBreaching | rollUpDay \
            is not missed
            MetricName: runs | MetricName: ran | notifyOverdue is not missed
            Namespace: Anlan                                         | Namespace: Alnan     | sendAlerts may wait unseen
            MetricName: oldestPendingSeconds                         | MetricName: oldest   | sendAlerts may wait unseen
            MetricName: differing | MetricName: same | figures may differ unseen
            (?s)(figuresDamaged:.*?)Value: figures | $1Value: x | figures finds damage unseen
            MetricName: 5xx                                          | MetricName: 4xx      | the API may fail unseen
            Value: !GetAtt FailedEvents.QueueName                    | Value: x             | FailedEvents fills unseen
            (?s)(sendAlertsWakeUp:.*?)OnFailure: | $1OnSuccess: | sendAlerts loses what woke it
            (?s)(sendAlertsWakeUp:.*?)MaximumRetryAttempts: 2 | $1# none | sendAlerts is woken without a bound of tries
            (?s)(sendAlertsWakeUp:.*?)MaximumRecordAge.+?: 300 | $1# none | sendAlerts is woken without a bound of tries
            "prefix":"OUT#" | "prefix":"O" | sendAlerts is woken by anything
            - dynamodb:DescribeStream | - dynamodb:GetItem | sendAlerts can't be woken
            sendAlerts.Alias | sendAlerts | sendAlerts is woken around its alias
            StreamViewType: KEYS_ONLY | StreamViewType: NEW_IMAGE | the stream holds more than keys
            (?s)(figuresFaults:.*?)Value: !Ref figures               | $1Value: x           | figures fails unseen
            (?s)(hazardsThrottles:.*?)Value: !Ref hazards | $1Value: x | hazards is throttled unseen
            """)
    void whatever_is_taken_out_of_the_template_is_missed(String part, String instead, String complaint)
            throws IOException {
        Matcher found = Pattern.compile(part).matcher(Files.readString(FILE));
        assertThat(found.find()).isTrue();
        assertThat(lacks(found.replaceFirst(instead))).contains(complaint);
    }

    /** What a template lacks, each in a sentence. */
    private static List<String> lacks(String text) {
        Template template = Template.of(text);
        Map<String, Map<?, ?>> functions = template.ofType("AWS::Serverless::Function");
        Map<String, Map<?, ?>> roles = template.ofType("AWS::IAM::Role");
        List<Map<?, ?>> alarms =
                List.copyOf(template.ofType("AWS::CloudWatch::Alarm").values());
        List<String> lacks = new ArrayList<>();
        for (String name : ASYNCHRONOUS) {
            Map<?, ?> invoke = Template.map(functions.get(name), "EventInvokeConfig");
            Map<?, ?> failed = Template.map(Template.map(invoke, "DestinationConfig"), "OnFailure");
            unless(
                    "SQS FailedEvents.Arn".equals(failed.get("Type") + " " + failed.get("Destination")),
                    lacks,
                    name + " loses events");
            unless(invoke.get("MaximumRetryAttempts") instanceof Integer, lacks, name + " has no bound of tries");
            unless(maySend(roles.get(name + "Role")), lacks, name + " may not send to its queue");
        }
        template.ofType("AWS::Lambda::EventSourceMapping").values().forEach(mapping -> wakes(mapping, roles, lacks));
        unless(
                Map.of("StreamViewType", "KEYS_ONLY")
                        .equals(template.ofType("AWS::DynamoDB::Table")
                                .get("Table")
                                .get("StreamSpecification")),
                lacks,
                "the stream holds more than keys");
        for (String name : functions.keySet()) {
            unless(watched(alarms, "AWS/Lambda", "Errors", "FunctionName", name), lacks, name + " fails unseen");
            unless(
                    watched(alarms, "AWS/Lambda", "Throttles", "FunctionName", name),
                    lacks,
                    name + " is throttled unseen");
        }
        for (String queue : template.ofType("AWS::SQS::Queue").keySet()) {
            unless(
                    watched(alarms, "AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", queue + ".QueueName"),
                    lacks,
                    queue + " fills unseen");
        }
        unless(watched(alarms, "AWS/ApiGateway", "5xx", "ApiId", "Api"), lacks, "the API may fail unseen");
        for (String job : List.of("sendAlerts", "notifyOverdue")) {
            unless(
                    watched(
                            alarms,
                            EmbeddedMetrics.NAMESPACE,
                            Metric.OLDEST_PENDING_SECONDS.onAws(),
                            Measure.FUNCTION,
                            job),
                    lacks,
                    job + " may wait unseen");
        }
        for (String function : List.of("sendAlerts", Catalogue.TOPIC)) {
            unless(
                    watched(alarms, EmbeddedMetrics.NAMESPACE, Metric.PARKED.onAws(), Measure.FUNCTION, function),
                    lacks,
                    function + " parks unseen");
            unless(
                    watched(alarms, EmbeddedMetrics.NAMESPACE, Metric.UNTAKEN.onAws(), Measure.FUNCTION, function),
                    lacks,
                    function + " waits for the provider unseen");
        }
        for (String function : List.of("notifyOverdue", "sendAlerts", Catalogue.TOPIC)) {
            unless(
                    watched(alarms, EmbeddedMetrics.NAMESPACE, Metric.SET_ASIDE.onAws(), Measure.FUNCTION, function),
                    lacks,
                    function + " sets aside unseen");
        }
        unless(
                watched(alarms, EmbeddedMetrics.NAMESPACE, Metric.DIFFERING.onAws(), Measure.FUNCTION, "rollUpDay"),
                lacks,
                "figures may differ unseen");
        for (String reader : List.of("rollUpDay", "figures")) {
            unless(
                    watched(alarms, EmbeddedMetrics.NAMESPACE, Metric.DAMAGED.onAws(), Measure.FUNCTION, reader),
                    lacks,
                    reader + " finds damage unseen");
        }
        List<Map<?, ?>> silences = alarms.stream()
                .filter(alarm -> "breaching".equals(alarm.get("TreatMissingData"))
                        && "LessThanThreshold".equals(alarm.get("ComparisonOperator")))
                .<Map<?, ?>>map(alarm -> alarm)
                .toList();
        for (String job : Catalogue.JOBS) {
            unless(
                    watched(silences, EmbeddedMetrics.NAMESPACE, Metric.RUNS.onAws(), Measure.FUNCTION, job),
                    lacks,
                    job + " is not missed");
        }
        template.ofType("AWS::CloudWatch::Alarm")
                .forEach((name, alarm) -> unless(
                        List.of("OperatorsTopic").equals(alarm.get("AlarmActions")), lacks, name + " tells nobody"));
        return lacks;
    }

    /** What wakes a function is kept when it fails, ends some time, and is only what is new in the outbox. */
    private static void wakes(Map<?, ?> mapping, Map<String, Map<?, ?>> roles, List<String> lacks) {
        String name = Template.function(mapping);
        Map<?, ?> failed = Template.map(Template.map(mapping, "DestinationConfig"), "OnFailure");
        unless("FailedEvents.Arn".equals(failed.get("Destination")), lacks, name + " loses what woke it");
        unless((name + ".Alias").equals(mapping.get("FunctionName")), lacks, name + " is woken around its alias");
        unless(
                mapping.get("MaximumRetryAttempts") instanceof Integer
                        && mapping.get("MaximumRecordAgeInSeconds") instanceof Integer,
                lacks,
                name + " is woken without a bound of tries");
        unless(
                ("{Filters=[{Pattern={\"eventName\":[\"INSERT\"],\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":"
                                + "[{\"prefix\":\"OUT#\"},{\"prefix\":\"OUTW#\"}]}}}}}]}")
                        .equals(String.valueOf(mapping.get("FilterCriteria"))),
                lacks,
                name + " is woken by anything");
        unless(
                String.valueOf(roles.get(name + "Role").get("Policies"))
                        .contains("Action=[dynamodb:DescribeStream, dynamodb:GetRecords, dynamodb:GetShardIterator, "
                                + "dynamodb:ListStreams], Resource=Table.StreamArn}"),
                lacks,
                name + " can't be woken");
    }

    private static boolean maySend(Map<?, ?> role) {
        return String.valueOf(role.get("Policies")).contains("Action=[sqs:SendMessage], Resource=FailedEvents.Arn}");
    }

    private static boolean watched(List<Map<?, ?>> alarms, String namespace, String metric, String name, String value) {
        return alarms.stream()
                .anyMatch(alarm -> namespace.equals(alarm.get("Namespace"))
                        && metric.equals(alarm.get("MetricName"))
                        && List.of(Map.of("Name", name, "Value", value)).equals(alarm.get("Dimensions")));
    }

    private static void unless(boolean holds, List<String> lacks, String complaint) {
        if (!holds) {
            lacks.add(complaint);
        }
    }
}
