package anlan.catalogue;

import anlan.http.HttpCall;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what the lines of one call are found together: the caller's trace of W3C Trace Context, or our
 * own request id.
 */
final class Trace {

    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    static String of(HttpCall call) {
        @Nullable String parent = call.header("traceparent");
        if (parent != null) {
            Matcher wellFormed = TRACEPARENT.matcher(parent);
            if (wellFormed.matches()) {
                return wellFormed.group(1);
            }
        }
        return call.requestId();
    }
}
