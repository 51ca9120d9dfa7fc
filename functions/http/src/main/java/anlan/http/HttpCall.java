package anlan.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One call, as any edge hands it in.
 *
 * @param path as sent, percent-encoded
 * @param query decoded, all values of each name
 * @param headers by lower-case name; of those that came, the ones that somebody here reads
 * @param content what follows the headers, which is read only once somebody wants it
 * @param requestId chosen by the edge, never by the caller
 */
public record HttpCall(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        Content content,
        String remoteAddress,
        String requestId) {

    /**
     * The headers that are read, by lower-case name. The last three tell whether a call was meant for
     * this machine, where a city runs on one.
     */
    private static final Set<String> READ = Set.of(
            "authorization",
            "idempotency-key",
            "content-type",
            "content-length",
            "accept-encoding",
            "if-none-match",
            "range",
            "traceparent",
            "host",
            "origin",
            "sec-fetch-site");

    public HttpCall {
        headers = read(headers);
    }

    /** What is left of the headers that came: no other one reaches a function, a log or a framework. */
    public static SortedMap<String, String> read(Map<String, String> came) {
        SortedMap<String, String> read = new TreeMap<>();
        came.forEach((name, value) -> {
            if (isRead(name)) {
                read.merge(name.toLowerCase(Locale.ROOT), value, (one, other) -> one + "," + other);
            }
        });
        return read;
    }

    /** Whether anybody reads that header, however its name is written. */
    public static boolean isRead(String name) {
        return READ.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The body, which follows the headers. */
    public interface Content {

        /**
         * Waits until all of it is there.
         *
         * @throws Unreadable if it does not come, or not in its form
         */
        byte[] read();
    }

    /** A call that is there as a whole. */
    public HttpCall(
            String method,
            String path,
            Map<String, List<String>> query,
            Map<String, String> headers,
            byte[] body,
            String remoteAddress,
            String requestId) {
        this(method, path, query, headers, () -> body, remoteAddress, requestId);
    }

    /** The same call, whose body is read another way. */
    public HttpCall reading(Content other) {
        return new HttpCall(method, path, query, headers, other, remoteAddress, requestId);
    }

    /**
     * The bytes that follow the headers; to be asked for once, when everything else is known to be
     * in order.
     */
    public byte[] body() {
        return content.read();
    }

    /**
     * The value of a header, null if it did not come.
     *
     * @throws IllegalArgumentException if it is not one of those that are let through
     */
    public @Nullable String header(String lowerCaseName) {
        if (!READ.contains(lowerCaseName)) {
            throw new IllegalArgumentException("no header that is let through: " + lowerCaseName);
        }
        return headers.get(lowerCaseName);
    }

    /** Whether it brings a table, which takes longer than a form does. */
    public boolean bringsTable() {
        return Media.CSV.is(header("content-type"));
    }

    /** How many bytes of a body of that type anybody takes. */
    public static int mostBytes(@Nullable String contentType) {
        return (Media.CSV.is(contentType) ? Media.CSV : Media.JSON).most();
    }

    /** Never shows what it holds: this may end in a log. */
    @Override
    public String toString() {
        return "HttpCall[" + method + ", requestId=" + requestId + "]";
    }
}
