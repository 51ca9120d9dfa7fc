package anlan.exports;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as it stands in an export. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** @throws tools.jackson.core.JacksonException if it is none */
    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }
}
