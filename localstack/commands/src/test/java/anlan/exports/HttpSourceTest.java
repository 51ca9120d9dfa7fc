package anlan.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A city over HTTP, asked as an auditor. */
class HttpSourceTest {

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private URI city;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        city = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String who = exchange.getRequestHeaders().getFirst("Authorization");
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + who);
        boolean signIn = exchange.getRequestMethod().equals("POST");
        boolean known = signIn || "Bearer secret".equals(who);
        if (known
                && exchange.getRequestURI().getQuery() != null
                && !exchange.getRequestURI().getQuery().contains("cursor")) {
            exchange.getResponseHeaders().add("X-Next-Cursor", "a+b");
        }
        byte[] body = (signIn ? "{\"token\":\"secret\"}" : "安\n").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(signIn ? 201 : known ? 200 : 401, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void pages_follow_one_another_by_their_cursor() {
        HttpSource source = new HttpSource(city, HttpSource.signIn(city, "post:auditor"));
        Source.Page first = source.page("/v1/exports/events?from=a", null);
        assertThat(first).isEqualTo(new Source.Page("安\n", "a+b"));
        assertThat(source.page("/v1/exports/events?from=a", first.next())).isEqualTo(new Source.Page("安\n", null));
        assertThat(asked)
                .containsExactly(
                        "POST /v1/sessions null",
                        "GET /v1/exports/events?from=a Bearer secret",
                        "GET /v1/exports/events?from=a&cursor=a%2Bb Bearer secret");
    }

    @Test
    void what_is_refused_is_said_without_the_token() {
        assertThatThrownBy(() -> new HttpSource(city, "wrong").page("/v1/exports/events?from=a", null))
                .isInstanceOf(Source.Refused.class)
                .hasMessageContaining("/v1/exports/events answers 401")
                .hasMessageNotContaining("wrong");
    }
}
