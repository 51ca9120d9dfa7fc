package anlan.localstack;

import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The schedules and subscriptions of template.yaml: the same text that the cloud is built
 * from.
 */
final class Template {

    /** When a function is to run. */
    record Schedule(String function, String expression, ZoneId zone) {}

    /** Which messages of the topic a function gets. */
    record Subscription(String function, Map<String, List<String>> filterPolicy) {}

    private static final String ALIAS = ".Alias";

    private final Map<?, ?> resources;

    private Template(Map<?, ?> resources) {
        this.resources = resources;
    }

    /** The template that this build was made with. */
    static Template packaged() {
        InputStream file = Template.class.getResourceAsStream("/template.yaml");
        if (file == null) {
            throw new IllegalStateException("template.yaml is not packaged");
        }
        return new Template(map(yaml().load(file), "Resources"));
    }

    static Template of(String text) {
        return new Template(map(yaml().load(text), "Resources"));
    }

    /** A tag such as !Ref stands for its value: nothing that is read here hides behind one. */
    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()) {
            @Override
            protected Object constructObject(Node node) {
                if (node.getTag().getValue().startsWith("!")
                        && !node.getTag().getValue().startsWith("!!")) {
                    node.setTag(
                            switch (node) {
                                case MappingNode _ -> Tag.MAP;
                                case SequenceNode _ -> Tag.SEQ;
                                case ScalarNode _ -> Tag.STR;
                                default -> node.getTag();
                            });
                }
                return super.constructObject(node);
            }
        });
    }

    /** The properties of every resource of a type, by its name. */
    Map<String, Map<?, ?>> ofType(String type) {
        Map<String, Map<?, ?>> found = new LinkedHashMap<>();
        resources.forEach((name, resource) -> {
            if (resource instanceof Map<?, ?> each && type.equals(each.get("Type"))) {
                found.put(String.valueOf(name), map(each, "Properties"));
            }
        });
        return found;
    }

    /** In the order of the template, which is the order in which those of one moment run. */
    List<Schedule> schedules() {
        List<Schedule> schedules = new ArrayList<>();
        for (Event event : events("ScheduleV2")) {
            schedules.add(new Schedule(
                    event.function(),
                    text(event.properties(), "ScheduleExpression", event.function()),
                    ZoneId.of(text(event.properties(), "ScheduleExpressionTimezone", event.function()))));
        }
        return schedules;
    }

    List<Subscription> subscriptions() {
        List<Subscription> subscriptions = new ArrayList<>();
        for (Event event : events("SNS")) {
            Map<String, List<String>> filter = new LinkedHashMap<>();
            map(event.properties(), "FilterPolicy")
                    .forEach((name, values) -> filter.put(
                            String.valueOf(name),
                            ((List<?>) values).stream().map(String::valueOf).toList()));
            subscriptions.add(new Subscription(event.function(), filter));
        }
        return subscriptions;
    }

    /** The functions that the table's stream wakes when something is to be sent. */
    List<String> woken() {
        return ofType("AWS::Lambda::EventSourceMapping").values().stream()
                .filter(mapping -> "Table.StreamArn".equals(mapping.get("EventSourceArn")))
                .map(mapping -> definition(function(mapping)))
                .toList();
    }

    /** The function that a mapping calls by its alias. */
    static String function(Map<?, ?> mapping) {
        String name = String.valueOf(mapping.get("FunctionName"));
        return name.endsWith(ALIAS) ? name.substring(0, name.length() - ALIAS.length()) : name;
    }

    /** One event that drives a function. */
    private record Event(String function, Map<?, ?> properties) {}

    private List<Event> events(String type) {
        List<Event> found = new ArrayList<>();
        resources.forEach((name, resource) -> map(map(resource, "Properties"), "Events").values().stream()
                .filter(event -> type.equals(((Map<?, ?>) event).get("Type")))
                .forEach(event -> found.add(new Event(definition(String.valueOf(name)), map(event, "Properties")))));
        return found;
    }

    private String definition(String resource) {
        Map<?, ?> variables = map(map(map(resources.get(resource), "Properties"), "Environment"), "Variables");
        return text(variables, "SPRING_CLOUD_FUNCTION_DEFINITION", resource);
    }

    static Map<?, ?> map(@Nullable Object from, String name) {
        return from instanceof Map<?, ?> all && all.get(name) instanceof Map<?, ?> found ? found : Map.of();
    }

    private static String text(Map<?, ?> from, String name, String resource) {
        Object text = from.get(name);
        if (text == null) {
            throw new IllegalArgumentException("template.yaml: " + resource + " has no " + name);
        }
        return text.toString();
    }
}
