package anlan.domain.alert;

import anlan.domain.casefile.CaseId;
import java.time.Instant;

/**
 * What became of an attempt to take an intent for one worker. A worker takes it before it ends it,
 * so that an intent has one end however many work at it.
 */
public sealed interface Claim {

    /**
     * It is ours until its lease is over.
     *
     * @param claimant our name, which no other attempt has: by it the store knows whether the
     *     intent is still ours
     * @param until end of the lease
     * @param tries how often it has been handed to the topic
     */
    record Held(Intent intent, String claimant, Instant until, int tries) implements Claim {

        /** The same, of which the last try does not count. */
        public Held uncounted() {
            return new Held(intent, claimant, until, Math.max(0, tries - 1));
        }

        public CaseId caseId() {
            return intent.caseId();
        }

        /** Whether the lease is over, so that another worker may have it. */
        public boolean over(Instant now) {
            return !now.isBefore(until);
        }
    }

    /** Another worker has it, and its lease is not over yet. */
    record Busy() implements Claim {}

    /** It has come to its end, or never was. */
    record Ended() implements Claim {}
}
