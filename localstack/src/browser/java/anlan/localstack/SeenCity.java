package anlan.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A city that people look at, and what officials do meanwhile, by the API that everybody has. */
final class SeenCity implements AutoCloseable {

    /** A Thursday: the pack of its week comes out on the Monday after. */
    private static final String FIRST = "2024-02-29T10:00:00+08:00";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final LocalCity city;
    private final Map<String, String> tokens = new HashMap<>();
    private int asked;

    SeenCity(Path data) {
        city = LocalCity.start(data, OffsetDateTime.parse(FIRST).toInstant(), "--server.port=0");
    }

    String url() {
        return "http://127.0.0.1:" + city.port();
    }

    JsonNode post(String who, String path, String body) {
        return post(who, path, body, "an-official-asks-" + asked++);
    }

    JsonNode post(String who, String path, String body, String key) {
        return call(request(who, path).header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonNode get(String who, String path) {
        return call(request(who, path).GET());
    }

    /** A deed on the version that stands. */
    void deed(String who, String path, String name, String fields) {
        int version = get(who, path).required("version").intValue();
        var unused =
                post(who, path + "/" + name, "{\"version\":" + version + (fields.isEmpty() ? "" : ",") + fields + "}");
    }

    private HttpRequest.Builder request(String who, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url() + path)).header("Content-Type", "application/json");
        return who.isEmpty() ? request : request.header("Authorization", "Bearer " + token(who));
    }

    private String token(String who) {
        if (!tokens.containsKey(who)) {
            tokens.put(
                    who,
                    post("", "/v1/sessions", "{\"provider\":\"local\",\"code\":\"" + who + "\"}")
                            .required("token")
                            .stringValue());
        }
        return tokens.get(who);
    }

    /** Lets time pass: whoever was signed in is not any more. */
    void passes(String by) {
        var unused = post("", "/local/clock/advance", "{\"by\":\"" + by + "\"}");
        tokens.clear();
    }

    private static JsonNode call(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    /** A few days in which something happened in some towns: some of it well, some of it late. */
    SeenCity lived() {
        List<String> towns = List.of("331082001", "331082112", "331082002", "331082101");
        for (int n = 0; n < 12; n++) {
            var unused = post("post:inspector", "/v1/hazards", """
                    {"source":"OFFICE","category":"fire-equipment","description":"灭火器过期","areaCode":"%s"%s}""".formatted(
                            towns.get(n % towns.size()),
                            n % 3 == 0 ? "" : ",\"onSpot\":{\"before\":\"a/1\",\"after\":\"b/" + n + "\"}"));
        }
        for (int n = 0; n < 4; n++) {
            var unused = post(
                    "citizen:c" + n,
                    "/v1/complaints",
                    "{\"category\":\"noise\",\"description\":\"夜里施工\",\"areaCode\":\"" + towns.get(n) + "\"}");
        }
        passes("P4D");
        return this;
    }

    /** What a unit does between a complaint and the rating: it has it, speaks to the reporter, replies. */
    void answered(String id, String owner, String text) {
        String path = "/v1/complaints/" + id;
        deed("post:office", path, "accept", "");
        deed("post:office", path, "dispatch", "\"owner\":\"" + owner + "\"");
        deed("post:" + owner, path, "sign", "");
        deed("post:" + owner, path, "reply", "\"text\":\"" + text + "\"");
    }

    @Override
    public void close() {
        city.close();
    }
}
