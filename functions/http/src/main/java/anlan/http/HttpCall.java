package anlan.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call, as any edge hands it in.
 *
 * @param path as sent, percent-encoded
 * @param query decoded, all values of each name
 * @param headers by lower-case name
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

    /**
     * The bytes that follow the headers; to be asked for once, when everything else is known to be
     * in order.
     */
    public byte[] body() {
        return content.read();
    }

    @Nullable
    String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    /** Never shows what it holds: this may end in a log. */
    @Override
    public String toString() {
        return "HttpCall[" + method + ", requestId=" + requestId + "]";
    }
}
