package anlan.domain.subscription;

import anlan.domain.casefile.Pseudonym;
import java.time.Instant;
import java.util.Map;

/**
 * How many messages each person has subscribed to (可发次数), of each template: a credit is one message
 * that WeChat lets through, and is spent with it.
 */
public interface Credits {

    /** So many credits of one template may wait: nobody needs more, and each grant costs an item. */
    int MOST = 100;

    /**
     * A grant of credits.
     *
     * @param accepted how many
     * @param key names the grant among those of the person
     * @param fingerprint digest of the request, which tells a retry from a key used twice
     */
    record Grant(Pseudonym person, String template, int accepted, String key, String fingerprint, Instant at) {}

    /** The answer of the store to a grant. */
    sealed interface Granted {

        /** There are so many now. */
        record Now(int credits) implements Granted {}

        /** It was granted before under the same key, and there were so many then. */
        record Before(int credits, String fingerprint) implements Granted {}

        /** There would be too many; nothing was changed. */
        record Enough() implements Granted {}
    }

    /**
     * Grants credits, once for a key.
     *
     * @throws anlan.domain.refusal.Unavailable if the store does not answer in time; the same key
     *     tells what happened
     */
    Granted grant(Grant grant);

    /** The credits of a person by template, as of now; none for one of which they had none ever. */
    Map<String, Integer> of(Pseudonym person);

    /**
     * Forgets all that a person was granted until then: their credits too, unless they were granted
     * more since. Doing it again does nothing.
     */
    void forget(Pseudonym person, Instant until);
}
