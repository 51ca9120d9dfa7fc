package anlan.web;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.Conformance;
import anlan.catalogue.FixedCity;
import anlan.catalogue.story.Answer;
import anlan.catalogue.story.Asked;
import anlan.emulators.LocalDynamoDb;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The HTTP edge gives the answers of the stories over a real socket. */
class WebConformanceTest extends Conformance {

    private static final String SECRET = "a-secret-of-the-timer";
    private static final Set<String> TRANSPORT =
            Set.of("content-length", "date", "connection", "keep-alive", "transfer-encoding");

    private static final AtomicReference<String> NEXT_ID = new AtomicReference<>("");
    private static LocalDynamoDb store;
    private static ConfigurableApplicationContext edge;
    private static String url;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        store = LocalDynamoDb.inMemory();
        FixedCity.found(store.endpoint().toString());
        edge = new WebEdge(FixedCity.surroundings(), SECRET)
                .numbering(NEXT_ID::get)
                .start("--server.port=0", "--server.address=127.0.0.1");
        url = "http://127.0.0.1:"
                + ((WebServerApplicationContext) edge).getWebServer().getPort();
    }

    @AfterAll
    static void stop() throws Exception {
        edge.close();
        store.close();
    }

    @Override
    protected Answer http(String function, Asked asked) throws IOException, InterruptedException {
        NEXT_ID.set(asked.id());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create(url + asked.path() + (asked.query().isEmpty() ? "" : "?" + asked.query())));
        asked.headers().forEach(request::header);
        String body = asked.body();
        request.method(
                asked.method(),
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        Map<String, String> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> {
            if (!TRANSPORT.contains(name)) {
                headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values));
            }
        });
        return new Answer(response.statusCode(), headers, response.body());
    }

    @Override
    protected String job(String function, String event) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(URI.create(url + "/_jobs/" + function))
                        .header("content-type", "application/json")
                        .header(JobsFilter.SECRET, SECRET)
                        .POST(HttpRequest.BodyPublishers.ofString(event))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    @Test
    void a_header_that_comes_twice_is_seen_twice() throws Exception {
        NEXT_ID.set("twice");
        String alice = "Bearer " + FixedCity.token("citizen:alice");
        for (String twice : new String[] {"Authorization", "Idempotency-Key"}) {
            HttpResponse<String> response = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(url + "/v1/me"))
                            .header(twice, alice)
                            .header(twice, alice)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("\"pointer\":\"/" + twice + "\",\"code\":\"repeated\"");
        }
    }
}
