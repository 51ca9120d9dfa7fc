package anlan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Those who send half and wait hold up nobody, and what the headers tell is answered before the
 * rest is awaited.
 */
class SlowSendersTest {

    private static final int MANY = 300;
    private static final String JSON = "Content-Type: application/json\r\n";
    private static RawEdge edge;
    private static String signed;

    private final List<Socket> sockets = new ArrayList<>();

    @BeforeAll
    static void start() {
        edge = new RawEdge();
        signed = "Authorization: Bearer " + RawEdge.token("citizen:alice") + "\r\n";
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static String post(String path, String headers) {
        return "POST " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
    }

    private static String complaint(int length) {
        return post(
                "/v1/complaints",
                JSON + signed + "Idempotency-Key: key-of-sixteen-01\r\nContent-Length: " + length + "\r\n");
    }

    @Test
    void three_hundred_half_sent_bodies_and_headers_of_an_address_stop_nobody_there() throws IOException {
        for (int n = 0; n < MANY; n++) {
            sockets.add(edge.say(complaint(100) + "{\"cat"));
            sockets.add(edge.say("GET /livez HTTP/1.1\r\nHost: a\r\nX-Half: "));
            sockets.add(edge.say(""));
        }
        for (int n = 0; n < 100; n++) {
            assertThat(edge.ask(RawEdge.get("/livez"))).startsWith("HTTP/1.1 200");
        }
        String body = "{\"category\":\"noise\",\"description\":\"x\",\"areaCode\":\"331082001\"}";
        assertThat(edge.ask(complaint(body.length()).replace("Host: a", "Host: a\r\nConnection: close") + body))
                .startsWith("HTTP/1.1 201");
    }

    @Test
    void bodies_that_may_take_for_ever_hold_no_thread_that_others_need() throws IOException {
        try (RawEdge patient = new RawEdge(
                "--anlan.body-within=1h", "--anlan.body-at-most=1h", "--anlan.incomplete-per-address=1000")) {
            for (int n = 0; n < MANY; n++) {
                sockets.add(patient.say(complaint(100) + "{"));
            }
            assertThat(patient.ask(RawEdge.get("/livez"))).startsWith("HTTP/1.1 200");
            hangUp();
        }
    }

    @Test
    @Timeout(60)
    void an_address_keeps_so_many_half_sent_requests_and_its_idle_and_complete_ones_besides() throws Exception {
        try (RawEdge strict = new RawEdge(
                "--anlan.incomplete-per-address=5",
                "--anlan.headers-within=1h",
                "--anlan.body-within=1h",
                "--anlan.body-at-most=1h")) {
            List<Socket> idle = new ArrayList<>();
            for (int n = 0; n < 10; n++) {
                idle.add(strict.say("HEAD /livez HTTP/1.1\r\nHost: a\r\n\r\n"));
                sockets.add(strict.say("GET /livez HTTP/1.1\r\nHost: a\r\nX-Half: "));
                sockets.add(strict.say(complaint(100) + "{"));
            }
            BlockingQueue<String> ended = new LinkedBlockingQueue<>();
            for (Socket half : sockets) {
                Thread.ofVirtual().start(() -> {
                    try {
                        ended.add(RawEdge.all(half));
                    } catch (IOException left) {
                        // One of the five.
                    }
                });
            }
            for (int n = 0; n < 15; n++) {
                String end = ended.take();
                assertThat(end.isEmpty() || end.contains("\"code\":\"busy\""))
                        .as(end)
                        .isTrue();
            }
            assertThat(strict.incomplete().count()).isEqualTo(5);
            assertThat(ended).isEmpty();
            for (Socket one : idle) {
                one.getOutputStream().write(RawEdge.get("/livez").getBytes(StandardCharsets.US_ASCII));
                assertThat(RawEdge.all(one).split("HTTP/1.1 200", -1)).hasSize(3);
                one.close();
            }
            hangUp();
        }
    }

    @Test
    void a_body_that_does_not_come_in_time_is_told_so_and_a_header_is_cut_off() throws IOException {
        try (RawEdge strict = new RawEdge("--anlan.body-within=1s", "--anlan.headers-within=1s")) {
            assertThat(strict.ask(complaint(100) + "{"))
                    .startsWith("HTTP/1.1 408")
                    .contains("\"code\":\"too_slow\"");
            assertThat(strict.ask("GET /livez HTTP/1.1\r\nHost: a\r\nX-Half: ")).isEmpty();
            assertThat(strict.ask("")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST /v1/nothing | 404
            POST /v1/areas | 405
            POST /v1/complaints | 401
            GET /livez | 200
            POST /_jobs/rollUpDay | 404
            """)
    void what_the_headers_tell_is_answered_while_the_body_is_still_to_come(String line, int status) throws IOException {
        String answer = edge.ask(line + " HTTP/1.1\r\nHost: a\r\n" + JSON + "Content-Length: 60000\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 " + status).containsIgnoringCase("connection: close");
    }

    @Test
    void a_body_that_is_too_large_or_of_another_type_or_without_a_key_is_refused_before_it_comes() throws IOException {
        assertThat(edge.ask(complaint(70_000))).startsWith("HTTP/1.1 413");
        assertThat(edge.ask(complaint(100).replace("application/json", "text/plain")))
                .startsWith("HTTP/1.1 415");
        assertThat(edge.ask(complaint(100).replace("Idempotency-Key", "X-Other")))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void who_waits_to_be_asked_for_a_body_is_asked_only_if_it_is_wanted() throws IOException {
        String expecting = complaint(100).replace("Host: a", "Host: a\r\nExpect: 100-continue");
        assertThat(edge.ask(expecting.replace(signed, ""))).startsWith("HTTP/1.1 401");
        Socket wanted = edge.say(expecting);
        sockets.add(wanted);
        byte[] start = wanted.getInputStream().readNBytes(12);
        assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100");
    }

    @Test
    void a_refused_request_that_is_there_as_a_whole_leaves_its_connection_open_for_the_next() throws IOException {
        String answer = edge.ask(post("/v1/areas", JSON + "Content-Length: 2\r\n") + "{}" + RawEdge.get("/livez"));

        assertThat(answer).contains("HTTP/1.1 405").contains("HTTP/1.1 200");
    }

    @Test
    void nothing_is_awaited_once_every_request_is_answered() throws IOException {
        for (int n = 0; n < 5; n++) {
            edge.ask(RawEdge.get("/livez"));
        }
        Socket idle = edge.say("GET /livez HTTP/1.1\r\nHost: a\r\n\r\n");
        sockets.add(idle);
        assertThat(idle.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
        idle.getInputStream().readNBytes(1);
        while (edge.incomplete().count() > 0) {
            Thread.onSpinWait();
        }
    }
}
