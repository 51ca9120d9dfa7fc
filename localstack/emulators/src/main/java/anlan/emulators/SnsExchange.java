package anlan.emulators;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One call over HTTP: what is asked in, what is answered out. */
final class SnsExchange {

    private SnsExchange() {}

    static void answer(HttpExchange exchange, SnsActions actions) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String query = exchange.getRequestURI().getRawQuery();
            int status = 200;
            String answer;
            try {
                // The address by which a subscriber confirms is opened with GET.
                answer = actions.answer(SnsForm.parse(
                        body.length == 0 && query != null ? query.getBytes(StandardCharsets.UTF_8) : body));
            } catch (SnsError error) {
                status = error.status();
                answer = error.xml();
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
