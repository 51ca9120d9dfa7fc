package anlan.oidc;

import anlan.domain.refusal.Unavailable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call to the issuer, whose answer has to be there as a whole in time. What it says of a failure
 * holds neither a code nor a secret, nor the answer.
 */
final class Wire {

    private static final Logger LOG = System.getLogger(Wire.class.getName());
    private static final int MOST_BYTES = 256 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final Duration patience;
    private @Nullable HttpClient client;

    /**
     * Takes how long to wait.
     *
     * @param patience for the whole of an answer
     */
    Wire(Duration patience) {
        this.patience = patience;
    }

    /** A JSON object that came back, with its status. */
    record Answer(int status, JsonNode body) {

        /** A text of it, empty where there is none. */
        String text(String name) {
            return body.path(name).asString("");
        }
    }

    Answer get(URI uri) {
        return send(HttpRequest.newBuilder(uri));
    }

    /**
     * Sends a form.
     *
     * @param authorization header of that name, or null
     */
    Answer post(URI uri, Map<String, String> form, @Nullable String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))));
        return send(authorization == null ? request : request.header("Authorization", authorization));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Reads what may be an object, or throws if it is none. */
    static JsonNode read(byte[] json) {
        JsonNode read = JSON.readTree(json);
        if (!read.isObject()) {
            throw new IllegalArgumentException("no object");
        }
        return read;
    }

    private Answer send(HttpRequest.Builder request) {
        HttpRequest sent =
                request.header("Accept", "application/json").timeout(patience).build();
        // The timeout of a request ends with the headers of its answer.
        CompletableFuture<HttpResponse<byte[]>> under =
                client().sendAsync(sent, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            HttpResponse<byte[]> answer = under.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), read(answer.body()));
        } catch (JacksonException | IllegalArgumentException malformed) {
            throw away("an answer that is none");
        } catch (TimeoutException late) {
            throw away("no answer in time");
        } catch (ExecutionException failed) {
            throw away(String.valueOf(failed.getCause() instanceof IOException lost ? lost.getClass() : "a fault"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw away("interrupted");
        } finally {
            var unused = under.cancel(true);
        }
    }

    private synchronized HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(patience)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            client = made;
        }
        return made;
    }

    /** The issuer can't be asked, or says what it should not: why stands in the log alone. */
    static Unavailable away(String why) {
        LOG.log(Level.WARNING, "the issuer of officials did not serve: {0}", why);
        return unavailable();
    }

    static Unavailable unavailable() {
        return new Unavailable("unavailable", "统一身份认证暂时不可用,请稍后再试。");
    }
}
