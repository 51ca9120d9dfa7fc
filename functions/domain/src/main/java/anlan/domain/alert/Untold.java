package anlan.domain.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What somebody is to be told by one text message of its own. */
public interface Untold<A> {

    /** What has not been told yet, read consistently; one that can't be read is left out. */
    List<A> pending();

    /**
     * Takes one for one sender; false if it was told, or another has it.
     *
     * @param claimant names this attempt and no other; an attempt that the store has carried out
     *     already, and whose answer was lost, is the same attempt
     */
    boolean claim(A alert, String claimant, Instant now, Duration lease);

    /** It was told, or never will be: the note says which. */
    void end(A alert, String note, Instant at);
}
