package anlan.web;

import anlan.catalogue.Clients;
import anlan.catalogue.Founding;
import anlan.catalogue.Functions;
import anlan.catalogue.Platform;
import anlan.catalogue.Settings;
import anlan.catalogue.SignInByHand;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The HTTP edge as it is deployed: a process of its own, which the environment alone tells what it needs. */
final class OwnProcess implements AutoCloseable {

    static final String JOBS = "a-secret-of-the-timer-that-is-long-enough";
    private static final String TABLE = "own-process";
    private static final String SECRET = "own-process-secret-of-32-bytes-and-more";
    private static final Duration START = Duration.ofMinutes(2);

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    final int port;

    /**
     * Starts one that is alive when this returns.
     *
     * @param store where its table is
     * @param log that it writes
     */
    OwnProcess(String store, Path log) throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WebApplication.class.getName());
        java.environment()
                .putAll(Map.of(
                        "PORT",
                        Integer.toString(port),
                        "ANLAN_TABLE",
                        TABLE,
                        "ANLAN_TOPIC",
                        Settings.HERE,
                        "ANLAN_SECRET",
                        SECRET,
                        "ANLAN_JOB_SECRET",
                        JOBS,
                        "AWS_REGION",
                        "local",
                        "AWS_ACCESS_KEY_ID",
                        "local",
                        "AWS_SECRET_ACCESS_KEY",
                        "local",
                        "AWS_ENDPOINT_URL_DYNAMODB",
                        store));
        process = java.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        awaitLife(log);
    }

    private void awaitLife(Path log) throws IOException, InterruptedException {
        long until = System.nanoTime() + START.toNanos();
        while (true) {
            try {
                if (send(get("/livez")).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() > until) {
                    throw new IOException("it did not start: " + Files.readString(log), notYet);
                }
            }
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IOException("it ended: " + Files.readString(log));
            }
        }
    }

    /** The same city in this process, which reads what the other one wrote. */
    static Functions city(String store) {
        System.setProperty("aws.region", "local");
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        System.setProperty("aws.endpointUrlDynamoDb", store);
        try (DynamoDbClient patient = Clients.patientDynamo()) {
            Founding.found(patient, TABLE, System.err::println);
        }
        return new Functions(platform());
    }

    private static Platform platform() {
        Settings settings = new Settings(TABLE, Settings.HERE, SECRET.getBytes(StandardCharsets.UTF_8), 2);
        return new Platform(settings, Clients.dynamo(), Clients.sns(), Clock.systemUTC(), () -> "", List.of());
    }

    static String token(String subject) {
        return SignInByHand.token(platform(), subject);
    }

    /** What a hazard looks like to somebody who asks the city for it. */
    static HttpReply hazard(Functions city, String token, String id) {
        return city.api()
                .functions()
                .get("hazards")
                .apply(new HttpCall(
                        "GET",
                        "/v1/hazards/" + id,
                        Map.of(),
                        new TreeMap<>(Map.of("authorization", "Bearer " + token)),
                        new byte[0],
                        "192.0.2.1",
                        "request"));
    }

    HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    HttpResponse<String> register(String token, String key) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/hazards"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"source":"OFFICE","category":"fire-equipment","description":"x",\
                        "areaCode":"331082112"}"""))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Tells it to end, as every engine does: SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** How it ended, -1 if it did not within that time. */
    int end(Duration within) throws InterruptedException {
        return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        http.close();
    }
}
