package anlan.catalogue;

import anlan.http.HttpReply;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of a complaint or a hazard that somebody handed in. */
enum IntakeOutcome {
    ACCEPTED,
    /** It had come in before under the same key. */
    REPLAYED,
    /** Something in it was not as it has to be. */
    INVALID,
    /** Its reporter had handed in too many. */
    QUOTA,
    /** Its key stands for something else. */
    REUSED_KEY,
    /** The store or the process had no room; it may come again. */
    UNAVAILABLE,
    /** Whoever handed it in was not signed in, or may not. */
    FORBIDDEN,
    /** It was refused for any other reason. */
    REFUSED,
    /** The fault is ours. */
    FAILED;

    static final String REPLAY = "Idempotency-Replayed";

    /** By its answer; null is none. */
    static IntakeOutcome of(@Nullable HttpReply reply) {
        if (reply == null) {
            return FAILED;
        }
        return switch (reply.status()) {
            case 200, 201 -> reply.headers().containsKey(REPLAY) ? REPLAYED : ACCEPTED;
            case 400, 413, 415 -> INVALID;
            case 401, 403, 404 -> FORBIDDEN;
            case 422 -> REUSED_KEY;
            case 429 -> QUOTA;
            case 503 -> UNAVAILABLE;
            default -> reply.status() < 500 ? REFUSED : FAILED;
        };
    }

    /** As a label says it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
