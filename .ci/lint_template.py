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
for name, schedule in events("ScheduleV2"):
    check(f"{name} runs in the city's time", schedule["ScheduleExpressionTimezone"] == "Asia/Shanghai")
    check(f"{name} loses no beat", "DeadLetterConfig" in schedule)
for name, subscription in events("SNS"):
    check(f"{name} loses no notice", "RedrivePolicy" in subscription)
    check(f"{name} filters", "FilterPolicy" in subscription)

for function in functions.values():
    function["Properties"]["CodeUri"] = "s3://bucket/anlan-lambda.zip"
template["Globals"]["Function"].pop("CodeUri")
transformed = transform(json.loads(json.dumps(template)), {}, type("Policies", (), {"load": lambda self: {}})())
with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as out:
    json.dump(transformed, out)
lint = subprocess.run([str(Path(sys.executable).with_name("cfn-lint")), out.name], capture_output=True, text=True)
print(lint.stdout, lint.stderr)
check("cfn-lint finds nothing in the transformed template", lint.returncode == 0)

print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
sys.exit(0 if all(results) else 1)
