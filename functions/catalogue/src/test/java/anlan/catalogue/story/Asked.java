package anlan.catalogue.story;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A call as a story asks it.
 *
 * @param id of the request, which comes back in {@code X-Request-Id}
 * @param path still encoded
 * @param query still encoded; empty if there is none
 * @param headers by their names in small letters
 */
public record Asked(
        String id,
        String method,
        String path,
        String query,
        Map<String, String> headers,
        @Nullable String body) {

    static Asked read(String id, String text) {
        Message message = Message.read(text);
        String[] line = message.first().split(" ", 2);
        String[] target = line[1].split("\\?", 2);
        return new Asked(
                id,
                line[0],
                target[0],
                target.length == 1 ? "" : target[1],
                new TreeMap<>(message.headers()),
                message.body());
    }
}
