package anlan.wechat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call to WeChat: JSON with status 200, errors too. What it says of a failure holds neither the
 * address, in which a secret may stand, nor the answer.
 */
final class Wire {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 8192;
    private static final int OK = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base;
    private final Duration patience;
    private final HttpClient client;

    /**
     * Takes where WeChat is.
     *
     * @param patience how long to wait for an answer
     */
    Wire(URI base, Duration patience) {
        this.base = base;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What came back. */
    sealed interface Answer {

        /** A JSON object, which may tell of an error. */
        record Said(JsonNode body) implements Answer {

            /** 0 where it tells of none. */
            int errcode() {
                return body.path("errcode").asInt(0);
            }

            /** A text of it, empty where there is none. */
            String text(String name) {
                JsonNode value = body.path(name);
                return value.isString() ? value.stringValue() : "";
            }
        }

        /** The call was never made. */
        record NotReached() implements Answer {}

        /** It was made, and it is not known what came of it. */
        record Silent(String why) implements Answer {}
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)));
    }

    Answer post(String path, JsonNode body) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(
                    request.timeout(patience).build(),
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), MOST_BYTES));
            return answer.statusCode() == OK ? read(answer.body()) : new Answer.Silent("status " + answer.statusCode());
        } catch (HttpConnectTimeoutException | ConnectException away) {
            return new Answer.NotReached();
        } catch (IOException lost) {
            return new Answer.Silent(lost.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Silent("interrupted");
        }
    }

    private static Answer read(String body) {
        try {
            JsonNode read = JSON.readTree(body);
            return read.isObject() ? new Answer.Said(read) : new Answer.Silent("an answer that is none");
        } catch (JacksonException malformed) {
            return new Answer.Silent("an answer that is none");
        }
    }
}
