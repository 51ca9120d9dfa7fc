package anlan.torture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the neighbours write it. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode object(String text) {
        return (ObjectNode) MAPPER.readTree(text);
    }

    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /** The text under a name, empty if there is none. */
    static String text(JsonNode of, String name) {
        return of.path(name).asString("");
    }

    /** The text of an attribute of an item, empty if it has none. */
    static String attribute(JsonNode item, String name) {
        JsonNode value = item.path(name);
        return value.has("S") ? text(value, "S") : text(value, "N");
    }

    /** A file of the class path. */
    static JsonNode resource(String name) {
        try (InputStream stream = Json.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
