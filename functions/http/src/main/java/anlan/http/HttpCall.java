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
 * @param requestId chosen by the edge, never by the caller
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they came; calls are never compared
public record HttpCall(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        byte[] body,
        String remoteAddress,
        String requestId) {

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
