package anlan.lambda;

import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events of AWS as JSON, and what is given back. */
final class EventJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventJson() {}

    static JsonNode read(InputStream input) {
        return JSON.readTree(input);
    }

    static void write(OutputStream output, Object result) {
        JSON.writeValue(output, result);
    }

    /** The text of a field; null where there is none, or it is null. */
    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.stringValue() : null;
    }
}
