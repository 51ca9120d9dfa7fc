package anlan.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The alarms and the metric filters of template.yaml. A tag such as !Ref stands for its value. */
final class WatchedTemplate {

    private static final Map<?, ?> RESOURCES = resources();

    private WatchedTemplate() {}

    /** The properties of every resource of a type, by its name. */
    static Map<String, Map<?, ?>> ofType(String type) {
        Map<String, Map<?, ?>> found = new TreeMap<>();
        RESOURCES.forEach((name, each) -> {
            Map<?, ?> resource = (Map<?, ?>) each;
            if (type.equals(resource.get("Type"))) {
                found.put(String.valueOf(name), (Map<?, ?>) resource.get("Properties"));
            }
        });
        return found;
    }

    static Map<String, Map<?, ?>> alarms() {
        return ofType("AWS::CloudWatch::Alarm");
    }

    static AlarmDefinition alarm(String name) {
        Map<?, ?> properties = alarms().get(name);
        if (properties == null) {
            throw new AssertionError("there is no alarm " + name);
        }
        return AlarmDefinition.of(name, properties);
    }

    /** The filters of the log that a function writes to. */
    static List<MetricFilter> filters(String function) {
        Map<?, ?> deployed = ofType("AWS::Serverless::Function").get(function);
        if (deployed == null) {
            throw new AssertionError("there is no function " + function);
        }
        Object log = ((Map<?, ?>) deployed.get("LoggingConfig")).get("LogGroup");
        return ofType("AWS::Logs::MetricFilter").values().stream()
                .map(MetricFilter::of)
                .filter(filter -> filter.logGroup().equals(log))
                .toList();
    }

    private static Map<?, ?> resources() {
        try {
            String text = Files.readString(Path.of(System.getProperty("anlan.root"), "template.yaml"));
            return (Map<?, ?>) ((Map<?, ?>) yaml().load(text)).get("Resources");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()) {
            @Override
            protected Object constructObject(Node node) {
                String tag = node.getTag().getValue();
                if (tag.startsWith("!") && !tag.startsWith("!!")) {
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
}
