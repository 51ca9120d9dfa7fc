package anlan.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what tests are given: golden vectors and the seeds. */
public final class Json {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Json() {}

    public static JsonNode golden(String name) throws IOException {
        try (var stream = Json.class.getResourceAsStream("/golden/" + name + ".json")) {
            return JSON.readTree(stream);
        }
    }

    public static JsonNode seeds(String name) throws IOException {
        return JSON.readTree(Files.readString(Path.of(System.getProperty("anlan.root"), "seeds", name + ".json")));
    }
}
