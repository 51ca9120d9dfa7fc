package anlan.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the caller has an answer already, by its entity tag (RFC 9110, 13.1.2): on every route
 * that gives one.
 */
final class EntityTags {

    private static final Pattern ELEMENT =
            Pattern.compile("[ \\t]*(?:(?:W/)?(\"[\\x21\\x23-\\x7E\\x80-\\uFFFF]*\"))?[ \\t]*(,|\\z)");

    private EntityTags() {}

    /** The answer, or that it has not changed; the headers are those of the answer. */
    static HttpReply unlessKnown(HttpCall call, HttpReply reply) {
        String tag = reply.headers().get("ETag");
        boolean read = call.method().equals("GET") || call.method().equals("HEAD");
        return tag != null && read && reply.status() == 200 && names(call.header("if-none-match"), tag)
                ? reply.unchanged()
                : reply;
    }

    /**
     * Weakly: a tag means the same whether it is marked as weak or not. A header that is malformed
     * names nothing.
     */
    static boolean names(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        String opaque = tag.startsWith("W/") ? tag.substring("W/".length()) : tag;
        boolean named = false;
        Matcher element = ELEMENT.matcher(ifNoneMatch);
        for (int from = 0; from < ifNoneMatch.length(); from = element.end()) {
            if (!element.region(from, ifNoneMatch.length()).lookingAt()) {
                return false;
            }
            named |= opaque.equals(element.group(1));
        }
        return named;
    }
}
