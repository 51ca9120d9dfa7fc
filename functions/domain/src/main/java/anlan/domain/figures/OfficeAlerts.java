package anlan.domain.figures;

import anlan.domain.alert.Untold;

/** What the office is to be told of figures: once for each revision, for ever. */
public interface OfficeAlerts extends Untold<OfficeAlert> {

    /** Intends to tell the office; false if that was intended before for the same revision. */
    boolean raise(OfficeAlert alert);
}
