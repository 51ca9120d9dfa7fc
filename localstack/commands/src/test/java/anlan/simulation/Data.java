package anlan.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data of the city as the model reads it for itself. */
record Data(JsonNode ladder, JsonNode deadlines, JsonNode categories, JsonNode holidays, JsonNode rules) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Data seeds() {
        return new Data(seed("ladder"), seed("deadlines"), seed("categories"), seed("holidays"), seed("rules"));
    }

    /** The same with another ladder, of which only the model knows. */
    Data with(String otherLadder) {
        return new Data(MAPPER.readTree(otherLadder), deadlines, categories, holidays, rules);
    }

    private static JsonNode seed(String name) {
        return MAPPER.readTree(text(name));
    }

    /** The text of one file of {@code seeds/}. */
    static String text(String name) {
        try (InputStream seeds = Data.class.getResourceAsStream("/seeds/" + name + ".json")) {
            if (seeds == null) {
                throw new IllegalStateException("the seeds are not on the class path");
            }
            return new String(seeds.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
