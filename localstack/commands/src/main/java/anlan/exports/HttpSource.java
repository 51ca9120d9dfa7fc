package anlan.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A city over HTTP. */
final class HttpSource implements Source {

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI city;
    private final String token;

    /**
     * Takes where it is.
     *
     * @param token of an auditor
     */
    HttpSource(URI city, String token) {
        this.city = city;
        this.token = token;
    }

    /** The token of a post in a city that lets anybody sign in, as one on a laptop does. */
    static String signIn(URI city, String post) {
        HttpRequest request = HttpRequest.newBuilder(city.resolve("/v1/sessions"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"provider\":\"local\",\"code\":\"" + post + "\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return Json.read(sent(client, request, OK + 1).body()).path("token").asString("");
        }
    }

    @Override
    public Page page(String path, @Nullable String cursor) {
        String query = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(city.resolve(path + query))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> reply = sent(client, request, OK);
        return new Page(
                reply.body(), reply.headers().firstValue("X-Next-Cursor").orElse(null));
    }

    private static HttpResponse<String> sent(HttpClient client, HttpRequest request, int status) {
        try {
            HttpResponse<String> reply =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (reply.statusCode() != status) {
                throw new Refused(request.uri().getPath() + " answers " + reply.statusCode() + " " + reply.body());
            }
            return reply;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("stopped");
        }
    }
}
