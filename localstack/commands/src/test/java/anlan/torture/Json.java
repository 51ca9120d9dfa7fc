package anlan.torture;

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
}
