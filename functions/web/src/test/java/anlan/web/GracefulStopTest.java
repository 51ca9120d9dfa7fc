package anlan.web;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.Functions;
import anlan.emulators.LocalDynamoDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is told to end finishes what it has begun, and is gone in ten seconds whatever hangs. */
@Timeout(300)
class GracefulStopTest {

    private static final Duration MOST = Duration.ofSeconds(10);
    private static final int TERMINATED = 128 + 15;
    private static final int CLIENTS = 8;
    private static final int BEFORE = 60;

    private static LocalDynamoDb store;
    private static Functions city;

    @TempDir
    Path folder;

    @BeforeAll
    static void found() {
        store = LocalDynamoDb.inMemory();
        city = OwnProcess.city(store.endpoint().toString());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private OwnProcess start(String at) throws IOException, InterruptedException {
        return new OwnProcess(at, folder.resolve("log"));
    }

    @Test
    void whatever_was_acknowledged_under_load_is_in_the_store_after_the_process_was_told_to_end() throws Exception {
        String token = OwnProcess.token("post:inspector");
        try (OwnProcess edge = start(store.endpoint().toString());
                ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            ConcurrentLinkedQueue<String> receipts = new ConcurrentLinkedQueue<>();
            ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
            CountDownLatch busy = new CountDownLatch(BEFORE);
            AtomicInteger keys = new AtomicInteger();
            List<Future<?>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(threads.submit(() -> {
                    while (true) {
                        HttpResponse<String> answer =
                                edge.register(token, "graceful-stop-key-" + keys.incrementAndGet());
                        if (answer.statusCode() == 201) {
                            receipts.add(answer.body());
                            busy.countDown();
                        } else if (answer.statusCode() != 503) {
                            wrong.add(answer.statusCode() + " " + answer.body());
                        }
                    }
                }));
            }
            busy.await();
            edge.terminate();

            assertThat(edge.end(MOST)).as("how it ended").isEqualTo(TERMINATED);
            for (Future<?> client : clients) {
                assertThat(client)
                        .failsWithin(Duration.ofSeconds(20))
                        .withThrowableThat()
                        .withCauseInstanceOf(IOException.class);
            }
            assertThat(wrong).isEmpty();
            assertThat(OwnProcess.hazard(city, token, "HFEF9JSTH9JDFQCGNJ9M8GT9VQ")
                            .status())
                    .as("what is not there")
                    .isEqualTo(404);
            assertThat(receipts).hasSizeGreaterThan(BEFORE).allSatisfy(receipt -> {
                Matcher id = Pattern.compile("\"id\":\"(\\w+)\"").matcher(receipt);
                assertThat(id.find()).isTrue();
                assertThat(OwnProcess.hazard(city, token, id.group(1)).status())
                        .as(receipt)
                        .isEqualTo(200);
            });
        }
    }

    @Test
    void whoever_goes_elsewhere_when_it_is_not_ready_any_more_never_meets_a_shut_door() throws Exception {
        String token = OwnProcess.token("post:inspector");
        try (OwnProcess edge = start(store.endpoint().toString());
                ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            AtomicBoolean ready = new AtomicBoolean(true);
            AtomicInteger keys = new AtomicInteger();
            CountDownLatch busy = new CountDownLatch(CLIENTS);
            List<Future<Integer>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(threads.submit(() -> {
                    int taken = 0;
                    while (ready.get()) {
                        assertThat(edge.register(token, "elsewhere-in-time-" + keys.incrementAndGet())
                                        .statusCode())
                                .isEqualTo(201);
                        busy.countDown();
                        taken++;
                    }
                    return taken;
                }));
            }
            busy.await();
            assertThat(edge.send(edge.get("/readyz")).statusCode()).isEqualTo(200);
            edge.terminate();
            HttpResponse<String> notReady = edge.send(edge.get("/readyz"));
            for (; notReady.statusCode() == 200; notReady = edge.send(edge.get("/readyz"))) {
                Thread.onSpinWait();
            }
            assertThat(notReady.statusCode()).isEqualTo(503);
            assertThat(notReady.body()).contains("\"code\":\"not_ready\"");
            assertThat(notReady.headers().firstValue("connection")).contains("close");
            assertThat(edge.send(edge.get("/livez")).statusCode()).isEqualTo(200);
            assertThat(edge.register(token, "during-the-farewell-1").statusCode())
                    .isEqualTo(201);
            HttpRequest night = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge.port + "/_jobs/rollUpDay"))
                    .header("Content-Type", "application/json")
                    .header(JobsFilter.SECRET, OwnProcess.JOBS)
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            assertThat(edge.send(night).statusCode()).as("no job begins now").isEqualTo(503);
            ready.set(false);
            for (Future<Integer> client : clients) {
                assertThat(client.get()).isPositive();
            }
            assertThat(edge.end(MOST)).isEqualTo(TERMINATED);
        }
    }

    @Test
    void what_had_begun_before_the_door_shut_is_finished() throws Exception {
        String body =
                "{\"source\":\"OFFICE\",\"category\":\"fire-equipment\",\"description\":\"x\",\"areaCode\":\"331082112\"}";
        try (OwnProcess edge = start(store.endpoint().toString());
                Socket begun = new Socket(InetAddress.getLoopbackAddress(), edge.port)) {
            begun.setSoTimeout(20_000);
            say(
                    begun,
                    "POST /v1/hazards HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                            + OwnProcess.token("post:inspector")
                            + "\r\nIdempotency-Key: begun-before-the-door-shut\r\nContent-Length: "
                            + body.length() + "\r\n\r\n" + body.substring(0, 9));
            assertThat(edge.send(edge.get("/readyz")).statusCode()).isEqualTo(200);
            edge.terminate();
            while (opens(edge.port)) {
                // Not so often that this address has too many half requests.
                Thread.sleep(20);
            }
            say(begun, body.substring(9));
            assertThat(RawEdge.all(begun)).startsWith("HTTP/1.1 201");
            assertThat(edge.end(MOST)).isEqualTo(TERMINATED);
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static boolean opens(int port) {
        try (Socket tried = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return tried.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void half_a_request_and_a_store_that_never_answers_do_not_keep_it() throws Exception {
        try (Silent away = new Silent();
                OwnProcess edge = start(away.endpoint());
                Socket half = new Socket(InetAddress.getByName("127.0.0.2"), edge.port);
                Socket job = new Socket(InetAddress.getByName("127.0.0.2"), edge.port)) {
            half.getOutputStream()
                    .write(
                            "POST /v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"
                                    .getBytes(StandardCharsets.US_ASCII));
            job.getOutputStream()
                    .write(("POST /_jobs/rollUpDay HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                    + JobsFilter.SECRET + ": " + OwnProcess.JOBS + "\r\nContent-Length: 2\r\n\r\n{}")
                            .getBytes(StandardCharsets.US_ASCII));
            away.asked.await();
            edge.terminate();
            assertThat(edge.end(MOST)).isEqualTo(TERMINATED);
        }
    }

    /** A store that takes every call and answers none. */
    private static final class Silent implements AutoCloseable {

        private final ServerSocket door = new ServerSocket();
        private final List<Socket> taken = new ArrayList<>();
        private final CountDownLatch asked = new CountDownLatch(1);

        private Silent() throws IOException {
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    while (true) {
                        taken.add(door.accept());
                        asked.countDown();
                    }
                } catch (IOException closed) {
                    // Then nobody is taken any more.
                }
            });
        }

        private String endpoint() {
            return "http://127.0.0.1:" + door.getLocalPort();
        }

        @Override
        public void close() {
            try {
                door.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
