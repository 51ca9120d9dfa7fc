package anlan.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * One answer, which every edge passes on as it is.
 *
 * @param body text in UTF-8, empty if there is none; bytes are written in Base64
 * @param encoded whether it is bytes
 */
public record HttpReply(int status, SortedMap<String, String> headers, String body, boolean encoded) {

    static final String JSON = "application/json;charset=utf-8";

    public HttpReply {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }

    /** An answer in text. */
    public HttpReply(int status, SortedMap<String, String> headers, String body) {
        this(status, headers, body, false);
    }

    /** An answer in text of that type. */
    static HttpReply text(int status, String type, String body) {
        return new HttpReply(status, new TreeMap<>(Map.of("Content-Type", type)), body);
    }

    /** An answer in bytes of that type. */
    static HttpReply bytes(int status, String type, byte[] body) {
        return new HttpReply(
                status,
                new TreeMap<>(Map.of("Content-Type", type)),
                Base64.getEncoder().encodeToString(body),
                true);
    }

    /** The body as it goes over the wire. */
    public byte[] bytes() {
        return encoded ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    /** An answer in JSON. */
    public static HttpReply json(int status, JsonNode body) {
        return json(status, Trees.written(body));
    }

    /** An answer in JSON that is written already. */
    public static HttpReply json(int status, String body) {
        return new HttpReply(status, new TreeMap<>(Map.of("Content-Type", JSON)), body);
    }

    static HttpReply empty(int status) {
        return new HttpReply(status, new TreeMap<>(), "");
    }

    HttpReply with(String header, String value) {
        TreeMap<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new HttpReply(status, more, body, encoded);
    }

    /** That the caller has this answer already. */
    HttpReply unchanged() {
        TreeMap<String, String> fewer = new TreeMap<>(headers);
        fewer.remove("Content-Type");
        return new HttpReply(304, fewer, "");
    }

    /** The same answer without its text, as HEAD wants it. */
    HttpReply withoutBody() {
        return new HttpReply(status, headers, "");
    }
}
