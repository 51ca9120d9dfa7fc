package anlan.localstack;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which function API Gateway hands a path to, by the events of template.yaml. */
final class GatewayRoutes {

    private static final Pattern LINE = Pattern.compile(
            "(?m)^  (?<resource>\\w+):$|^          Type: (?<http>HttpApi)$|^            Path: (?<path>/\\S*)$");
    private static final String GREEDY = "/{proxy+}";

    /** The event without a path. */
    static final String DEFAULT = "$default";

    private final Map<String, String> functions = new TreeMap<>();

    GatewayRoutes(String template) {
        String function = "";
        String path = "";
        Matcher line = LINE.matcher(template);
        while (line.find()) {
            if (line.group("path") != null) {
                functions.remove(path, function);
                path = line.group("path");
            } else if (line.group("http") != null) {
                path = DEFAULT;
            } else {
                function = line.group("resource");
                continue;
            }
            String other = functions.put(path, function);
            if (other != null) {
                throw new IllegalArgumentException(path + " has two events, of " + other + " and " + function);
            }
        }
    }

    /** Function by path. */
    Map<String, String> functions() {
        return functions;
    }

    /**
     * The path of the event that gets a call: a path as it is, then the longest that it lies below,
     * then the default.
     */
    String eventOf(String path) {
        if (functions.containsKey(path)) {
            return path;
        }
        return functions.keySet().stream()
                .filter(each -> each.endsWith(GREEDY)
                        && path.startsWith(each.substring(0, each.length() - GREEDY.length() + 1))
                        && path.length() > each.length() - GREEDY.length() + 1)
                .max(Comparator.comparing(String::length))
                .orElse(DEFAULT);
    }

    String functionOf(String path) {
        return functions.getOrDefault(eventOf(path), "nobody");
    }
}
