package anlan.domain.refusal;

import java.time.Duration;

/** The caller has used up an allowance; it opens again after the time given. */
public final class TooMany extends Refusal {

    private final Duration retryAfter;

    public TooMany(Duration retryAfter) {
        super("too_many", "提交过于频繁,请稍后再试。");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
