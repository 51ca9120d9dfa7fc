package anlan.domain.subscription;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.time.Due;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status messages that have not reached their end yet, spread over shards so that no key is
 * hot; and the credits that are spent on them.
 */
public interface StatusOutbox {

    /**
     * A message that one worker has taken, until its lease is over.
     *
     * @param claimant names this attempt and no other
     * @param tries how often it is not known whether it was sent
     */
    record Held(StatusMessage message, String claimant, Instant until, int tries) {

        /** Whether the lease is over, so that another worker may have it. */
        public boolean over(Instant now) {
            return !now.isBefore(until);
        }
    }

    /** What became of the attempt to spend a credit on a message. */
    sealed interface Spent {

        /**
         * One was taken, for this attempt.
         *
         * @param granted how many had been granted ever: by it the store knows whether there came
         *     more since
         */
        record One(Pseudonym person, int granted) implements Spent {}

        /** There is none. */
        record None() implements Spent {}

        /** The message is not ours any more. */
        record Lost() implements Spent {}
    }

    int shards();

    /**
     * One page of what a shard has to send now, earliest first. An item that can't be read is set
     * aside.
     *
     * @param after where the page before said that the next goes on, null for the first
     */
    Due<StatusMessage> due(int shard, Instant now, @Nullable String after);

    /** When one shard has something to send (again) for the first time; null if it is empty. */
    @Nullable
    Instant next(int shard);

    /**
     * Takes a message for one worker; null if another has it, or it has come to its end.
     *
     * @param claimant an attempt that the store has carried out already, and whose answer was lost,
     *     is the same attempt
     */
    @Nullable
    Held claim(StatusMessage message, String claimant, Instant now, Duration lease);

    /** Takes one credit of the person for this attempt, once however often it is asked. */
    Spent spend(Held held, Pseudonym person);

    /**
     * Puts a message back until then and gives the lease back. Does nothing if it is not ours any
     * more.
     *
     * @param tries how often it counts as tried
     * @param unspent credit to give back, as it was certainly not used; null for none
     */
    void putBack(Held held, Instant until, int tries, Spent.@Nullable One unspent);

    /**
     * The message's end, with its reason. It leaves the outbox in the same transaction.
     *
     * @param unspent credit to give back, as it was certainly not used; null for none
     * @return whether it was still ours; if not, nothing was changed
     */
    boolean end(Held held, StatusMessage.Fate fate, String reason, Instant at, Spent.@Nullable One unspent);

    /**
     * The end of a message that the person does not want: it is cancelled, and their credits of its
     * template are none, unless there came more since.
     */
    boolean unwanted(Held held, String reason, Instant at, Spent.One spent);
}
