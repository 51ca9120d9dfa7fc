package anlan.runbook;

import anlan.catalogue.Settings;
import anlan.runbook.AwsShapes.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for AWS where the runbook calls its CLI: the table and the jobs are real, names are
 * those of template.yaml, and of all else the call is held against AWS's descriptions and answered
 * with nothing.
 */
final class AwsStandIn {

    /** What can't be done here and is not verified on AWS, with what it would need. */
    static final Map<String, String> NOT_VERIFIED_ON_AWS = Map.of(
            "cloudwatch describe-alarms", "CloudWatch: AlarmsFireTest evaluates the alarms instead",
            "cloudwatch get-metric-statistics", "CloudWatch",
            "deploy list-deployments", "CodeDeploy",
            "lambda get-account-settings", "an account",
            "lambda get-alias", "Lambda",
            "lambda get-function-concurrency", "Lambda",
            "logs filter-log-events", "CloudWatch Logs: groups, fields and texts of lines are checked",
            "scheduler get-schedule", "EventBridge Scheduler: names are checked",
            "sns list-subscriptions-by-topic", "SNS with subscriptions of Lambda",
            "sqs receive-message", "SQS: names of queues are checked");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FILTER = Pattern.compile("\\{ \\$\\.(\\w+) = \"([^\"]*)\" }");
    private static final List<String> FIELDS = List.of("level", "message", "outcome", "code", "route", "caseId");
    private static final Pattern ASKED =
            Pattern.compile("Stacks\\[0]\\.(Output|Parameter)s\\[\\?\\1Key=='(\\w+)']\\.\\1Value");
    private static final String PHYSICAL = "StackResourceDetail.PhysicalResourceId";

    private final AwsShapes shapes = new AwsShapes();
    private final RunbookCity city;
    private final DynamoDbClient dynamo;
    private final String template;
    private final String sources;

    AwsStandIn(RunbookCity city, DynamoDbClient dynamo) {
        this.city = city;
        this.dynamo = dynamo;
        Path root = Path.of(System.getProperty("anlan.root"));
        this.template = read(root.resolve("template.yaml"));
        try (Stream<Path> files = Files.walk(root.resolve("functions"))) {
            this.sources = files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(AwsStandIn::read)
                    .collect(Collectors.joining());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Answers a call.
     *
     * @param words after {@code aws}
     * @return what the CLI would print
     */
    String answer(List<String> words) {
        Call call = shapes.read(words);
        named(call);
        return switch (call.operation()) {
            case "cloudformation describe-stack-resource" -> physical(call);
            case "cloudformation describe-stacks" -> output(call);
            case "secretsmanager get-secret-value" -> secret(call);
            case "dynamodb query" -> query(call);
            case "dynamodb describe-table" ->
                dynamo.describeTable(describe -> describe.tableName(call.option("table-name")))
                        .toString();
            case "lambda invoke" -> city.run(call.option("function-name"), call.option("payload"));
            default -> {
                unless(NOT_VERIFIED_ON_AWS.containsKey(call.operation()), call.operation() + " is run nowhere");
                yield "";
            }
        };
    }

    /** What a call names is of its kind, and there. */
    private void named(Call call) {
        Map.of(
                        "function-name", "AWS::Serverless::Function",
                        "log-group-name", "AWS::Logs::LogGroup",
                        "queue-url", "AWS::SQS::Queue",
                        "topic-arn", "AWS::SNS::Topic")
                .forEach((option, type) -> {
                    if (call.options().containsKey(option)) {
                        unless(
                                type.equals(resources().get(call.option(option))),
                                call.option(option) + " is no " + type);
                    }
                });
        if (call.operation().equals("scheduler get-schedule")) {
            unless(schedules().contains(call.option("name")), "no schedule " + call.option("name"));
        }
        if (call.options().containsKey("filter-pattern")) {
            MatchResult filter = FILTER.matcher(call.option("filter-pattern"))
                    .results()
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(call.option("filter-pattern")));
            unless(FIELDS.contains(filter.group(1)), "no line has " + filter.group(1));
            unless(sources.contains(filter.group(2).replace("*", "")), "nothing says " + filter.group(2));
        }
    }

    /** The types of what template.yaml declares, by their names. */
    private Map<String, String> resources() {
        return Pattern.compile("(?m)^  (\\w+):\n    Type: (AWS::[\\w:]+)$")
                .matcher(template)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    /** Schedules are called by their function and their event, as SAM puts the names together. */
    private List<String> schedules() {
        List<String> names = new ArrayList<>();
        String function = "";
        for (String line : template.split("\n", -1)) {
            if (line.matches("  \\w+:")) {
                function = line.strip().replace(":", "");
            }
            if (line.matches("        \\w+:")) {
                names.add(function + line.strip().replace(":", ""));
            }
        }
        return names;
    }

    private String physical(Call call) {
        String name = call.option("logical-resource-id");
        unless(call.option("query").equals(PHYSICAL), "no physical id is asked for");
        if (schedules().contains(name)) {
            return name;
        }
        unless(resources().containsKey(name), "template.yaml has no " + name);
        // After a restore the stack has the table that was lost, under its name, beside the one that it uses.
        unless(!resources().get(name).endsWith("::Table"), name + " may be lost: the outputs say which is used");
        return name;
    }

    private String output(Call call) {
        Matcher asked = ASKED.matcher(call.option("query"));
        unless(asked.matches(), call.option("query") + " finds nothing");
        String name = asked.group(2);
        String section = template.substring(template.indexOf("\n" + asked.group(1) + "s:\n"));
        unless(
                Pattern.compile("(?s)\\A\n\\w+:\n(?:  \\w+:\n(?:   .*?\n)*?)*?  " + name + ":\n")
                        .matcher(section)
                        .find(),
                "no " + asked.group(1) + " " + name);
        return switch (name) {
            case "Url" -> city.url();
            case "TableName" -> RunbookCity.TABLE;
            case "TombstonesName" -> RunbookCity.TABLE + "-tombstones";
            case "Shards" -> String.valueOf(Settings.SHARDS);
            default -> throw new IllegalArgumentException("nobody knows here what " + name + " is");
        };
    }

    private static String secret(Call call) {
        unless(call.option("secret-id").equals("anlan/secret"), "no secret " + call.option("secret-id"));
        unless(call.option("query").equals("SecretString"), "no secret is asked for");
        return RunbookCity.SECRET;
    }

    private String query(Call call) {
        Map<String, AttributeValue> values = new HashMap<>();
        JsonNode given = JSON.readTree(call.option("expression-attribute-values"));
        given.properties()
                .forEach(each -> values.put(
                        each.getKey(),
                        AttributeValue.fromS(each.getValue().path("S").stringValue())));
        return dynamo.query(query -> query.tableName(call.option("table-name"))
                        .keyConditionExpression(call.option("key-condition-expression"))
                        .expressionAttributeValues(values))
                .items()
                .toString();
    }

    private static void unless(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
