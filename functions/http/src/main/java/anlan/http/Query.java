package anlan.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the part of a URL after the question mark is read, at every edge alike. */
public final class Query {

    /**
     * Half of a pair of characters, which no text that can be decoded holds, and every rule
     * refuses.
     */
    static final String UNDECODABLE = "\uD800";

    private Query() {}

    /** The values of each name in the order in which they came. */
    public static Map<String, List<String>> parse(@Nullable String query) {
        Map<String, List<String>> values = new TreeMap<>();
        if (query == null || query.isEmpty()) {
            return values;
        }
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decoded(name), first -> new ArrayList<>())
                        .add(decoded(value));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        String decoded = Paths.decode(text.replace('+', ' '));
        return decoded == null ? UNDECODABLE : decoded;
    }
}
