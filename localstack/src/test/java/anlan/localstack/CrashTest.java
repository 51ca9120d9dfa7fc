package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Killed in the middle of its work, a city comes back with everything that it had confirmed, once.
 */
class CrashTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern LISTENING = Pattern.compile("is running at (http://127\\.0\\.0\\.1:\\d+)");
    private static final int BEFORE_THE_CRASH = 60;

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;
    private String url;

    @Test
    void nothing_that_was_confirmed_is_lost_and_a_retry_tells_of_the_rest() throws Exception {
        start();
        String token = token();
        Map<String, String> confirmed = new ConcurrentSkipListMap<>();
        Thread killer = new Thread(() -> {
            while (confirmed.size() < BEFORE_THE_CRASH) {
                Thread.onSpinWait();
            }
            process.destroyForcibly();
        });
        killer.start();
        List<String> sent = new ArrayList<>();
        try {
            for (int n = 0; n < 10_000; n++) {
                String key = "crash-key-of-case-" + n;
                sent.add(key);
                JsonNode answer = JSON.readTree(register(key, token).body());
                confirmed.put(key, answer.path("id").stringValue());
            }
        } catch (IOException killed) {
            killer.join();
        }
        process.waitFor();
        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(BEFORE_THE_CRASH);
        assertThat(sent).hasSizeGreaterThan(confirmed.size());

        start();
        String newToken = token();
        for (Map.Entry<String, String> each : confirmed.entrySet()) {
            HttpResponse<String> again = register(each.getKey(), newToken);
            assertThat(again.headers().firstValue("Idempotency-Replayed"))
                    .as("%s of %s: %s", each.getKey(), confirmed.size(), again.body())
                    .contains("true");
            assertThat(JSON.readTree(again.body()).path("id").stringValue()).isEqualTo(each.getValue());
        }
        assertThat(register(sent.getLast(), newToken).statusCode()).isEqualTo(201);
        process.destroyForcibly().waitFor();
    }

    private void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "anlan.localstack.LocalCity",
                "--server.port=0");
        builder.environment().put("ANLAN_DATA", data.toString());
        process = builder.redirectErrorStream(true).start();
        BufferedReader out = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                url = listening.group(1);
                return;
            }
        }
        throw new IOException("the city did not start: " + said);
    }

    private String token() throws Exception {
        return JSON.readTree(send("/v1/sessions", Map.of(), "{\"provider\":\"local\",\"code\":\"post:inspector\"}")
                        .body())
                .path("token")
                .stringValue();
    }

    private HttpResponse<String> register(String key, String token) throws IOException, InterruptedException {
        return send("/v1/hazards", Map.of("Authorization", "Bearer " + token, "Idempotency-Key", key), """
                {"source":"OFFICE","category":"fire-equipment","description":"灭火器过期","areaCode":"331082112"}""");
    }

    private HttpResponse<String> send(String path, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
