package anlan.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The people of the demo week. They use the public API, as anybody does. */
final class DemoPeople {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A body may ask for more than this once; the first answer says what stands. */
    private static final int UNAUTHENTICATED = 401;

    private final Supplier<URI> city;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();

    DemoPeople(Supplier<URI> city) {
        this.city = city;
    }

    /** What the city said to somebody. */
    record Said(int status, JsonNode body) {
        boolean done() {
            return status < 300;
        }
    }

    /** Asks for a change as somebody; a sign-in holds for two hours of the city's time. */
    Said asks(String code, String path, ObjectNode body, String key) {
        Said said = send(path, body, tokens.computeIfAbsent(code, this::signedIn), key);
        if (said.status() != UNAUTHENTICATED) {
            return said;
        }
        tokens.put(code, signedIn(code));
        return send(path, body, tokens.get(code), key);
    }

    static ObjectNode body() {
        return JSON.createObjectNode();
    }

    private String signedIn(String code) {
        Said said = send("/v1/sessions", body().put("provider", "local").put("code", code), "", "");
        if (!said.done()) {
            throw new IllegalStateException(code + " can't sign in: " + said.status());
        }
        return said.body().required("token").stringValue();
    }

    private Said send(String path, ObjectNode body, String token, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(city.get().resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Said(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
