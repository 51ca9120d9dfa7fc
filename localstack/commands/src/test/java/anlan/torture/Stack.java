package anlan.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole stack as a process of its own, on files that outlive it. */
record Stack(Process process, String url) {

    private static final int BUSY = 503;
    private static final int A_MINUTE = 60;
    private static final Pattern LISTENING = Pattern.compile("is running at (http://127\\.0\\.0\\.1:[0-9]+)");

    static Stack start(Path data) {
        try {
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "anlan.localstack.LocalCity",
                    "--server.port=0");
            builder.environment().put("ANLAN_DATA", data.toString());
            Process process = builder.redirectErrorStream(true).start();
            BufferedReader out = process.inputReader();
            StringBuilder said = new StringBuilder();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.append(line).append('\n');
                Matcher listening = LISTENING.matcher(line);
                if (listening.find()) {
                    Thread.ofVirtual().start(() -> out.lines().forEach(ignored -> {}));
                    return new Stack(process, listening.group(1));
                }
            }
            throw new IllegalStateException("the city did not start: " + said);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static String token(HttpClient http, String url) {
        return Json.text(
                Json.read(
                        send(http, url, "/v1/sessions", "", "", "{\"provider\":\"local\",\"code\":\"post:inspector\"}")
                                .body()),
                "token");
    }

    static HttpResponse<String> register(HttpClient http, String url, String key, String token) {
        return send(http, url, "/v1/hazards", key, token, """
                {"source":"OFFICE","category":"fire-equipment","description":"灭火器过期","areaCode":"331082112"}""");
    }

    /** The same, asked again for as long as the city says that it is busy: a minute at most. */
    static HttpResponse<String> registered(HttpClient http, String url, String key, String token) {
        HttpResponse<String> answer = register(http, url, key, token);
        for (int tries = 0; tries < A_MINUTE && answer.statusCode() == BUSY; tries++) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            answer = register(http, url, key, token);
        }
        return answer;
    }

    private static HttpResponse<String> send(
            HttpClient http, String url, String path, String key, String token, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token).header("Idempotency-Key", key);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
