package anlan.http;

import anlan.domain.people.Actor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The facts that became known of one call while it was answered. It is for the line that the log
 * has of the call, never for the answer: the route's template and not the path, who signed in, and
 * the code of the problem if there was one.
 */
public final class Seen {

    private static final ScopedValue<Seen> CURRENT = ScopedValue.newInstance();

    private @Nullable String route;
    private @Nullable String subject;
    private @Nullable String code;

    /** Answers a call, and takes note meanwhile. */
    public HttpReply during(Supplier<HttpReply> answer) {
        return ScopedValue.where(CURRENT, this).call(answer::get);
    }

    /** Such as {@code /v1/complaints/{id}/{deed}}; null if no route fits. */
    public @Nullable String route() {
        return route;
    }

    /** Who signed in, not yet a pseudonym; null if nobody did. */
    public @Nullable String subject() {
        return subject;
    }

    /** Such as {@code unknown_route}; null if it went well. */
    public @Nullable String code() {
        return code;
    }

    static void route(Route found) {
        if (CURRENT.isBound()) {
            CURRENT.get().route = found.template();
        }
    }

    static void actor(Actor signedIn) {
        if (CURRENT.isBound()) {
            CURRENT.get().subject = signedIn.subject();
        }
    }

    static void problem(String said) {
        if (CURRENT.isBound()) {
            CURRENT.get().code = said;
        }
    }
}
