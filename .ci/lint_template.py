"""What must be true of template.yaml in every deployment, asked of what SAM makes of it.

Called with a template it prints a line for each thing that holds or does not, then what cfn-lint
says of the transformed template in one region of each partition. lint_template_test.py takes
parts out of the template and sees each of these sentences fail.
"""

import copy
import json
import logging
import math
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from cfnlint.decode import cfn_yaml
from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER
from samtranslator.translator.transform import transform

ROOT = Path(__file__).resolve().parent.parent
REGIONS = {"aws": "ap-east-1", "aws-cn": "cn-north-1"}
SIX_MONTHS = 184
GREEDY = "/{proxy+}"
# What Lambda takes as the description of a function or of a version, and how long the values in it
# may get that the template can't bound: the name of a stack, and what AWS appends to a name.
DESCRIBED = 256
LONGEST = {"AWS::StackName": 40, "AWS::Region": 14, "AWS::Partition": 6, "AWS::AccountId": 12}
APPENDED = 14
NUMBER = 10
# What the log of accesses may hold: nothing that a caller wrote, but for the method, and not from
# where, as the function's line of the same request has the pseudonym of a citizen.
CONTEXT = {
    "requestId", "requestTimeEpoch", "routeKey", "httpMethod", "status",
    "error.responseType", "responseLength", "responseLatency", "integrationStatus",
    "integrationLatency",
}
PRINCIPALS = {f"{name}.amazonaws.com" for name in (
    "apigateway", "cloudwatch", "codedeploy", "events", "lambda", "scheduler", "sns")}


def plain(value):
    """The same without the marks of where it stood in the file."""
    return json.loads(json.dumps(value))


def load(path):
    return plain(cfn_yaml.load(str(path)))


def transformed(sam, parameters=None):
    """What AWS would build from a template in SAM."""
    template = copy.deepcopy(sam)
    template["Globals"]["Function"]["CodeUri"] = "s3://bucket/anlan-lambda.zip"
    policies = type("Policies", (), {"load": lambda self: {}})()
    logging.disable(logging.WARNING)
    return transform(template, parameters or {}, policies)


def named(value):
    """The resource that a reference names; a word stands for itself."""
    if isinstance(value, dict):
        value = value.get("Ref", value.get("Fn::GetAtt"))
    if isinstance(value, list):
        value = value[0]
    return value.split(".")[0] if isinstance(value, str) else ""


def condition(conditions, value, partition, parameters):
    """Whether a condition holds there."""
    def settled(each):
        if isinstance(each, dict) and "Ref" in each:
            return partition if each["Ref"] == "AWS::Partition" else parameters[each["Ref"]]
        return each

    def holds(each):
        (kind, parts), = each.items()
        if kind == "Condition":
            return holds(conditions[parts])
        if kind == "Fn::Equals":
            return settled(parts[0]) == settled(parts[1])
        if kind == "Fn::Not":
            return not holds(parts[0])
        return {"Fn::And": all, "Fn::Or": any}[kind](holds(part) for part in parts)

    return holds(value)


class Linted:
    """The checks of one template; each is a sentence and whether it holds."""

    def __init__(self, sam, description, runbook):
        self.sam = sam
        self.description = description
        self.runbook = runbook
        self.resources = transformed(sam)["Resources"]
        self.functions = sorted(self.of("AWS::Lambda::Function"))
        self.alarms = self.of("AWS::CloudWatch::Alarm")
        self.queues = self.of("AWS::SQS::Queue")
        self.aliases = self.of("AWS::Lambda::Alias")
        self.routes = self.routes_of(self.of("AWS::ApiGatewayV2::Api"))
        self.results = []

    def of(self, kind):
        return {n: r.get("Properties", {}) for n, r in self.resources.items() if r["Type"] == kind}

    def check(self, what, holds):
        self.results.append((what, bool(holds)))

    def all(self):
        for part in (
            self.names, self.roles, self.logs, self.versions, self.descriptions, self.gateway,
            self.schedules,
            self.notices, self.failures, self.streams, self.table, self.buckets,
            self.arrivals, self.watches, self.dashboard,
            self.partitions, self.parameters,
        ):
            part()
        return self.results

    # What is called, and by whom

    def routes_of(self, apis):
        found = {}
        for api in apis.values():
            for path, methods in api["Body"]["paths"].items():
                uri = methods.get("x-amazon-apigateway-any-method", {}).get(
                    "x-amazon-apigateway-integration", {}).get("uri", "")
                target = re.search(r"functions/\$\{(\w+)}/invocations", json.dumps(uri))
                found[path] = target.group(1) if target else ""
        return found

    def behind(self, reference):
        """The function whose alias that is; none if it is no alias."""
        return named(self.aliases.get(named(reference), {}).get("FunctionName", ""))

    def reached(self, path):
        """The function whose event gets a call of that path; none if only the default would."""
        above = [p for p in self.routes if p.endswith(GREEDY)
                 and path.startswith(p.removesuffix("{proxy+}"))]
        route = path if path in self.routes else max(above, key=len, default="")
        return self.behind(self.routes.get(route, ""))

    def http(self):
        return {self.behind(alias) for alias in self.routes.values()}

    def alarmed(self, metric, dimension):
        """What is watched by that metric: the resource, or the word, that the dimension names."""
        return {
            named(each["Value"])
            for alarm in self.alarms.values() if alarm.get("MetricName") == metric
            for each in alarm.get("Dimensions", []) if each["Name"] == dimension
        }

    def names(self):
        for name in self.functions:
            function = self.resources[name]["Properties"]
            definition = function["Environment"]["Variables"].get("SPRING_CLOUD_FUNCTION_DEFINITION")
            self.check(f"{name} has one name everywhere", definition == name)
            self.check(f"{name} runs on java25 and arm64",
                       (function["Runtime"], function["Architectures"]) == ("java25", ["arm64"]))
            own = self.sam["Resources"][name]
            self.check(f"{name} has its own memory", "MemorySize" in own["Properties"])
            self.check(f"{name} leaves its handler to one place", "Handler" not in own["Properties"])
            self.check(f"{name} is deployed as it was built", own.get("Metadata", {}).get("SkipBuild"))

    # Who may do what

    def statements(self, role):
        for policy in self.of("AWS::IAM::Role").get(role, {}).get("Policies", []):
            yield from policy["PolicyDocument"]["Statement"]

    def roles(self):
        used = [named(self.resources[name]["Properties"]["Role"]) for name in self.functions]
        for name in self.functions:
            own = named(self.resources[name]["Properties"]["Role"])
            self.check(f"{name} has a role of its own", used.count(own) == 1 and own == f"{name}Role")
        for role, properties in self.of("AWS::IAM::Role").items():
            self.check(f"{role} is all that is written here", not properties.get("ManagedPolicyArns"))
            for statement in self.statements(role):
                actions = statement["Action"]
                actions = actions if isinstance(actions, list) else [actions]
                what = ", ".join(actions)
                self.check(f"{role} names its actions", all("*" not in a for a in actions))
                self.check(f"{role} never scans", "dynamodb:Scan" not in actions)
                resource = json.dumps(statement.get("Resource", "*"))
                wide = re.sub(r"alarm:\$\{AWS::StackName}-\*", "", resource)
                # The objects of a bucket that is named, or those under one of its prefixes.
                wide = re.sub(r"\$\{\w+\.Arn}/(incoming/|kept/)?\*", "", wide)
                self.check(f"{role} names what it may {what}",
                           "*" not in wide or self.telephones(statement))
        for name in self.functions:
            phones = any(self.telephones(s) for s in self.statements(f"{name}Role"))
            may = "may" if name == "textOfficials" else "may not"
            self.check(f"{name} {may} send to telephones", phones == (name == "textOfficials"))

    def telephones(self, statement):
        """A telephone has no name: all that is no topic is what remains."""
        return statement["Action"] == ["sns:Publish"] and "Resource" not in statement and statement.get(
            "NotResource") == {"Fn::Sub": "arn:${AWS::Partition}:sns:*:*:*"}

    # What is written down

    def kept(self, group):
        """For how many days at least; 0 if for ever or not said."""
        days = self.of("AWS::Logs::LogGroup").get(group, {}).get("RetentionInDays", 0)
        if isinstance(days, dict):
            parameter = self.sam["Parameters"][days["Ref"]]
            days = min([parameter["Default"], *parameter["AllowedValues"]])
        return days

    def logs(self):
        for group in self.of("AWS::Logs::LogGroup"):
            self.check(f"{group} is kept for 180 days or more", self.kept(group) >= 180)
            self.check(f"{group} outlives the stack",
                       self.resources[group].get("DeletionPolicy") == "Retain")
        default = self.sam["Parameters"]["LogRetentionDays"]["Default"]
        self.check("logs are kept for six months if nobody says otherwise", default >= SIX_MONTHS)
        for name in self.functions:
            logging_ = self.resources[name]["Properties"].get("LoggingConfig", {})
            group = named(logging_.get("LogGroup", ""))
            self.check(f"{name} writes JSON", logging_.get("LogFormat") == "JSON")
            self.check(f"{name} has a log group of its own", group == f"{name}Log")
            written = [named(s["Resource"]) for s in self.statements(f"{name}Role")
                       if "logs:PutLogEvents" in s["Action"]]
            self.check(f"{name} may write to its log group and no other", written == [group])

    # What a deployment does

    def versions(self):
        settings = self.of("AWS::AppConfig::HostedConfigurationVersion").get("Settings", {})
        listed = settings.get("Content", {}).get("Fn::Sub", "")
        of_functions = json.dumps(self.sam["Globals"])
        of_functions += "".join(json.dumps(self.sam["Resources"][name]) for name in self.functions)
        asked = set(re.findall(r'"Ref": "(\w+)"', of_functions)
                    + re.findall(r"\$\{(\w+)}", of_functions))
        kept = {n for n, r in self.resources.items()
                if r["Type"].split("::")[1] in ("DynamoDB", "S3", "SNS")}
        for value in sorted(asked & (set(self.sam["Parameters"]) | kept)
                            - {"Canary", "LogRetentionDays", "Release"}):
            self.check(f"another {value} is another version", f"${{{value}}}" in listed)
        described = self.sam["Globals"]["Function"].get("Description")
        self.check("another text of settings is another number", all(
            "/properties/Content" in PROVIDER_SCHEMA_MANAGER.get_resource_schema(
                region, self.resources.get("Settings", {}).get("Type", "AWS::Lambda::Url")
            ).schema["createOnlyProperties"] for region in REGIONS.values()))
        self.check("a function is described by its release and the number of its settings",
                   described == {"Fn::Sub": "${Release}.${Settings.VersionNumber}"})
        for name in self.functions:
            alias = f"{name}Aliaslive"
            self.check(f"{name} is called by its alias", alias in self.aliases)
            own = self.sam["Resources"][name]["Properties"]
            self.check(f"{name} has a version for each of its settings",
                       own.get("VersionDescription") == described and described)
            group = self.of("AWS::CodeDeploy::DeploymentGroup").get(f"{name}DeploymentGroup", {})
            self.check(f"{name} is deployed to a tenth first",
                       "Canary10Percent" in json.dumps(group.get("DeploymentConfigName", "")))
            alarms = [named(a["Name"]) for a in group.get("AlarmConfiguration", {}).get("Alarms", [])]
            own = [a for a in alarms if {"FunctionName", "ExecutedVersion", "Resource"} == {
                d["Name"] for d in self.alarms.get(a, {}).get("Dimensions", [])}
                and named(self.alarms[a]["Dimensions"][0]["Value"]) == name]
            self.check(f"{name} is rolled back where its new version fails", own)
            if name in self.http():
                faults = [a for a in alarms if a == f"{name}Answers"]
                self.check(f"{name} is rolled back where it answers with faults", faults)
                counted = self.of("AWS::Logs::MetricFilter").get(f"{name}AnswersFilter", {})
                self.check(f"{name} has its faults counted",
                           named(counted.get("LogGroupName", "")) == f"{name}Log")
        for where in self.of("AWS::Lambda::Permission").values():
            self.check(f"{named(where['FunctionName'])} is no way around an alias",
                       self.behind(where["FunctionName"]))
        off = transformed(self.sam, {"Canary": "false"})["Resources"].values()
        self.check("a canary can be left out to mend what fails already",
                   not any(r["Type"] == "AWS::CodeDeploy::DeploymentGroup" for r in off))

    def longest(self, value):
        """How many characters a text may get, with every option on."""
        if isinstance(value, str):
            return len(value)
        (kind, parts), = value.items()
        if kind == "Ref" and parts in self.sam["Parameters"]:
            parameter = self.sam["Parameters"][parts]
            allowed = [len(str(each)) for each in parameter.get("AllowedValues", [])]
            return max(allowed, default=parameter.get("MaxLength", math.inf))
        if kind == "Ref":
            return LONGEST.get(parts, LONGEST["AWS::StackName"] + 1 + len(parts) + APPENDED)
        if kind == "Fn::GetAtt":
            attribute = (parts if isinstance(parts, str) else ".".join(parts)).split(".")[-1]
            return NUMBER if attribute == "VersionNumber" else math.inf
        if kind == "Fn::If":
            return max(self.longest(each) for each in parts[1:])
        if kind == "Fn::Sub" and isinstance(parts, str):
            return len(re.sub(r"\$\{[\w:.]+}", "", parts)) + sum(
                self.longest({"Fn::GetAtt" if "." in each else "Ref": each})
                for each in re.findall(r"\$\{([\w:.]+)}", parts))
        return math.inf

    def descriptions(self):
        for kind in ("AWS::Lambda::Function", "AWS::Lambda::Version"):
            for name, each in self.of(kind).items():
                self.check(f"the description of {re.sub('Version.*', 'Version', name)} fits",
                           self.longest(each.get("Description", "")) <= DESCRIBED)

    # The front door

    def gateway(self):
        for path, operations in self.description["paths"].items():
            for method, operation in operations.items():
                name = self.reached(path)
                self.check(f"{method.upper()} {path} reaches its function",
                           [name] == operation["tags"])
        for path, alias in self.routes.items():
            function = self.behind(alias)
            self.check(f"{path} reaches an alias by any method", function)
            root = path.removesuffix(GREEDY)
            if path != root:
                self.check(f"{path} has its root at the same function",
                           self.behind(self.routes.get(root, "")) == function)
            # Pages are for people, and not in the description of the API.
            if path != "/$default" and function != "pages":
                served = any((p + "/").startswith(root + "/") for p in self.description["paths"])
                self.check(f"{path} serves something that is described", served)
        keys = {"$default"} | {f"ANY {path}" for path in self.routes}
        for stage in self.of("AWS::ApiGatewayV2::Stage").values():
            limits = [stage.get("DefaultRouteSettings", {}), *stage.get("RouteSettings", {}).values()]
            self.check("every route has a throttle", all(
                each.get("ThrottlingRateLimit", 0) > 0 and each.get("ThrottlingBurstLimit", 0) > 0
                for each in limits))
            for key in stage.get("RouteSettings", {}):
                self.check(f"the throttle of {key} is of a route", key in keys)
            self.check("some routes have throttles of their own", len(limits) > 1)
            access = stage.get("AccessLogSettings", {})
            text = access.get("Format", "")
            try:
                line = json.loads(re.sub(r"\$context\.[\w.]+", "-", text))
            except ValueError:
                line = None
            self.check("accesses are a line of JSON", isinstance(line, dict) and "\n" not in text)
            held = set(re.findall(r"\$(?:context\.)?([\w.]+)", text))
            self.check("accesses hold no address, token, path, query or body", held and held <= CONTEXT)
            self.check("accesses are kept", self.kept(named(access.get("DestinationArn", ""))) >= 180)

    # What comes by itself

    def schedules(self):
        for beat, schedule in self.of("AWS::Scheduler::Schedule").items():
            target = schedule["Target"]
            self.check(f"{beat} calls an alias", self.behind(target["Arn"]))
            self.check(f"{beat} runs in the city's time",
                       schedule.get("ScheduleExpressionTimezone") == "Asia/Shanghai")
            self.check(f"{beat} is tried again for a while",
                       target.get("RetryPolicy", {}).get("MaximumRetryAttempts", 0) > 0
                       and target["RetryPolicy"].get("MaximumEventAgeInSeconds", 0) > 0)
            queue = named(target.get("DeadLetterConfig", {}).get("Arn", ""))
            self.check(f"{beat} loses no beat", queue in self.queues)
            role = named(target["RoleArn"])
            sent = [named(s["Resource"]) for s in self.statements(role)
                    if s["Action"] == "sqs:SendMessage"]
            self.check(f"{beat} may send to that queue", sent == [queue])
            self.check(f"{beat} can be in two stacks of one account", "Name" not in schedule)
        silences = {
            named(d["Value"]) for a in self.alarms.values() for d in a["Dimensions"]
            if a["MetricName"] == "runs" and a["ComparisonOperator"] == "LessThanThreshold"
            and a["TreatMissingData"] == "breaching"
        }
        jobs = {self.behind(s["Target"]["Arn"]) for s in self.of("AWS::Scheduler::Schedule").values()}
        for name in jobs:
            self.check(f"{name} is missed when it does not run", name in silences)

    def notices(self):
        lambdas = [s for s in self.of("AWS::SNS::Subscription").values() if s["Protocol"] == "lambda"]
        self.check("one function hears the topic",
                   [self.behind(s["Endpoint"]) for s in lambdas] == ["textOfficials"])
        for subscription in lambdas:
            topic = named(subscription["TopicArn"])
            self.check("notices are filtered by their channel, which every notice has",
                       subscription.get("FilterPolicy") == {"channel": ["sms"]})
            queue = named(subscription.get("RedrivePolicy", {}).get("deadLetterTargetArn", ""))
            self.check("no notice is lost", queue in self.queues)
            allowed = [
                s for p in self.of("AWS::SQS::QueuePolicy").values()
                if [named(q) for q in p["Queues"]] == [queue]
                for s in p["PolicyDocument"]["Statement"]
                if s["Principal"] == {"Service": "sns.amazonaws.com"}
                and named(s["Condition"]["ArnEquals"]["aws:SourceArn"]) == topic
            ]
            self.check("the topic may put what it can't hand over into its queue", allowed)

    def failures(self):
        for name in sorted(set(self.functions) - self.http()):
            invoke = self.of("AWS::Lambda::EventInvokeConfig").get(f"{name}EventInvokeConfig", {})
            queue = named(invoke.get("DestinationConfig", {}).get("OnFailure", {}).get("Destination", ""))
            self.check(f"{name} loses no event that it can't do",
                       queue in self.queues and invoke.get("Qualifier") == "live")
            self.check(f"{name} tries a bounded number of times",
                       0 <= invoke.get("MaximumRetryAttempts", -1) <= 2)
            sent = [named(s["Resource"]) for s in self.statements(f"{name}Role")
                    if s["Action"] == ["sqs:SendMessage"]]
            self.check(f"{name} may send to that queue and no other", sent == [queue])

    def streams(self):
        for mapping in self.of("AWS::Lambda::EventSourceMapping").values():
            name = self.behind(mapping["FunctionName"])
            self.check("what wakes a function calls an alias", name)
            stream = mapping["EventSourceArn"]
            self.check(f"{name} is woken by the table", named(stream) == "Table")
            patterns = [json.loads(f["Pattern"]) for f in mapping["FilterCriteria"]["Filters"]]
            self.check(f"{name} is woken by what is new in the outbox alone", patterns == [
                {"eventName": ["INSERT"],
                 "dynamodb": {"Keys": {"pk": {"S": [{"prefix": "OUT#"}, {"prefix": "OUTW#"}]}}}}])
            failed = mapping.get("DestinationConfig", {}).get("OnFailure", {})
            self.check(f"{name} loses nothing that woke it",
                       named(failed.get("Destination", "")) in self.queues)
            self.check(f"{name} is woken a bounded number of times",
                       0 <= mapping.get("MaximumRetryAttempts", -1) <= 2
                       and mapping.get("MaximumRecordAgeInSeconds", -1) > 0)
            self.check(f"{name} is woken within seconds",
                       mapping["MaximumBatchingWindowInSeconds"] <= 5)
            read = [s["Resource"] for s in self.statements(f"{name}Role")
                    if "dynamodb:GetRecords" in s["Action"]]
            self.check(f"{name} may read that stream and no other", read == [stream])

    # What is kept

    def table(self):
        tables = self.of("AWS::DynamoDB::Table")
        for name, each in tables.items():
            self.check(f"{name} can be restored to any second", each.get(
                "PointInTimeRecoverySpecification", {}).get("PointInTimeRecoveryEnabled") is True)
            self.check(f"{name} is not deleted by mistake",
                       each.get("DeletionProtectionEnabled") is True)
            whole = self.resources[name]
            self.check(f"{name} outlives the stack", "Retain" == whole.get("DeletionPolicy")
                       == whole.get("UpdateReplacePolicy"))
            self.check(f"{name} is encrypted under a key of the account",
                       each.get("SSESpecification") == {"SSEEnabled": True})
            self.check(f"{name} costs what is asked of it",
                       each.get("BillingMode") == "PAY_PER_REQUEST")
        table = tables["Table"]
        given = self.sam["Globals"]["Function"]["Environment"]["Variables"]
        self.check("who was forgotten stands outside of the table that is restored",
                   [named(given.get(v)) for v in ("ANLAN_TABLE", "ANLAN_TOMBSTONES")]
                   == ["Table", "Tombstones"])
        shards = self.sam["Parameters"].get("Shards", {})
        self.check("no city has fewer shards than it began with",
                   shards.get("MinValue", 0) == shards.get("Default"))
        for name in self.functions:
            told = self.resources[name]["Properties"]["Environment"]["Variables"]
            self.check(f"{name} has the shards that all have",
                       told.get("ANLAN_SHARDS") == {"Ref": "Shards"})
        self.check("no tombstone expires",
                   "TimeToLiveSpecification" not in tables.get("Tombstones", {}))
        self.check("nobody takes a tombstone away", not any(
            named(s.get("Resource")) == "Tombstones" and s["Action"] != ["dynamodb:PutItem"]
            for name in self.functions for s in self.statements(f"{name}Role")))
        self.check("the table forgets what has had its time", table.get(
            "TimeToLiveSpecification") == {"AttributeName": "ttl", "Enabled": True})
        self.check("the stream holds keys alone",
                   table.get("StreamSpecification") == {"StreamViewType": "KEYS_ONLY"})
        for name, queue in self.queues.items():
            self.check(f"{name} keeps what it has for two weeks",
                       queue.get("MessageRetentionPeriod") == 1209600)
            self.check(f"{name} is encrypted", queue.get("SqsManagedSseEnabled") is True)
        self.check("notices are encrypted", "KmsMasterKeyId" in self.of("AWS::SNS::Topic")["Alerts"])

    def buckets(self):
        buckets = self.of("AWS::S3::Bucket")
        self.check("originals and copies are apart", sorted(buckets) == ["Copies", "Originals"])
        denied = {}
        for policy in self.of("AWS::S3::BucketPolicy").values():
            denied[named(policy["Bucket"])] = policy["PolicyDocument"]["Statement"]
        for name, each in buckets.items():
            whole = self.resources[name]
            self.check(f"{name} is nobody's but ours", each.get("PublicAccessBlockConfiguration") == {
                key: True for key in ("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls",
                                      "RestrictPublicBuckets")}
                and "BucketOwnerEnforced" in json.dumps(each.get("OwnershipControls", "")))
            self.check(f"{name} is encrypted", "SSEAlgorithm" in json.dumps(each.get("BucketEncryption", "")))
            self.check(f"{name} outlives the stack", "Retain" == whole.get("DeletionPolicy")
                       == whole.get("UpdateReplacePolicy"))
            self.check(f"{name} keeps nothing of what is erased", "VersioningConfiguration" not in each)
            self.check(f"{name} is spoken to over TLS alone", denied.get(name) == [{
                "Effect": "Deny", "Principal": "*", "Action": "s3:*",
                "Resource": [{"Fn::GetAtt": [name, "Arn"]}, {"Fn::Sub": f"${{{name}.Arn}}/*"}],
                "Condition": {"Bool": {"aws:SecureTransport": "false"}}}])
        rules = buckets.get("Originals", {}).get("LifecycleConfiguration", {}).get("Rules", [])
        self.check("what was only uploaded goes by itself", any(
            rule.get("Prefix") == "incoming/" and 0 < rule.get("ExpirationInDays", 0) <= 7 for rule in rules))
        self.check("what is kept does not", not any(
            "ExpirationInDays" in rule and rule.get("Prefix") != "incoming/"
            for each in buckets.values() for rule in each["LifecycleConfiguration"]["Rules"]))
        origins = buckets.get("Originals", {}).get("CorsConfiguration", {}).get("CorsRules", [{}])
        self.check("pages of the city alone upload", len(origins) == 1
                   and "*" not in origins[0].get("AllowedOrigins", ["*"])
                   and origins[0].get("AllowedMethods") == ["POST"])
        readers = {name for name in self.functions for s in self.statements(f"{name}Role")
                   if "s3:GetObject" in s["Action"] and "incoming" in json.dumps(s["Resource"])}
        self.check("one function reads what was uploaded", readers == {"examinePhotos"})
        for name in self.functions:
            speaks = any("s3:" in json.dumps(s["Action"]) for s in self.statements(f"{name}Role"))
            knows = "ANLAN_ORIGINALS" in self.resources[name]["Properties"]["Environment"]["Variables"]
            # Pages name the bucket in their policy, and may not touch it.
            self.check(f"{name} knows the buckets if it may use them", speaks == (knows and name != "pages"))

    def arrivals(self):
        rules = self.of("AWS::Events::Rule")
        for rule in rules.values():
            pattern = rule["EventPattern"]
            self.check("what was uploaded is told of one bucket and prefix",
                       named(pattern["detail"]["bucket"]["name"][0]) == "Originals"
                       and pattern["detail"]["object"]["key"] == [{"prefix": "incoming/"}])
            for target in rule["Targets"]:
                self.check("examinePhotos is woken by its alias",
                           self.behind(target["Arn"]) == "examinePhotos")
                queue = named(target.get("DeadLetterConfig", {}).get("Arn", ""))
                self.check("no upload is lost untold", queue in self.queues)
        self.check("an upload wakes a function", len(rules) == 1)
        told = self.of("AWS::S3::Bucket").get("Originals", {}).get("NotificationConfiguration", {})
        self.check("the bucket tells of uploads",
                   told == {"EventBridgeConfiguration": {"EventBridgeEnabled": True}})

    # Who is told

    def watches(self):
        for name in self.queues:
            self.check(f"{name} is watched",
                       name in self.alarmed("ApproximateNumberOfMessagesVisible", "QueueName"))
        for name in self.functions:
            plain_ = {named(a["Dimensions"][0]["Value"]) for a in self.alarms.values()
                      if a["MetricName"] == "Errors" and len(a["Dimensions"]) == 1}
            self.check(f"{name} is watched for errors", name in plain_)
            self.check(f"{name} is watched for throttles",
                       name in self.alarmed("Throttles", "FunctionName"))
        self.check("the API is watched for 5xx", self.alarmed("5xx", "ApiId") == {"Api"})
        throttles = {(a["MetricName"], *(named(d["Value"]) for d in a["Dimensions"]))
                     for a in self.alarms.values() if a["Namespace"] == "AWS/DynamoDB"}
        for name, table in self.of("AWS::DynamoDB::Table").items():
            # What is counted of an index is not counted of its table.
            for index in [(), *((i["IndexName"],) for i in table.get("GlobalSecondaryIndexes", []))]:
                for metric in ("ReadThrottleEvents", "WriteThrottleEvents"):
                    self.check(f"{' '.join((name, *index))} is watched for {metric}",
                               (metric, name, *index) in throttles)
        self.check("what waits is watched",
                   self.alarmed("oldestPendingSeconds", "function") == {"sendAlerts", "notifyOverdue"})
        pages = {name for title in re.findall(r"(?m)^### (.*)$", self.runbook)
                 for name in re.findall(r"`([…\w]+)`", title)}
        for name, alarm in self.alarms.items():
            told = [named(action) for action in alarm.get("AlarmActions", [])]
            self.check(f"{name} tells somebody",
                       told == ["OperatorsTopic"] and "OperatorsTopic" in self.resources)
            self.check(f"{name} says what missing data means", "TreatMissingData" in alarm)
            self.check(f"{name} has a page in the runbook", name in pages or any(
                page.startswith("…") and name.endswith(page[1:]) for page in pages))
        for page in sorted(p for p in pages - set(self.functions) if p != p.lower()):
            self.check(f"the runbook's page {page} is of an alarm", any(
                name == page or page.startswith("…") and name.endswith(page[1:])
                for name in self.alarms))

    def dashboard(self):
        body = self.of("AWS::CloudWatch::Dashboard").get("Dashboard", {}).get(
            "DashboardBody", {}).get("Fn::Sub", "{}")
        shown = [metric for widget in json.loads(body).get("widgets", [])
                 for metric in widget["properties"]["metrics"]]
        seen = {(m[0], m[1], *(each.strip("${}").split(".")[0] for each in m[3:-1:2]))
                for m in shown}
        for name in self.functions:
            for metric in ("Errors", "Throttles", "Duration"):
                self.check(f"the dashboard shows {metric} of {name}",
                           ("AWS/Lambda", metric, name) in seen)
        for name, alarm in self.alarms.items():
            if all(each["Name"] != "ExecutedVersion" for each in alarm["Dimensions"]):
                what = (alarm["Namespace"], alarm["MetricName"],
                        *(named(each["Value"]) for each in alarm["Dimensions"]))
                self.check(f"the dashboard shows what {name} watches", what in seen)

    # Where it can be

    def partitions(self):
        text = json.dumps(self.sam)
        self.check("no ARN is of one partition", "arn:aws:" not in text and "arn:aws-cn:" not in text)
        hosts = set(re.findall(r"[\w.-]*amazonaws\.com[\w.]*", text))
        self.check("no address is of one partition", hosts <= PRINCIPALS)
        defaults = {n: p.get("Default") for n, p in self.sam["Parameters"].items()}
        for partition in REGIONS:
            started = condition(self.sam["Conditions"], {"Condition": "WithSnapStart"}, partition,
                                {**defaults, "SnapStart": "true"})
            may = "may" if partition == "aws" else "may not"
            self.check(f"functions {may} start from snapshots in {partition}",
                       started == (partition == "aws"))
        plain_ = condition(self.sam["Conditions"], {"Condition": "WithSnapStart"}, "aws", defaults)
        self.check("nothing starts from a snapshot that nobody asked for", not plain_)

    def parameters(self):
        text = json.dumps({k: v for k, v in self.sam.items() if k != "Parameters"})
        for parameter in self.sam["Parameters"]:
            self.check(f"{parameter} is used",
                       f'"Ref": "{parameter}"' in text or f"${{{parameter}}}" in text)
        self.check("the stack has room for more", len(self.resources) < 400)


def linted(sam):
    description = load(ROOT / "docs/openapi.yaml")
    return Linted(sam, description, (ROOT / "docs/runbook.md").read_text(encoding="utf-8")).all()


def cfn_lint(sam, partition):
    """What the linter finds in the transformed template, in a region of that partition."""
    template = transformed(sam)
    if partition != "aws":
        # So that it does not look at what is never built there.
        conditions = json.dumps(template["Conditions"])
        template["Conditions"] = json.loads(
            conditions.replace('{"Ref": "AWS::Partition"}', json.dumps(partition)))
    with tempfile.NamedTemporaryFile("w", suffix=".json") as out:
        json.dump(template, out)
        out.flush()
        # W2001: SAM uses parameters up; W8003: the partition was put in just above.
        found = subprocess.run(
            [Path(sys.executable).with_name("cfn-lint"), "--regions", REGIONS[partition],
             "--ignore-checks", "W2001", "W8003", "--", out.name],
            capture_output=True, text=True)
    print(found.stdout, found.stderr, end="")
    return found.returncode == 0


if __name__ == "__main__":
    asked = load(sys.argv[1])
    told = linted(asked)
    told += [(f"cfn-lint finds nothing in {region}", cfn_lint(asked, partition))
             for partition, region in REGIONS.items()]
    for sentence, true in told:
        print(("ok    " if true else "FAIL  ") + sentence)
    failed = [sentence for sentence, true in told if not true]
    print(f"{len(told) - len(failed)} passed, {len(failed)} failed")
    sys.exit(1 if failed else 0)
