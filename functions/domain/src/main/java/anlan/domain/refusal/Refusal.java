package anlan.domain.refusal;

/**
 * A "no" that the caller can understand and act on; anything else that is thrown is our own fault.
 */
public abstract sealed class Refusal extends RuntimeException
        permits Invalid, Unauthenticated, Forbidden, Unknown, Conflict, Reused, TooMany, Unavailable, Damaged {

    private final String code;

    Refusal(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    /** With what lies behind it, for the log of whoever runs this: a caller never sees it. */
    Refusal(String code, String detail, Throwable cause) {
        super(detail, cause, true, false);
        this.code = code;
    }

    /** Stable word for programs, such as {@code idempotency_key_reused}. */
    public String code() {
        return code;
    }

    /** Sentence in Chinese for the person who asked. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
