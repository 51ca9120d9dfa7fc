package anlan.domain.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the office is to be told of figures: once for each revision, for ever. */
public interface OfficeAlerts {

    /** Intends to tell the office; false if that was intended before for the same revision. */
    boolean raise(OfficeAlert alert);

    /** What it has not been told yet, read consistently; one that can't be read is left out. */
    List<OfficeAlert> pending();

    /**
     * Takes one for one sender; false if it was told, or another has it.
     *
     * @param claimant names this attempt and no other; an attempt that the store has carried out
     *     already, and whose answer was lost, is the same attempt
     */
    boolean claim(OfficeAlert alert, String claimant, Instant now, Duration lease);

    /** It was told, or never will be: the note says which. */
    void end(OfficeAlert alert, String note, Instant at);
}
