package anlan.web;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.FixedCity;
import anlan.emulators.LocalDynamoDb;
import anlan.http.HttpReply;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A header that nobody reads comes no further than the HTTP edge. */
class HeadersOfCallsTest {

    private final Map<String, String> toFunction = new ConcurrentHashMap<>();
    private final Map<String, String> toMetrics = new ConcurrentHashMap<>();

    private HttpReply seen(Map<String, String> headers) {
        toFunction.putAll(headers);
        return new HttpReply(200, new TreeMap<>(), "");
    }

    @Test
    void functions_and_metrics_see_the_headers_that_are_read_and_no_other() throws Exception {
        try (LocalDynamoDb store = LocalDynamoDb.inMemory();
                HttpClient client = HttpClient.newHttpClient()) {
            FixedCity.found(store.endpoint().toString());
            WebEdge edge = new WebEdge(FixedCity.surroundings(), null)
                    .serving("/seen", call -> seen(call.headers()))
                    .showingMetricsTo(headers -> {
                        toMetrics.putAll(headers);
                        return false;
                    });
            try (ConfigurableApplicationContext running = edge.start("--server.port=0", "--server.address=127.0.0.1")) {
                int port =
                        ((WebServerApplicationContext) running).getWebServer().getPort();
                for (String path : new String[] {"/seen", "/metrics"}) {
                    client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .header("Authorization", "Bearer x")
                                    .header("X-Canary", "canary")
                                    .header("Cookie", "canary=canary")
                                    .header("X-Forwarded-For", "203.0.113.5")
                                    .header("payload", "canary")
                                    .header("spring.cloud.function.definition", "canary")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
                }
            }
        }
        assertThat(toFunction).containsEntry("authorization", "Bearer x").containsOnlyKeys("authorization", "host");
        assertThat(toMetrics).isEqualTo(toFunction);
    }
}
