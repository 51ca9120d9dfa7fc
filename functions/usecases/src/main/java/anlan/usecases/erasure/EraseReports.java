package anlan.usecases.erasure;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.erasure.Erases;
import anlan.domain.erasure.Tombstone;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.CasePage;
import java.util.ArrayList;
import java.util.List;

/**
 * The identity of a reporter, that a complaint is theirs, and the photos that they took. Each
 * complaint is forgotten in one transaction, so that none is half theirs.
 */
public final class EraseReports implements Erases {

    private static final int PAGE = 100;

    private final Complaints complaints;

    public EraseReports(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public void erase(Tombstone tombstone) {
        for (Case each : reported(tombstone)) {
            Complaint complaint = complaints.find(each.id());
            if (complaint != null && tombstone.covers(each.dossier().cameIn())) {
                complaints.forget(complaint);
            }
        }
    }

    /** All pages are read before the list shrinks. */
    private List<Case> reported(Tombstone tombstone) {
        List<Case> all = new ArrayList<>();
        String after = null;
        do {
            CasePage page = complaints.reportedBy(tombstone.subject(), PAGE, after);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }
}
