package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Pictures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A photo on a laptop, from the camera to the page of whoever reads the case. */
class LocalPhotosTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String INSPECTOR = "post:inspector";

    @TempDir
    static Path data;

    private static LocalCity city;
    private static int keys;

    @BeforeAll
    static void start() {
        city = LocalCity.start(
                data, OffsetDateTime.parse("2024-02-08T10:00:00+08:00").toInstant(), "--server.port=0");
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    @Test
    void before_and_after_are_uploaded_named_and_shown_without_what_the_camera_adds() throws Exception {
        byte[] before = Pictures.fromCamera(Pictures.jpeg(800, 600, 1), 6);
        String first = photo(before);
        String second = photo(Pictures.jpeg(800, 600, 2));
        JsonNode hazard = JSON.readTree(
                post("/v1/hazards", INSPECTOR, """
                {"source":"OFFICE","category":"fire-equipment","description":"灭火器过期","areaCode":"331082112",\
                "onSpot":{"before":"photo/%s","after":"photo/%s"}}""".formatted(first, second)).body());
        assertThat(hazard.path("status").asString("")).as(hazard.toString()).isIn("CLOSED", "RECHECK");

        HttpResponse<byte[]> copy = get("/v1/photos/" + first, "post:office");
        assertThat(copy.statusCode()).isEqualTo(200);
        assertThat(copy.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(new String(copy.body(), StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.CANARY);
        assertThat(ImageIO.read(new ByteArrayInputStream(copy.body())).getWidth())
                .as("upright")
                .isEqualTo(600);
        assertThat(get("/v1/photos/" + first + "/original", "post:auditor").body())
                .isEqualTo(before);
        assertThat(get("/v1/photos/" + first, "citizen:alice").statusCode()).isEqualTo(404);
        String proof = new String(
                get("/v1/hazards/" + hazard.path("id").stringValue() + "/proof", "post:office")
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(proof).contains(Pictures.sha256(before));
    }

    @Test
    void an_upload_that_is_not_as_it_was_signed_is_refused() throws Exception {
        byte[] file = Pictures.jpeg(80, 60, 3);
        JsonNode form = announced(file).path("upload");
        assertThat(upload(form, Pictures.joined(file, new byte[1])).statusCode())
                .isEqualTo(400);
        assertThat(upload(form, new byte[12_000_000]).body()).contains("EntityTooLarge");
        assertThat(send("/local/photos", "text/plain", new byte[10]).statusCode())
                .isEqualTo(412);
        assertThat(send("/local/photos", "multipart/form-data; boundary=b", new byte[10])
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("/local/photos/else", "multipart/form-data; boundary=b", new byte[10])
                        .statusCode())
                .isEqualTo(405);
        HttpRequest foreign = HttpRequest.newBuilder(uri("/local/photos"))
                .header("Origin", "http://evil.example")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        assertThat(HTTP.send(foreign, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
        assertThat(upload(form, file).statusCode()).isEqualTo(201);
    }

    @Test
    void a_page_of_this_city_under_another_of_its_names_may_upload_too() throws Exception {
        byte[] file = Pictures.jpeg(80, 60, 4);
        JsonNode form = announced(file).path("upload");
        int port = URI.create(form.path("url").stringValue()).getPort();
        assertThat(from("http://localhost:" + (port + 1), form, file).statusCode())
                .isEqualTo(403);
        HttpResponse<String> taken = from("http://localhost:" + port, form, file);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(taken.headers().firstValue("Access-Control-Allow-Origin")).contains("http://localhost:" + port);
    }

    @Test
    void a_bomb_is_taken_by_the_store_and_refused_by_whoever_looks_into_it() throws Exception {
        byte[] bomb = Pictures.bombPng(40_000, 40_000);
        JsonNode reply = announced(bomb, "image/png");
        assertThat(upload(reply.path("upload"), bomb).statusCode()).isEqualTo(201);
        HttpResponse<byte[]> seen = get("/v1/photos/" + reply.path("photoId").stringValue(), INSPECTOR);
        assertThat(seen.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(seen.body()).path("state").stringValue()).isEqualTo("TOO_MANY_PIXELS");
    }

    private static JsonNode announced(byte[] file) throws Exception {
        return announced(file, "image/jpeg");
    }

    private static JsonNode announced(byte[] file, String type) throws Exception {
        HttpResponse<String> reply =
                post("/v1/photos", INSPECTOR, """
                {"contentType":"%s","bytes":%d,"sha256":"%s","purpose":"EVIDENCE"}""".formatted(type, file.length, Pictures.sha256(file)));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
        return JSON.readTree(reply.body());
    }

    private static String photo(byte[] file) throws Exception {
        JsonNode reply = announced(file);
        assertThat(upload(reply.path("upload"), file).statusCode()).isEqualTo(201);
        return reply.path("photoId").stringValue();
    }

    /** As {@code curl -F} and WeChat send it: the fields, and the file last. */
    private static HttpResponse<String> upload(JsonNode form, byte[] file) throws IOException, InterruptedException {
        return from(uri("").toString(), form, file);
    }

    /** From a page that stands under that name. */
    private static HttpResponse<String> from(String origin, JsonNode form, byte[] file)
            throws IOException, InterruptedException {
        StringBuilder head = new StringBuilder();
        Map<String, String> fields = new TreeMap<>();
        form.path("fields")
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().stringValue()));
        fields.forEach((name, value) -> head.append("--b\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        head.append("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n")
                .append("Content-Type: image/jpeg\r\n\r\n");
        assertThat(form.path("url").stringValue())
                .isEqualTo(uri("/local/photos").toString());
        return send(
                origin,
                "/local/photos",
                "multipart/form-data; boundary=b",
                Pictures.joined(
                        head.toString().getBytes(StandardCharsets.UTF_8),
                        file,
                        "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> send(String path, String type, byte[] body)
            throws IOException, InterruptedException {
        return send(uri("").toString(), path, type, body);
    }

    private static HttpResponse<String> send(String origin, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Origin", origin)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<byte[]> get(String path, String who) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + token(who))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpResponse<String> post(String path, String who, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-of-sixteen-and-" + keys++)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!who.isEmpty()) {
            request.header("Authorization", "Bearer " + token(who));
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String token(String who) throws Exception {
        return JSON.readTree(post("/v1/sessions", "", "{\"provider\":\"local\",\"code\":\"" + who + "\"}")
                        .body())
                .path("token")
                .stringValue();
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + city.port() + path);
    }
}
