package anlan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the container can't or won't read is answered as ours: it tells nothing of the machine
 * and gives nothing back.
 */
class UnreadRequestsTest {

    private static final String CANARY = "canary-7";
    private static RawEdge edge;

    @BeforeAll
    static void start() {
        edge = new RawEdge();
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    private static void isOurs(String answer) {
        String[] parts = answer.split("\r\n\r\n", 2);
        String head = parts[0].toLowerCase(Locale.ROOT);
        assertThat(head)
                .as(answer)
                .startsWith("http/1.1 ")
                .contains("x-content-type-options: nosniff")
                .contains("cache-control: no-store")
                .contains("x-request-id: ")
                .containsOnlyOnce("\r\ndate: ")
                .contains("\r\ndate: thu, 08 feb 2024 02:00:00 gmt")
                .doesNotContain("server:")
                .doesNotContain("text/html");
        assertThat(answer)
                .doesNotContain(CANARY)
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContainIgnoringCase("apache")
                .doesNotContain("timestamp");
        String body = parts.length < 2 ? "" : parts[1];
        if (!body.isEmpty()) {
            assertThat(head).contains("content-type: application/problem+json;charset=utf-8");
            assertThat(body).startsWith("{\"type\":\"urn:anlan:problem:");
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    /** Lines are parted by ~, which stands for what ends a line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TRACE /v1/areas?canary-7 HTTP/1.1~Host: a~Cookie: canary-7~Connection: close~~ | 405
            TRACE /canary-7 HTTP/1.1~Host: a~Connection: close~~ | 404
            CONNECT canary-7:443 HTTP/1.1~Host: canary-7:443~Connection: close~~ | 501
            GET /v1/%00canary-7 HTTP/1.1~Host: a~Connection: close~~ | 400
            GET /v1%2fcanary-7 HTTP/1.1~Host: a~Connection: close~~ | 400
            GET /v1/%zzcanary-7 HTTP/1.1~Host: a~Connection: close~~ | 400
            GET /v1%5ccanary-7 HTTP/1.1~Host: a~Connection: close~~ | 400
            GET /v1\\canary-7 HTTP/1.1~Host: a~Connection: close~~ | 400
            GET /../../canary-7 HTTP/1.1~Host: a~Connection: close~~ | 400
            GET /<canary-7> HTTP/1.1~Host: a~Connection: close~~ | 400
            GET /v1/areas?a=<canary-7> HTTP/1.1~Host: a~Connection: close~~ | 400
            GET canary-7 HTTP/1.1~Host: a~Connection: close~~ | 400
            GET * HTTP/1.1~Host: a~Connection: close~~ | 400
            G@T /canary-7 HTTP/1.1~Host: a~Connection: close~~ | 400
            canary-7~~ | 400
            GET /canary-7 HTTP/9.9~Host: a~~ | 505
            GET /canary-7 HTTQ/1.1~Host: a~~ | 400
            GET /canary-7 HTTP/1.1~Connection: close~~ | 400
            GET /canary-7 HTTP/1.1~Host: a~Host: b~Connection: close~~ | 400
            GET /canary-7 HTTP/1.1~Host: a b~Connection: close~~ | 400
            GET http://canary-7/x HTTP/1.1~Host: other~Connection: close~~ | 400
            POST /v1/sessions HTTP/1.1~Host: a~Content-Length: 2~Content-Length: 3~~{} | 400
            POST /v1/sessions HTTP/1.1~Host: a~Content-Length: -2~~{} | 400
            POST /v1/sessions HTTP/1.1~Host: a~Content-Length: canary-7~~{} | 400
            POST /v1/sessions HTTP/1.1~Host: a~Content-Length: 99999999999999999999999~~{} | 400
            POST /v1/sessions HTTP/1.1~Host: a~Transfer-Encoding: canary-7~~{} | 501
            POST /v1/sessions HTTP/1.1~Host: a~Content-Type: application/json~Transfer-Encoding: \
            chunked~~canary-7~ | 400
            POST /v1/sessions HTTP/1.1~Host: a~Content-Type: application/json~Transfer-Encoding: \
            chunked~~2~{}canary~ | 400
            GET /_jobs/canary-7 HTTP/1.1~Host: a~Connection: close~~ | 404
            GET /_jobs/%00canary-7 HTTP/1.1~Host: a~Connection: close~~ | 400
            GET /_jobs HTTP/1.1~Host: a~Connection: close~~ | 404
            GET /_jobs/rollUpDay HTTP/1.1~Host: a~Connection: close~~ | 404
            GET /error HTTP/1.1~Host: a~Connection: close~~ | 404
            GET /v1/areas;canary-7=1 HTTP/1.1~Host: a~Connection: close~~ | 404
            """)
    void what_cannot_be_read_is_answered_as_ours(String request, int status) throws IOException {
        String answer = edge.ask(request.replace("~", "\r\n"));

        isOurs(answer);
        assertThat(status(answer)).as(answer).isEqualTo(status);
    }

    @Test
    void headers_and_lines_that_are_too_long_or_broken_are_answered_as_ours() throws IOException {
        String end = " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";
        for (String request : new String[] {
            "GET /" + "x".repeat(20_000) + end + "\r\n",
            "GET /none" + end + "X-Long: " + "x".repeat(20_000) + "\r\n\r\n",
            "GET /none" + end + "x: y\r\n".repeat(500) + "\r\n",
            "GET /\0" + end + "\r\n",
            "GET /none" + end + "X-Nul: a\0b\r\n\r\n",
            "GET /none" + end + "X-A: b\r\n folded: " + CANARY + "\r\n\r\n",
            "GET /none" + end + "no colon " + CANARY + "\r\n\r\n"
        }) {
            String answer = edge.ask(request);
            isOurs(answer);
            assertThat(status(answer)).as(answer).isBetween(400, 499);
        }
    }

    @Test
    void the_question_what_the_server_can_do_gets_an_empty_answer_of_ours() throws IOException {
        String answer = edge.ask("OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        isOurs(answer);
        assertThat(answer).endsWith("\r\n\r\n");
    }

    @Test
    void a_body_that_is_announced_in_two_ways_is_read_in_one_and_smuggles_nothing() throws IOException {
        String answer = edge.ask(("POST /v1/sessions HTTP/1.1~Host: a~Content-Type: application/json~Content-Length: 4~"
                        + "Transfer-Encoding: chunked~~0~~GET /livez HTTP/1.1~Host: a~Connection: close~~")
                .replace("~", "\r\n"));
        isOurs(answer);
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "canary-7",
                "[]",
                "[{\"at\":null},{\"at\":null}]",
                "{\"at\":\"canary-7\"}",
                "{\"at\":{}}",
                "7",
                "{"
            })
    void a_timer_that_sends_no_tick_hears_nothing_of_what_lies_behind(String tick) throws IOException {
        String answer = edge.ask("POST /_jobs/rollUpDay HTTP/1.1~Host: a~X-Anlan-Job-Secret: %s~Connection: close~"
                .concat("Content-Type: application/json~Content-Length: %d~~%s")
                .formatted(RawEdge.SECRET, tick.length(), tick)
                .replace("~", "\r\n"));
        isOurs(answer);
        assertThat(status(answer)).as(answer).isEqualTo(400);
    }
}
