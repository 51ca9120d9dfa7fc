package anlan.catalogue;

import java.util.List;
import java.util.Map;

/**
 * The alarms on what AWS itself counts: nothing in this repository writes those metrics, so that
 * none of these can be made to ring here. SQS counts what lies in a queue; Lambda runs that end in
 * an exception or a timeout or do not start, and calls for which no concurrency was left; the
 * gateway its answers; DynamoDB the requests that it refuses.
 */
final class CountedByAws {

    /** By namespace and name of the metric. */
    static final Map<String, List<String>> ALARMS = Map.of(
            "AWS/SQS ApproximateNumberOfMessagesVisible",
            List.of("NoticeDeadLettersAlarm", "ScheduleDeadLettersAlarm", "FailedEventsAlarm"),
            "AWS/Lambda Errors",
            List.of(
                    "sessionsFaults",
                    "complaintsFaults",
                    "hazardsFaults",
                    "figuresFaults",
                    "referenceFaults",
                    "notifyOverdueFaults",
                    "sendAlertsFaults",
                    "textOfficialsFaults",
                    "rollUpDayFaults",
                    "publishPackFaults",
                    "sessionsCanary",
                    "complaintsCanary",
                    "hazardsCanary",
                    "figuresCanary",
                    "referenceCanary",
                    "notifyOverdueCanary",
                    "sendAlertsCanary",
                    "textOfficialsCanary",
                    "rollUpDayCanary",
                    "publishPackCanary"),
            "AWS/Lambda Throttles",
            List.of(
                    "sessionsThrottles",
                    "complaintsThrottles",
                    "hazardsThrottles",
                    "figuresThrottles",
                    "referenceThrottles",
                    "notifyOverdueThrottles",
                    "sendAlertsThrottles",
                    "textOfficialsThrottles",
                    "rollUpDayThrottles",
                    "publishPackThrottles"),
            "AWS/ApiGateway 5xx",
            List.of("ApiFaults"),
            "AWS/DynamoDB ReadThrottleEvents",
            List.of("TableReadThrottles"),
            "AWS/DynamoDB WriteThrottleEvents",
            List.of("TableWriteThrottles"));

    private CountedByAws() {}
}
