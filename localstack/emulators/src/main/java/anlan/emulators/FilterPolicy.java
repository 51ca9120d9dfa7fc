package anlan.emulators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which messages a subscriber wants, by their attributes: for each name one of its conditions must
 * hold. A condition is a text, {@code {"prefix": …}} or {@code {"anything-but": …}}; an attribute
 * that is missing fulfils none.
 */
final class FilterPolicy {

    /** Wants everything. */
    static final FilterPolicy ALL = new FilterPolicy("{}", Map.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ANYTHING_BUT = "anything-but";

    private final String text;
    private final Map<String, Predicate<String>> conditions;

    private FilterPolicy(String text, Map<String, Predicate<String>> conditions) {
        this.text = text;
        this.conditions = conditions;
    }

    /** Each attribute named must have one of the values given for it. */
    static FilterPolicy exactly(Map<String, List<String>> values) {
        return parse(JSON.writeValueAsString(values));
    }

    static FilterPolicy parse(String text) {
        Map<String, Predicate<String>> conditions = new TreeMap<>();
        JsonNode policy = read(text);
        policy.properties().forEach(each -> conditions.put(each.getKey(), anyOf(each.getValue())));
        return new FilterPolicy(text, conditions);
    }

    private static JsonNode read(String text) {
        try {
            JsonNode policy = JSON.readTree(text);
            if (policy.isObject()) {
                return policy;
            }
        } catch (JacksonException malformed) {
            throw wrong("failed to parse JSON");
        }
        throw wrong("must be an object");
    }

    boolean wants(Map<String, String> attributes) {
        return conditions.entrySet().stream()
                .allMatch(each -> attributes.containsKey(each.getKey())
                        && values(attributes.getOrDefault(each.getKey(), "")).stream()
                                .anyMatch(each.getValue()));
    }

    /** An attribute of the type String.Array has several values, of which one is enough. */
    private static List<String> values(String attribute) {
        if (!attribute.startsWith("[")) {
            return List.of(attribute);
        }
        List<String> values = new ArrayList<>();
        JSON.readTree(attribute).forEach(each -> values.add(each.asString()));
        return values;
    }

    @Override
    public String toString() {
        return text;
    }

    private static Predicate<String> anyOf(JsonNode conditions) {
        if (!conditions.isArray() || conditions.isEmpty()) {
            throw wrong("\"conditions\" must be in an array that is not empty");
        }
        List<Predicate<String>> any = new ArrayList<>();
        conditions.forEach(each -> any.add(condition(each)));
        return value -> any.stream().anyMatch(each -> each.test(value));
    }

    private static Predicate<String> condition(JsonNode condition) {
        if (condition.isString()) {
            return condition.stringValue()::equals;
        }
        if (condition.size() == 1 && condition.path("prefix").isString()) {
            return prefix(condition);
        }
        if (condition.size() == 1 && condition.has(ANYTHING_BUT)) {
            JsonNode unwanted = condition.required(ANYTHING_BUT);
            return (unwanted.isArray() ? anyOf(unwanted) : condition(unwanted)).negate();
        }
        throw wrong("holds a condition that is not known here");
    }

    private static Predicate<String> prefix(JsonNode condition) {
        String prefix = condition.required("prefix").stringValue();
        return value -> value.startsWith(prefix);
    }

    private static SnsError wrong(String why) {
        return SnsError.invalid("FilterPolicy", why);
    }
}
