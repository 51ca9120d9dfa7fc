package anlan.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How much the front door lets in. */
final class Limits {

    /** Bytes of a body. */
    static final int BODY = 64 * 1024;

    /** Bytes of a table. */
    static final int TABLE = 4 * 1024 * 1024;

    /** Lines of a table, without the names of its columns. */
    static final int LINES = 20_000;

    /** Items of a page. */
    static final int PAGE = 100;

    static final int USUAL_PAGE = 20;

    /** An idempotency key: 16 to 255 characters that stand as they are in a path. */
    static final Pattern KEY = Pattern.compile("[A-Za-z0-9._~:@-]{16,255}");

    private static final int LENGTH_DIGITS = 18;
    private static final Pattern LENGTH = Pattern.compile("[0-9]+");

    private Limits() {}

    /** Whether a body says of itself that it is too long. */
    static boolean tooLong(@Nullable String contentLength, int most) {
        return contentLength != null
                && LENGTH.matcher(contentLength).matches()
                && (contentLength.length() > LENGTH_DIGITS || Long.parseLong(contentLength) > most);
    }
}
