package anlan.http;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One answer, which every edge passes on as it is.
 *
 * @param body text in UTF-8, empty if there is none
 */
public record HttpReply(int status, SortedMap<String, String> headers, String body) {

    static final String JSON = "application/json;charset=utf-8";

    public HttpReply {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }

    /** An answer in JSON. */
    public static HttpReply json(int status, Object body) {
        return new HttpReply(status, new TreeMap<>(Map.of("Content-Type", JSON)), body.toString());
    }

    static HttpReply empty(int status) {
        return new HttpReply(status, new TreeMap<>(), "");
    }

    HttpReply with(String header, String value) {
        TreeMap<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new HttpReply(status, more, body);
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
