package anlan.http;

import anlan.domain.people.Post;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How much the front door lets in. */
final class Limits {

    /** Bytes of a body. */
    static final int BODY = 64 * 1024;

    /** Characters of a text. */
    static final int TEXT = 2_000;

    /** Characters of a description. */
    static final int DESCRIPTION = 4_000;

    /** Characters of a name. */
    static final int NAME = 50;

    /** Items of a page. */
    static final int PAGE = 100;

    static final int USUAL_PAGE = 20;

    /** An idempotency key: 16 to 255 characters that stand as they are in a path. */
    static final Pattern KEY = Pattern.compile("[A-Za-z0-9._~:@-]{16,255}");

    /** The name of a record of the city's, in any script. */
    static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,99}");

    /** A telephone number as people write it in mainland China, or in E.164. */
    static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9-]{4,18}[0-9]");

    /** The name of a post or unit. */
    static final Pattern POST = Post.NAME;

    private static final int LENGTH_DIGITS = 18;
    private static final Pattern LENGTH = Pattern.compile("[0-9]+");

    private Limits() {}

    /** Whether a body says of itself that it is too long. */
    static boolean tooLong(@Nullable String contentLength) {
        return contentLength != null
                && LENGTH.matcher(contentLength).matches()
                && (contentLength.length() > LENGTH_DIGITS || Long.parseLong(contentLength) > BODY);
    }
}
