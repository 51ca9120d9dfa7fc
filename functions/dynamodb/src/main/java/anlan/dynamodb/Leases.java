package anlan.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How one worker takes an item for a time: by a name that no other attempt has, and that stands in
 * the item while it is taken.
 */
final class Leases {

    /** What stands in an item only while a worker has it. */
    static final List<String> CLAIM = List.of("claimant", "claimedUntil");

    /** Takes it. */
    static final String TAKE = "claimant = :claimant, claimedUntil = :until";

    /** Nobody has it, or the same attempt, or its lease is over. */
    static final String FREE = "(attribute_not_exists(claimant) OR claimant = :claimant OR claimedUntil <= :now)";

    private Leases() {}

    /** The values of both. */
    static Row values(String claimant, Instant now, Duration lease) {
        return new Row()
                .text(":claimant", claimant)
                .time(":until", now.plus(lease))
                .time(":now", now);
    }
}
