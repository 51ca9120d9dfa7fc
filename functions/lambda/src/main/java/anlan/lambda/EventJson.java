package anlan.lambda;

import anlan.http.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events of AWS as JSON, and what is given back. */
final class EventJson {

    private EventJson() {}

    static JsonNode read(InputStream input) {
        return Trees.read(input);
    }

    /** Writes what a call comes to. */
    static void write(OutputStream output, JsonNode result) throws IOException {
        output.write(Trees.written(result).getBytes(StandardCharsets.UTF_8));
    }

    /** The report of a run, as it is written. */
    static JsonNode report(Object report) {
        return Mapper.JSON.valueToTree(report);
    }

    /** Made for reports alone: calls of HTTP start faster without it. */
    private static final class Mapper {
        static final JsonMapper JSON = JsonMapper.builder().build();
    }

    /** The text of a field; null where there is none, or it is null. */
    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.stringValue() : null;
    }
}
