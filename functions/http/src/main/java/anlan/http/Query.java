package anlan.http;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the part of a URL after the question mark is read, at every edge alike. */
public final class Query {

    private Query() {}

    /** The values by name, the last one where a name comes twice; what can't be decoded is left as it was sent. */
    public static Map<String, String> parse(@Nullable String query) {
        Map<String, String> values = new TreeMap<>();
        if (query == null || query.isEmpty()) {
            return values;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!name.isEmpty()) {
                values.put(decoded(name), decoded(value));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        String decoded = Paths.decode(text.replace('+', ' '));
        return decoded == null ? text : decoded;
    }
}
