package anlan.http;

import anlan.domain.refusal.Refusal;
import anlan.domain.refusal.Unavailable;

/** Answers to what never became a call: an edge could not read it, or has no room for it. */
public final class Refused {

    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;

    private Refused() {}

    /**
     * The reply to a request that an edge could not read, by the status that it would have
     * answered.
     */
    public static HttpReply unread(int status, String requestId) {
        HttpReply reply = switch (status) {
            case NOT_FOUND -> Problem.unknownRoute(requestId);
            case SERVER_ERROR -> Problem.fault(requestId);
            default -> Problem.malformed(status, requestId);
        };
        return Router.withCommonHeaders(reply, requestId);
    }

    /** What a function itself refuses that is not one of HTTP. */
    public static HttpReply by(Refusal refusal, String requestId) {
        return Router.withCommonHeaders(Problem.of(refusal, requestId), requestId);
    }

    /** The process is about to end, and takes nothing of this kind any more. */
    public static HttpReply leaving(String requestId) {
        return Router.withCommonHeaders(Problem.leaving(requestId), requestId);
    }

    /** More is asked at once than can be answered in time. */
    public static HttpReply busy(String requestId) {
        return Router.withCommonHeaders(Problem.of(Unavailable.busy(), requestId), requestId);
    }
}
