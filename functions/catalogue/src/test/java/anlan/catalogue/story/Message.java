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
        return new Message(head.getFirst(), headers, parts.length == 1 ? null : Folded.unfold(parts[1]));
    }
}
