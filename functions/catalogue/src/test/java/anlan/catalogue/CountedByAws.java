package anlan.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The alarms on what AWS itself counts: nothing in this repository writes those metrics, so that
 * each is evaluated over what AWS would write. SQS counts what lies in a queue; Lambda runs that end in
 * an exception or a timeout or do not start, and calls for which no concurrency was left; the
 * gateway its answers; DynamoDB the requests that it refuses.
 */
final class CountedByAws {

    /** By namespace and name of the metric. */
    static final Map<String, List<String>> ALARMS = Map.of(
            "AWS/SQS ApproximateNumberOfMessagesVisible",
            List.of(
                    "NoticeDeadLettersAlarm", "ScheduleDeadLettersAlarm",
                    "ArrivalDeadLettersAlarm", "FailedEventsAlarm"),
            "AWS/Lambda Errors",
            List.of(
                    "sessionsFaults",
                    "complaintsFaults",
                    "hazardsFaults",
                    "photosFaults",
                    "inspectionsFaults",
                    "figuresFaults",
                    "pagesFaults",
                    "referenceFaults",
                    "notifyOverdueFaults",
                    "sendAlertsFaults",
                    "textOfficialsFaults",
                    "rollUpDayFaults",
                    "publishPackFaults",
                    "examinePhotosFaults",
                    "sessionsCanary",
                    "complaintsCanary",
                    "hazardsCanary",
                    "photosCanary",
                    "inspectionsCanary",
                    "figuresCanary",
                    "pagesCanary",
                    "referenceCanary",
                    "notifyOverdueCanary",
                    "sendAlertsCanary",
                    "textOfficialsCanary",
                    "rollUpDayCanary",
                    "publishPackCanary",
                    "examinePhotosCanary"),
            "AWS/Lambda Throttles",
            List.of(
                    "sessionsThrottles",
                    "complaintsThrottles",
                    "hazardsThrottles",
                    "photosThrottles",
                    "inspectionsThrottles",
                    "figuresThrottles",
                    "pagesThrottles",
                    "referenceThrottles",
                    "notifyOverdueThrottles",
                    "sendAlertsThrottles",
                    "textOfficialsThrottles",
                    "rollUpDayThrottles",
                    "publishPackThrottles",
                    "examinePhotosThrottles"),
            "AWS/ApiGateway 5xx",
            List.of("ApiFaults"),
            "AWS/DynamoDB ReadThrottleEvents",
            List.of(
                    "TableReadThrottles",
                    "TombstonesReadThrottles",
                    "worklistIndexReadThrottles",
                    "nearbyIndexReadThrottles",
                    "standingIndexReadThrottles",
                    "timelineIndexReadThrottles"),
            "AWS/DynamoDB WriteThrottleEvents",
            List.of(
                    "TableWriteThrottles",
                    "TombstonesWriteThrottles",
                    "worklistIndexWriteThrottles",
                    "nearbyIndexWriteThrottles",
                    "standingIndexWriteThrottles",
                    "timelineIndexWriteThrottles"));

    private static final Pattern NAME =
            Pattern.compile("(\\w+?)(Index)?(Faults|Canary|Alarm|ReadThrottles|WriteThrottles|Throttles)");

    private CountedByAws() {}

    static Stream<String> names() {
        return ALARMS.values().stream().flatMap(List::stream).sorted();
    }

    /**
     * How many are no news yet: a notice that another worker has comes again, and Lambda counts that
     * as an error. Of all else the first is.
     */
    static int noNews(String alarm) {
        return alarm.equals("textOfficialsFaults") || alarm.equals("textOfficialsCanary") ? 2 : 0;
    }

    /** What AWS writes where it has counted so many of what an alarm is for, as its name says that. */
    static Datapoint of(String alarm, Instant at, double value) {
        Matcher name = NAME.matcher(alarm);
        if (!name.matches()) {
            throw new AssertionError("what is " + alarm + " for?");
        }
        String what = name.group(1);
        return switch (name.group(3)) {
            case "Alarm" ->
                new Datapoint(
                        "AWS/SQS",
                        "ApproximateNumberOfMessagesVisible",
                        Map.of("QueueName", what + ".QueueName"),
                        at,
                        value);
            case "Canary" ->
                new Datapoint(
                        "AWS/Lambda",
                        "Errors",
                        Map.of(
                                "FunctionName", what,
                                "Resource", "${" + what + "}:live",
                                "ExecutedVersion", what + ".Version.Version"),
                        at,
                        value);
            case "Faults" ->
                what.equals("Api")
                        ? new Datapoint("AWS/ApiGateway", "5xx", Map.of("ApiId", what), at, value)
                        : new Datapoint("AWS/Lambda", "Errors", Map.of("FunctionName", what), at, value);
            case "Throttles" -> new Datapoint("AWS/Lambda", "Throttles", Map.of("FunctionName", what), at, value);
            default ->
                new Datapoint(
                        "AWS/DynamoDB",
                        name.group(3).replace("Throttles", "ThrottleEvents"),
                        name.group(2) == null
                                ? Map.of("TableName", what)
                                : Map.of("TableName", "Table", "GlobalSecondaryIndexName", what),
                        at,
                        value);
        };
    }
}
