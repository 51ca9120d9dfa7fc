"""Says of template.yaml what must be true of every deployment; each line is one thing that passed or failed."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from cfnlint.decode import cfn_yaml
from samtranslator.translator.transform import transform

template = cfn_yaml.load(sys.argv[1])
functions = {n: r for n, r in template["Resources"].items() if r["Type"] == "AWS::Serverless::Function"}
results = []


def check(what, holds):
    results.append(bool(holds))
    print(("ok    " if holds else "FAIL  ") + what)


def events(kind):
    for name, function in functions.items():
        for event in function["Properties"].get("Events", {}).values():
            if event["Type"] == kind:
                yield name, event.get("Properties", {})


def statements(function):
    for policy in function["Properties"]["Policies"]:
        yield from policy["Statement"]


def resources(kind):
    return {n: r["Properties"] for n, r in template["Resources"].items() if r["Type"] == kind}


GREEDY = "/{proxy+}"
DEFAULT = "$default"
description = cfn_yaml.load("docs/openapi.yaml")
paths = {event.get("Path", DEFAULT): name for name, event in events("HttpApi")}


def reached(path):
    """The function whose event gets a call of that path; none if only the default would."""
    above = [p for p in paths if p.endswith(GREEDY) and path.startswith(p.removesuffix("{proxy+}"))]
    return paths.get(path) or paths.get(max(above, key=len, default=None))


alarms = resources("AWS::CloudWatch::Alarm")
queues = resources("AWS::SQS::Queue")


def alarmed(metric, dimension):
    """What is watched by that metric: the resource, or the word, that the dimension names."""
    found = []
    for alarm in alarms.values():
        for each in alarm["Dimensions"]:
            if alarm["MetricName"] == metric and each["Name"] == dimension:
                found.append(named(each["Value"]))
    return found


def named(value):
    if isinstance(value, dict):
        value = value.get("Ref", value.get("Fn::GetAtt"))
    if isinstance(value, list):
        value = value[0]
    return value.split(".")[0]


silences = [
    named(d["Value"])
    for a in alarms.values()
    for d in a["Dimensions"]
    if a["MetricName"] == "runs" and a["ComparisonOperator"] == "LessThanThreshold" and a["TreatMissingData"] == "breaching"
]
asynchronous = sorted({n for kind in ("ScheduleV2", "SNS") for n, _ in events(kind)})

check("the runtime is java25", template["Globals"]["Function"]["Runtime"] == "java25")
for name, function in functions.items():
    variables = function["Properties"]["Environment"]["Variables"]
    check(f"{name} has one name everywhere", variables["SPRING_CLOUD_FUNCTION_DEFINITION"] == name)
    check(f"{name} does not choose its own runtime", "Runtime" not in function["Properties"])
    for statement in statements(function):
        actions = statement["Action"]
        check(f"{name} names its actions", isinstance(actions, list) and all("*" not in a for a in actions))
        check(f"{name} never scans", all(a != "dynamodb:Scan" for a in actions))
        resource = json.dumps(statement.get("Resource", ""))
        check(f"{name} names its resources", '"*"' not in resource and ("Resource" in statement or actions == ["sns:Publish"]))
check("every path has one event", len(paths) == len(list(events("HttpApi"))))
for path, name in paths.items():
    if path.endswith(GREEDY):
        root = path.removesuffix(GREEDY)
        check(f"{name} has the root of {path} too", paths.get(root) == name)
for path, operations in description["paths"].items():
    for method, operation in operations.items():
        name = reached(path)
        check(f"{method.upper()} {path} reaches {name}", [name] == operation["tags"])
for name in sorted(set(paths.values())):
    check(f"{name} answers any method", all(e.get("Method", "ANY") == "ANY" for n, e in events("HttpApi") if n == name))
for name, schedule in events("ScheduleV2"):
    check(f"{name} runs in the city's time", schedule["ScheduleExpressionTimezone"] == "Asia/Shanghai")
    check(f"{name} loses no beat", "DeadLetterConfig" in schedule)
    check(f"{name} is missed when it does not run", name in silences)
for name, subscription in events("SNS"):
    check(f"{name} loses no notice", "RedrivePolicy" in subscription)
    check(f"{name} filters", "FilterPolicy" in subscription)
for name in asynchronous:
    invoke = functions[name]["Properties"].get("EventInvokeConfig", {})
    failed = invoke.get("DestinationConfig", {}).get("OnFailure", {})
    queue = named(failed["Destination"]) if failed.get("Type") == "SQS" else ""
    check(f"{name} loses no event that it can't do", queue in queues)
    check(f"{name} tries a bounded number of times", 0 <= invoke.get("MaximumRetryAttempts", -1) <= 2)
    sent = [named(s["Resource"]) for s in statements(functions[name]) if s["Action"] == ["sqs:SendMessage"]]
    check(f"{name} may send to that queue and no other", sent == [queue])
for mapping in resources("AWS::Lambda::EventSourceMapping").values():
    name = named(mapping["FunctionName"])
    stream = mapping["EventSourceArn"]
    check(f"{name} is woken by the table", named(stream) == "Table")
    check(f"{name} is woken by what is new in the outbox alone", [json.loads(f["Pattern"]) for f in mapping["FilterCriteria"]["Filters"]] == [
        {"eventName": ["INSERT"], "dynamodb": {"Keys": {"pk": {"S": [{"prefix": "OUT#"}, {"prefix": "OUTW#"}]}}}}])
    check(f"{name} loses nothing that woke it", named(mapping["DestinationConfig"]["OnFailure"]["Destination"]) in queues)
    check(f"{name} is woken a bounded number of times", 0 <= mapping.get("MaximumRetryAttempts", -1) <= 2 and mapping.get("MaximumRecordAgeInSeconds", -1) > 0)
    check(f"{name} is woken within seconds", mapping["MaximumBatchingWindowInSeconds"] <= 5)
    read = [s["Resource"] for s in statements(functions[name]) if "dynamodb:GetRecords" in s["Action"]]
    check(f"{name} may read that stream and no other", read == [stream])
check("the stream holds keys alone", resources("AWS::DynamoDB::Table")["Table"]["StreamSpecification"] == {"StreamViewType": "KEYS_ONLY"})
for name in queues:
    check(f"{name} is watched", name in alarmed("ApproximateNumberOfMessagesVisible", "QueueName"))
for name in functions:
    check(f"{name} is watched for errors", name in alarmed("Errors", "FunctionName"))
    check(f"{name} is watched for throttles", name in alarmed("Throttles", "FunctionName"))
check("the API is watched for 5xx", alarmed("5xx", "ApiId") == ["ServerlessHttpApi"])
check("what waits is watched", set(alarmed("oldestPendingSeconds", "function")) == {"sendAlerts", "notifyOverdue"})
for name, alarm in alarms.items():
    told = [named(action) for action in alarm.get("AlarmActions", [])]
    check(f"{name} tells somebody", told == ["OperatorsTopic"] and "OperatorsTopic" in template["Resources"])
    check(f"{name} says what missing data means", "TreatMissingData" in alarm)

for function in functions.values():
    function["Properties"]["CodeUri"] = "s3://bucket/anlan-lambda.zip"
template["Globals"]["Function"].pop("CodeUri")
transformed = transform(json.loads(json.dumps(template)), {}, type("Policies", (), {"load": lambda self: {}})())
def granted(roles):
    for role in roles:
        for policy in role["Properties"].get("Policies", []):
            for statement in policy["PolicyDocument"]["Statement"]:
                yield json.dumps(statement["Action"]), json.dumps(statement.get("Resource", ""))


roles = [r for r in transformed["Resources"].values() if r["Type"] == "AWS::IAM::Role"]
check("no role of the transformed template has a wildcard", all("*" not in a and r != '"*"' for a, r in granted(roles)))
with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as out:
    json.dump(transformed, out)
lint = subprocess.run([str(Path(sys.executable).with_name("cfn-lint")), out.name], capture_output=True, text=True)
print(lint.stdout, lint.stderr)
check("cfn-lint finds nothing in the transformed template", lint.returncode == 0)

print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
sys.exit(0 if all(results) else 1)
