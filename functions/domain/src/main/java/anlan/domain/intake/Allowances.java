package anlan.domain.intake;

import java.time.Duration;

/** What may be done so often in a time, by whoever pays for nothing else (限次). */
public interface Allowances {

    /**
     * Spends one of an allowance, if it is open.
     *
     * @return how long until it opens: zero if one was spent
     */
    Duration spend(Quota quota);
}
