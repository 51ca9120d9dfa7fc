package anlan.runbook;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What AWS's own descriptions of its services say of the operations that the runbook uses: their
 * options and the types of these, {@code !} where one is required. The file holds the descriptions
 * of botocore 1.43.11, on which the AWS CLI is built, for these operations.
 */
final class AwsShapes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of the CLI itself, for every operation. */
    private static final Set<String> OF_THE_CLI = Set.of("query", "output", "cli-binary-format");

    private final JsonNode operations;

    AwsShapes() {
        try (InputStream file = AwsShapes.class.getResourceAsStream("/runbook/aws-operations.json")) {
            operations = JSON.readTree(Objects.requireNonNull(file));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A call of the CLI: its operation such as {@code sqs receive-message}, and its options. */
    record Call(String operation, Map<String, List<String>> options) {
        String option(String name) {
            return String.join(" ", options.getOrDefault(name, List.of()));
        }
    }

    /**
     * Reads the words after {@code aws}.
     *
     * @throws IllegalArgumentException if AWS has no such operation or option, or another type of it
     */
    Call read(List<String> words) {
        String operation = String.join(" ", words.subList(0, Math.min(2, words.size())));
        JsonNode shape = operations.get(operation);
        if (shape == null) {
            throw new IllegalArgumentException("aws " + operation + " is not known here");
        }
        Map<String, List<String>> options = new LinkedHashMap<>();
        List<String> values = new ArrayList<>();
        for (String word : words.subList(2, words.size())) {
            if (word.startsWith("--")) {
                values = new ArrayList<>();
                options.put(word.substring(2), values);
            } else {
                values.add(word);
            }
        }
        if (operation.equals("lambda invoke")) {
            // Its answer goes to the file that is named last.
            unless(values.size() > 1, operation + " names no file");
            values.removeLast();
        }
        options.forEach((name, given) -> check(operation + " --" + name, shape.path(name), name, given));
        shape.properties()
                .forEach(each -> unless(
                        !each.getValue().stringValue().endsWith("!") || options.containsKey(each.getKey()),
                        operation + " wants --" + each.getKey()));
        return new Call(operation, options);
    }

    private static void check(String what, JsonNode type, String name, List<String> values) {
        if (type.isMissingNode()) {
            unless(OF_THE_CLI.contains(name), what + " is no option");
            return;
        }
        String known = type.stringValue().replace("!", "");
        unless(known.equals("list") ? !values.isEmpty() : values.size() == (known.equals("boolean") ? 0 : 1), what);
        for (String value : values) {
            unless(fits(known, value), what + "=" + value + " is no " + known);
        }
    }

    private static boolean fits(String type, String value) {
        return switch (type) {
            case "integer", "long" -> value.matches("[0-9]+");
            case "timestamp" -> Instant.parse(value) != null;
            case "map", "structure" -> JSON.readTree(value).isObject();
            default -> !value.isBlank();
        };
    }

    private static void unless(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
