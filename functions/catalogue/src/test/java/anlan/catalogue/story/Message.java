package anlan.catalogue.story;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call or an answer as text: a first line, headers, and after an empty line the body, if there is
 * one.
 */
record Message(
        String first, Map<String, String> headers, @Nullable String body) {

    private static final Pattern HEADER = Pattern.compile(": ");

    static Message read(String text) {
        String[] parts = text.split("\n\n", 2);
        List<String> head = parts[0].lines().toList();
        Map<String, String> headers = new TreeMap<>();
        for (String line : head.subList(1, head.size())) {
            String[] header = HEADER.split(line, 2);
            headers.put(header[0], header[1]);
        }
        String body = parts.length == 1 ? null : parts[1];
        // A table keeps its lines; they are not for people only.
        boolean table = "text/csv".equals(headers.get("content-type"));
        return new Message(head.getFirst(), headers, body == null || table ? body : Folded.unfold(body));
    }
}
