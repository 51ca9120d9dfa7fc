"""Takes parts out of template.yaml, one by one, and sees each check of lint_template.py fail.

A check that none of these parts makes fail is itself a failure: it might hold of anything.
"""

import copy
import sys

import lint_template
from lint_template import Linted, load

SAM = load(lint_template.ROOT / "template.yaml")
DESCRIPTION = load(lint_template.ROOT / "docs/openapi.yaml")
RUNBOOK = (lint_template.ROOT / "docs/runbook.md").read_text(encoding="utf-8")
GONE = object()


class Traced(Linted):
    """Knows in which line of the file each check stands."""

    def check(self, what, holds):
        self.results.append((sys._getframe(1).f_lineno, what, bool(holds)))


def at(*path, to=GONE):
    """A change of one place of the template: another value, or none."""
    def change(sam):
        *way, last = path
        for step in way:
            sam = sam[step]
        if to is GONE:
            del sam[last]
        else:
            sam[last] = to
    return change


def of(name, *path, to=GONE):
    return at("Resources", name, "Properties", *path, to=to)


def statement(role, action, change):
    """A change of the statement of a role that allows an action."""
    def find(sam):
        document = sam["Resources"][role]["Properties"]["Policies"][0]["PolicyDocument"]
        change(next(s for s in document["Statement"] if action in s["Action"]), document["Statement"])
    return find


def path_of(function, event, to):
    return of(function, "Events", event, "Properties", "Path", to=to)


EVENT = ("Events", "Schedule", "Properties")
NOTICE = ("Events", "Notices", "Properties")
STAGE = ("AccessLogSettings", "Format")
ACCESS = SAM["Resources"]["Api"]["Properties"]["AccessLogSettings"]["Format"]
BODY = ("DashboardBody", "Fn::Sub")
SHOWN = SAM["Resources"]["Dashboard"]["Properties"]["DashboardBody"]["Fn::Sub"]
DIMENSION = ("Dimensions", 0, "Value")
TABLE = "Table"

# What is changed, and the sentence that fails then.
MUTATIONS = [
    ("figures has one name everywhere",
     of("figures", "Environment", "Variables", "SPRING_CLOUD_FUNCTION_DEFINITION", to="figure")),
    ("hazards runs on java25 and arm64", of("hazards", "Runtime", to="java21")),
    ("hazards has its own memory", of("hazards", "MemorySize")),
    ("hazards leaves its handler to one place", of("hazards", "Handler", to="another.Handler")),
    ("hazards is deployed as it was built", at("Resources", "hazards", "Metadata")),

    ("hazards has a role of its own", of("hazards", "Role", to={"Fn::GetAtt": "figuresRole.Arn"})),
    ("hazardsRole is all that is written here", of(
        "hazardsRole", "ManagedPolicyArns", to=["AWSLambdaBasicExecutionRole"])),
    ("hazardsRole names its actions", statement(
        "hazardsRole", "dynamodb:PutItem", lambda s, _: s.update(Action=["dynamodb:*"]))),
    ("figuresRole never scans", statement(
        "figuresRole", "dynamodb:GetItem", lambda s, _: s["Action"].append("dynamodb:Scan"))),
    ("referenceRole names what it may dynamodb:GetItem", statement(
        "referenceRole", "dynamodb:GetItem", lambda s, _: s.update(Resource="*"))),
    ("referenceRole names what it may dynamodb:GetItem", statement(
        "referenceRole", "dynamodb:GetItem", lambda s, _: s.pop("Resource"))),
    ("figuresRole names what it may dynamodb:GetItem, dynamodb:BatchGetItem, dynamodb:Query", statement(
        "figuresRole", "dynamodb:Query",
        lambda s, _: s.update(Resource={"Fn::Sub": "${Table.Arn}/index/*"}))),
    ("DeploymentsRole names what it may cloudwatch:DescribeAlarms", statement(
        "DeploymentsRole", "cloudwatch:DescribeAlarms", lambda s, _: s.update(Resource="*"))),
    ("sendAlerts may not send to telephones", statement(
        "sendAlertsRole", "sns:Publish", lambda s, all_: all_.append(
            {"Effect": "Allow", "Action": ["sns:Publish"],
             "NotResource": {"Fn::Sub": "arn:${AWS::Partition}:sns:*:*:*"}}))),
    ("textOfficials may send to telephones", statement(
        "textOfficialsRole", "sns:Publish", lambda s, all_: all_.remove(s))),

    ("hazardsLog is kept for 180 days or more", of("hazardsLog", "RetentionInDays")),
    ("hazardsLog is kept for 180 days or more", of("hazardsLog", "RetentionInDays", to=30)),
    ("AccessLog is kept for 180 days or more",
     at("Parameters", "LogRetentionDays", "AllowedValues", 0, to=90)),
    ("logs are kept for six months if nobody says otherwise",
     at("Parameters", "LogRetentionDays", "Default", to=180)),
    ("hazardsLog outlives the stack", at("Resources", "hazardsLog", "DeletionPolicy")),
    ("hazards writes JSON", at("Globals", "Function", "LoggingConfig", "LogFormat", to="Text")),
    ("hazards has a log group of its own",
     of("hazards", "LoggingConfig", "LogGroup", to={"Ref": "figuresLog"})),
    ("hazards may write to its log group and no other", statement(
        "hazardsRole", "logs:PutLogEvents",
        lambda s, _: s.update(Resource={"Fn::GetAtt": "figuresLog.Arn"}))),

    ("another SmsProvider is another version", of("Settings", "Content", "Fn::Sub", to="${Handler}")),
    ("another Copies is another version", of("Settings", "Content", "Fn::Sub", to="${Handler}")),
    ("another text of settings is another number",
     at("Resources", "Settings", "Type", to="AWS::SSM::Parameter")),
    ("a function is described by its release and the number of its settings",
     at("Globals", "Function", "Description", "Fn::Sub", to="${Release}")),
    ("the description of hazards fits",
     at("Globals", "Function", "Description", "Fn::Sub", to="${Release} ${OidcIssuer}")),
    ("the description of hazards fits", at(
        "Globals", "Function", "Description", "Fn::Sub",
        to="${Release} ${Table} ${Tombstones} ${Handler} ${Settings.VersionNumber} ${Originals}")),
    ("the description of hazardsVersion fits", of("hazards", "VersionDescription", "Fn::Sub", to="x" * 257)),
    ("hazards is called by its alias", at("Globals", "Function", "AutoPublishAlias", to="other")),
    ("hazards has a version for each of its settings", of("hazards", "VersionDescription")),
    ("hazards is deployed to a tenth first",
     at("Globals", "Function", "DeploymentPreference", "Type", to="AllAtOnce")),
    ("hazards is rolled back where its new version fails",
     of("hazards", "DeploymentPreference", "Alarms", 0)),
    ("hazards is rolled back where its new version fails",
     of("hazardsCanary", *DIMENSION, to={"Ref": "figures"})),
    ("hazards is rolled back where it answers with faults",
     of("hazards", "DeploymentPreference", "Alarms", 1)),
    ("hazards has its faults counted",
     of("hazardsAnswersFilter", "LogGroupName", to={"Ref": "figuresLog"})),
    ("hazards is no way around an alias", at("Resources", "around", to={
        "Type": "AWS::Lambda::Permission", "Properties": {
            "FunctionName": {"Ref": "hazards"}, "Action": "lambda:InvokeFunction",
            "Principal": "events.amazonaws.com"}})),
    ("a canary can be left out to mend what fails already",
     at("Globals", "Function", "DeploymentPreference", "Enabled")),

    ("GET /v1/warnings reaches its function", path_of("figures", "Warnings", "/v1/warning")),
    ("GET /v1/hazards/{id} reaches its function", path_of("figures", "Boards", "/v1/hazards/{id}")),
    ("GET /livez reaches its function", of("reference", "Events", "Live")),
    ("/v1/warnings/{proxy+} has its root at the same function", of("figures", "Events", "Warnings")),
    ("/v1/else serves something that is described", path_of("figures", "Warnings", "/v1/else")),
    ("/v1/hazards reaches an alias by any method",
     of("hazards", "Events", "Hazards", "Properties", "Method", to="GET")),
    ("every route has a throttle", of("Api", "DefaultRouteSettings")),
    ("every route has a throttle",
     of("Api", "RouteSettings", "ANY /v1/sessions", "ThrottlingBurstLimit")),
    ("the throttle of ANY /v1/session is of a route", of(
        "Api", "RouteSettings", "ANY /v1/session",
        to={"ThrottlingRateLimit": 1, "ThrottlingBurstLimit": 1})),
    ("some routes have throttles of their own", of("Api", "RouteSettings")),
    ("accesses are a line of JSON", of("Api", *STAGE, to="$context.requestId")),
    ("accesses are a line of JSON", of("Api", *STAGE, to=ACCESS.replace(",", ",\n"))),
    *(("accesses hold no address, token, path, query or body",
       of("Api", *STAGE, to=ACCESS.replace("routeKey", told)))
      for told in ("path", "authorizer.claims.sub", "requestHeader.authorization", "identity.userAgent",
                    "identity.sourceIp")),
    ("accesses are kept", of("Api", "AccessLogSettings")),
    ("accesses are kept", of("AccessLog", "RetentionInDays")),

    ("rollUpDaySchedule runs in the city's time",
     of("rollUpDay", *EVENT, "ScheduleExpressionTimezone")),
    ("rollUpDaySchedule is tried again for a while", of("rollUpDay", *EVENT, "RetryPolicy")),
    ("rollUpDaySchedule loses no beat", of("rollUpDay", *EVENT, "DeadLetterConfig")),
    ("rollUpDaySchedule may send to that queue", of(
        "rollUpDay", *EVENT, "RoleArn", to={"Fn::GetAtt": "publishPackRole.Arn"})),
    ("rollUpDaySchedule can be in two stacks of one account", of("rollUpDay", *EVENT, "OmitName")),
    ("beat calls an alias", at("Resources", "beat", to={
        "Type": "AWS::Scheduler::Schedule", "Properties": {"Target": {
            "Arn": {"Fn::GetAtt": ["rollUpDay", "Arn"]}, "RoleArn": ""}}})),
    ("rollUpDay is missed when it does not run",
     of("rollUpDaySilent", "TreatMissingData", to="notBreaching")),

    ("one function hears the topic", of("textOfficials", "Events", "Notices")),
    ("notices are filtered by their channel, which every notice has",
     of("textOfficials", *NOTICE, "FilterPolicy")),
    ("notices are filtered by their channel, which every notice has",
     of("textOfficials", *NOTICE, "FilterPolicy", "severity", to=["URGENT"])),
    ("no notice is lost", of("textOfficials", *NOTICE, "RedrivePolicy")),
    ("the topic may put what it can't hand over into its queue",
     at("Resources", "NoticeDeadLettersPolicy")),

    ("rollUpDay loses no event that it can't do",
     of("rollUpDay", "EventInvokeConfig", "DestinationConfig")),
    ("rollUpDay tries a bounded number of times",
     of("rollUpDay", "EventInvokeConfig", "MaximumRetryAttempts")),
    ("rollUpDay may send to that queue and no other", statement(
        "rollUpDayRole", "sqs:SendMessage", lambda s, all_: all_.remove(s))),

    ("what wakes a function calls an alias",
     of("sendAlertsWakeUp", "FunctionName", to={"Ref": "sendAlerts"})),
    ("sendAlerts is woken by the table",
     of("sendAlertsWakeUp", "EventSourceArn", to={"Fn::GetAtt": "Other.StreamArn"})),
    ("sendAlerts is woken by what is new in the outbox alone",
     of("sendAlertsWakeUp", "FilterCriteria", "Filters", 0, "Pattern", to="{}")),
    ("sendAlerts loses nothing that woke it", of("sendAlertsWakeUp", "DestinationConfig")),
    ("sendAlerts is woken a bounded number of times",
     of("sendAlertsWakeUp", "MaximumRetryAttempts", to=-1)),
    ("sendAlerts is woken within seconds",
     of("sendAlertsWakeUp", "MaximumBatchingWindowInSeconds", to=300)),
    ("sendAlerts may read that stream and no other", statement(
        "sendAlertsRole", "dynamodb:GetRecords", lambda s, all_: all_.remove(s))),

    ("originals and copies are apart", at("Resources", "Copies")),
    ("Originals is nobody's but ours", of(
        "Originals", "PublicAccessBlockConfiguration", "BlockPublicPolicy", to=False)),
    ("Copies is nobody's but ours", of("Copies", "OwnershipControls")),
    ("Originals is encrypted", of("Originals", "BucketEncryption")),
    ("Copies outlives the stack", at("Resources", "Copies", "DeletionPolicy")),
    ("Originals keeps nothing of what is erased", of(
        "Originals", "VersioningConfiguration", to={"Status": "Enabled"})),
    ("Originals is spoken to over TLS alone", at("Resources", "OriginalsPolicy")),
    ("Copies is spoken to over TLS alone", of(
        "CopiesPolicy", "PolicyDocument", "Statement", 0, "Condition")),
    ("what was only uploaded goes by itself",
     of("Originals", "LifecycleConfiguration", "Rules", 0, "ExpirationInDays")),
    ("what is kept does not", of(
        "Copies", "LifecycleConfiguration", "Rules", 0, "ExpirationInDays", to=30)),
    ("pages of the city alone upload", of(
        "Originals", "CorsConfiguration", "CorsRules", 0, "AllowedOrigins", to=["*"])),
    ("one function reads what was uploaded", statement(
        "photosRole", "s3:PutObject", lambda s, _: s.update(Action=["s3:PutObject", "s3:GetObject"]))),
    ("sessions knows the buckets if it may use them",
     of("sessions", "Environment", "Variables", "ANLAN_ORIGINALS")),
    ("hazards knows the buckets if it may use them",
     of("hazards", "Environment", "Variables", "ANLAN_ORIGINALS", to="x")),
    ("what was uploaded is told of one bucket and prefix", of(
        "examinePhotos", "Events", "Arrived", "Properties", "Pattern", "detail", "object", "key",
        to=[{"prefix": "kept/"}])),
    ("no upload is lost untold",
     of("examinePhotos", "Events", "Arrived", "Properties", "DeadLetterConfig")),
    ("examinePhotos is woken by its alias", at("Resources", "upload", to={
        "Type": "AWS::Events::Rule", "Properties": {
            "EventPattern": {"detail": {"bucket": {"name": [{"Ref": "Originals"}]},
                                        "object": {"key": [{"prefix": "incoming/"}]}}},
            "Targets": [{"Id": "upload", "Arn": {"Fn::GetAtt": ["examinePhotos", "Arn"]}}]}})),
    ("an upload wakes a function", of("examinePhotos", "Events", "Arrived")),
    ("the bucket tells of uploads", of("Originals", "NotificationConfiguration")),

    ("Table can be restored to any second",
     of(TABLE, "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled", to=False)),
    ("Table is not deleted by mistake", of(TABLE, "DeletionProtectionEnabled")),
    ("Table outlives the stack", at("Resources", TABLE, "DeletionPolicy")),
    ("Table outlives the stack", at("Resources", TABLE, "UpdateReplacePolicy")),
    ("Table is encrypted under a key of the account", of(TABLE, "SSESpecification")),
    ("Tombstones can be restored to any second",
     of("Tombstones", "PointInTimeRecoverySpecification")),
    ("Tombstones is not deleted by mistake", of("Tombstones", "DeletionProtectionEnabled")),
    ("who was forgotten stands outside of the table that is restored",
     at("Globals", "Function", "Environment", "Variables", "ANLAN_TOMBSTONES",
        to={"Ref": "Table"})),
    ("no city has fewer shards than it began with", at("Parameters", "Shards", "MinValue")),
    ("hazards has the shards that all have",
     of("hazards", "Environment", "Variables", "ANLAN_SHARDS", to=4)),
    ("no tombstone expires", of("Tombstones", "TimeToLiveSpecification",
                                to={"AttributeName": "ttl", "Enabled": True})),
    ("nobody takes a tombstone away", statement(
        "sessionsRole", "dynamodb:PutItem", lambda s, all_: all_.append(
            {"Effect": "Allow", "Action": ["dynamodb:DeleteItem"],
             "Resource": {"Fn::GetAtt": "Tombstones.Arn"}}))),
    ("the table forgets what has had its time", of(TABLE, "TimeToLiveSpecification")),
    ("Table costs what is asked of it", of(TABLE, "BillingMode", to="PROVISIONED")),
    ("the stream holds keys alone",
     of(TABLE, "StreamSpecification", "StreamViewType", to="NEW_IMAGE")),
    ("FailedEvents keeps what it has for two weeks", of("FailedEvents", "MessageRetentionPeriod")),
    ("FailedEvents is encrypted", of("FailedEvents", "SqsManagedSseEnabled")),
    ("notices are encrypted", of("Alerts", "KmsMasterKeyId")),

    ("FailedEvents is watched", of("FailedEventsAlarm", *DIMENSION, to="another")),
    ("figures is watched for errors", at("Resources", "figuresFaults")),
    ("figures is watched for throttles", at("Resources", "figuresThrottles")),
    ("the API is watched for 5xx", of("ApiFaults", "MetricName", to="4xx")),
    ("Table is watched for WriteThrottleEvents", at("Resources", "TableWriteThrottles")),
    ("Table nearby is watched for WriteThrottleEvents", of(
        "nearbyIndexWriteThrottles", "Dimensions", 1, "Value", to="near")),
    ("Tombstones is watched for ReadThrottleEvents", at("Resources", "TombstonesReadThrottles")),
    ("what waits is watched", at("Resources", "sendAlertsOldest")),
    ("figuresFaults tells somebody", of("figuresFaults", "AlarmActions")),
    ("figuresFaults says what missing data means", of("figuresFaults", "TreatMissingData")),
    ("unheardOf has a page in the runbook", lambda sam: sam["Resources"].update(
        unheardOf=copy.deepcopy(sam["Resources"]["figuresFaults"]))),
    ("the runbook's page figuresDamaged is of an alarm", at("Resources", "figuresDamaged")),

    ("the dashboard shows Duration of figures", of("Dashboard", *BODY, to=SHOWN.replace(
        '"Duration","FunctionName","${figures}"', '"Duration","FunctionName","${hazards}"'))),
    ("the dashboard shows what timelineIndexReadThrottles watches", of("Dashboard", *BODY, to=SHOWN.replace(
        '"GlobalSecondaryIndexName","timeline"', '"GlobalSecondaryIndexName","nearby"'))),
    ("the dashboard shows what sendAlertsParked watches",
     of("Dashboard", *BODY, to=SHOWN.replace('"parked"', '"sent"'))),

    ("no ARN is of one partition",
     at("Resources", "OperatorsTopic", "DependsOn", to="arn:aws:sns:ap-east-1:1:city")),
    ("no address is of one partition", at(
        "Outputs", "Url", "Value", to="https://x.execute-api.ap-east-1.amazonaws.com")),
    ("functions may not start from snapshots in aws-cn", at(
        "Conditions", "WithSnapStart", to={"Fn::Equals": [{"Ref": "SnapStart"}, "true"]})),
    ("functions may start from snapshots in aws", at(
        "Conditions", "InChina", to={"Fn::Equals": ["aws", {"Ref": "AWS::Partition"}]})),
    ("nothing starts from a snapshot that nobody asked for",
     at("Parameters", "SnapStart", "Default", to="true")),
    ("Idle is used", at("Parameters", "Idle", to={"Type": "String", "Default": ""})),
    ("the stack has room for more", lambda sam: sam["Resources"].update({
        f"queue{n}": {"Type": "AWS::SQS::Queue", "Properties": {}} for n in range(300)})),
]


def told(sam):
    try:
        return Traced(sam, DESCRIPTION, RUNBOOK).all()
    except Exception as broken:  # noqa: BLE001  SAM refuses some of these by itself
        return [(0, f"{type(broken).__name__}: {broken}", False)]


def main():
    whole = told(SAM)
    wrong = [f"already fails: {what}" for _, what, holds in whole if not holds]
    checks = {line for line, _, _ in whole}
    red = set()
    for sentence, change in MUTATIONS:
        sam = copy.deepcopy(SAM)
        change(sam)
        results = told(sam)
        failing = {what: line for line, what, holds in results if not holds}
        if sentence in failing:
            red.add(failing[sentence])
        else:
            first = next(iter(failing), "nothing fails")
            wrong.append(f"is not seen: {sentence} ({first})")
    wrong += [f"was never seen to fail: the check in line {line}" for line in sorted(checks - red)]
    for each in wrong:
        print("FAIL  " + each)
    print(f"{len(MUTATIONS)} parts taken out, {len(checks)} checks, {len(wrong)} not as they should be")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
