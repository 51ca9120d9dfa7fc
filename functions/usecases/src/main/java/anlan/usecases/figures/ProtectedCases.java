package anlan.usecases.figures;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.complaint.Complaint;
import anlan.domain.lifecycle.Case;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.usecases.Relations;

/**
 * Tells which of the cases behind a number are not shown to whoever asks (不予列出). That one is not
 * shown says nothing of a unit: complaints by reporters who are anonymous, or have been forgotten,
 * are shown to nobody, and so are hazards that are about a unit, whichever it is.
 */
public final class ProtectedCases {

    private final Relations relations;

    public ProtectedCases(Relations relations) {
        this.relations = relations;
    }

    boolean from(Actor by, Case state) {
        String read = state.id().kind().right("read");
        return hidden(state) || !Rights.may(read, by.role(), relations.between(by, state));
    }

    private static boolean hidden(Case state) {
        return switch (state.id().kind()) {
            case COMPLAINT -> hidden((Complaint) state);
            case HAZARD -> state.dossier().accused() != null;
            case INSPECTION, DUTYMONTH -> false;
        };
    }

    private static boolean hidden(Complaint complaint) {
        return complaint.report().anonymous() || complaint.dossier().by().equals(Pseudonym.erased(complaint.id()));
    }
}
