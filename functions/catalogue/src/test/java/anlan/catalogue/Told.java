package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was written to the standard output meanwhile: where an edge's log goes. */
public final class Told implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Told() {
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    public String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Every line, each of which must be an event in JSON with what every event has. */
    public List<JsonNode> lines() {
        return text().lines().map(Told::event).toList();
    }

    /** The lines of calls or runs that name this function. */
    public Stream<JsonNode> of(String logger, String function) {
        return lines().stream()
                .filter(line -> line.path("logger").asString("").equals(logger)
                        && line.path("function").asString("").equals(function));
    }

    private static JsonNode event(String line) {
        JsonNode event = JSON.readTree(line);
        assertThat(event.isObject()).as(line).isTrue();
        if (!event.has("_aws")) {
            assertThat(event.propertyNames()).as(line).contains("at", "level", "logger", "message");
        }
        return event;
    }

    @Override
    public void close() {
        System.setOut(before);
    }
}
