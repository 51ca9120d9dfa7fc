package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One table of calls and answers, {@code events/}, which every edge must give byte for byte. A call is an event of API Gateway or
 * of a schedule; beside it, {@code *.reply.json}, stands what must come back. With {@code -Danlan.events.write=true} the answers
 * are written anew, for a person to read in the diff.
 */
public abstract class Conformance {

    private static final Path EVENTS = Path.of(System.getProperty("anlan.root"), "events");
    private static final Pattern SUBJECT = Pattern.compile("Bearer ((?:citizen|post):[a-z0-9-]+)");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What this edge answers to the event of an HTTP function. */
    protected abstract Answer http(String function, String event) throws Exception;

    /** What this edge answers to the tick of a job: the text of its report. */
    protected abstract String job(String function, String event) throws Exception;

    /** Status, headers but those of the transport, and body. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    @TestFactory
    Stream<DynamicTest> every_call_of_events_is_answered_as_written() throws IOException {
        return Files.readAllLines(EVENTS.resolve("order.txt")).stream()
                .filter(name -> !name.startsWith(Catalogue.TOPIC))
                .map(name -> DynamicTest.dynamicTest(name, () -> conforms(name)));
    }

    private void conforms(String name) throws Exception {
        String function = name.substring(0, name.indexOf('/'));
        String event = signed(Files.readString(EVENTS.resolve(name + ".json")));
        String answer =
                Catalogue.JOBS.contains(function) ? job(function, event) + "\n" : written(http(function, event)) + "\n";
        Path expected = EVENTS.resolve(name + ".reply.json");
        if (Boolean.getBoolean("anlan.events.write")) {
            Files.writeString(expected, answer);
        }
        assertThat(answer).isEqualTo(Files.readString(expected));
    }

    /** Events name who asks, as no token can stand in a file for long. */
    private static String signed(String event) {
        Matcher subject = SUBJECT.matcher(event);
        return subject.find() ? subject.replaceAll("Bearer " + FixedCity.token(subject.group(1))) : event;
    }

    private static String written(Answer answer) {
        ObjectNode reply = JSON.createObjectNode().put("statusCode", answer.status());
        ObjectNode headers = reply.putObject("headers");
        new TreeMap<>(answer.headers()).forEach(headers::put);
        return JSON.writeValueAsString(reply.put("body", answer.body()));
    }
}
