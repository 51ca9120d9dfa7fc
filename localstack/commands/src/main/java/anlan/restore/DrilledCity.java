package anlan.restore;

import anlan.localstack.LocalCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole city on files, as somebody on the other end of a line has it. */
final class DrilledCity implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LocalCity city;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * Starts it.
     *
     * @param firstNow where its time begins on fresh data
     */
    DrilledCity(Path data, String firstNow) {
        city = LocalCity.start(data, OffsetDateTime.parse(firstNow).toInstant(), "--server.port=0");
    }

    /** What came back. */
    record Reply(int status, JsonNode body) {}

    URI url() {
        return URI.create("http://127.0.0.1:" + city.port());
    }

    /** Asks as somebody: {@code citizen:…} or {@code post:…}, or as nobody. */
    Reply ask(String method, String path, @Nullable String who, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url().resolve(path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (who != null) {
            request.header("Authorization", "Bearer " + token(who))
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        }
        try {
            HttpResponse<String> reply = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(reply.statusCode(), JSON.readTree(reply.body().isEmpty() ? "null" : reply.body()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String token(String who) {
        return ask("POST", "/v1/sessions", null, "{\"provider\":\"local\",\"code\":\"" + who + "\"}")
                .body()
                .path("token")
                .asString("");
    }

    /** Lets time pass. */
    void pass(String by) {
        Reply passed = ask("POST", "/local/clock/advance", null, "{\"by\":\"" + by + "\"}");
        if (passed.status() != 200) {
            throw new IllegalStateException("time does not pass: " + passed);
        }
    }

    /** Its time, as it is written. */
    String now() {
        return ask("GET", "/local/clock", null, null).body().path("now").asString("");
    }

    /** Every message that a telephone has received: when, which, what. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        ask("GET", "/local/phones", null, null)
                .body()
                .forEach(text -> texts.add(text.path("phone").asString("") + " "
                        + text.path("text").asString("")));
        return texts;
    }

    @Override
    public void close() {
        city.close();
        http.close();
    }
}
