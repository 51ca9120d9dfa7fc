package anlan.domain.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the office is to be told of figures: once for each revision, for ever. */
public interface OfficeAlerts {

    /** Intends to tell the office; false if that was intended before for the same revision. */
    boolean raise(OfficeAlert alert);

    /** What it has not been told yet, read consistently, at most a page. */
    List<OfficeAlert> pending();

    /** Takes one for one sender; false if it was told, or another has it. */
    boolean claim(OfficeAlert alert, Instant now, Duration lease);

    /** It was told, or never will be: the note says which. */
    void end(OfficeAlert alert, String note, Instant at);
}
