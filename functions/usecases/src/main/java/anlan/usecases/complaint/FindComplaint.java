package anlan.usecases.complaint;

import anlan.domain.category.CaseKind;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.CityKeys;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Unknown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows complaints to those who may see them; to anybody else they do not exist. */
public final class FindComplaint {

    /** A complaint and its history, oldest first. */
    public record View(Complaint complaint, List<CaseEvent> timeline) {}

    private final Complaints complaints;
    private final Events events;
    private final CityKeys keys;

    public FindComplaint(Complaints complaints, Events events, CityKeys keys) {
        this.complaints = complaints;
        this.events = events;
        this.keys = keys;
    }

    /** The complaint of that id. */
    public View byId(Actor by, String id) {
        CaseId read = CaseId.read(id, CaseKind.COMPLAINT);
        Complaint found = read == null ? null : complaints.find(read);
        if (found == null || !mayRead(by, found)) {
            throw new Unknown();
        }
        return new View(found, events.timeline(found.report().id()));
    }

    /** The complaint that this caller's idempotency key brought in: what to ask after an answer was lost. */
    public View byKey(Actor by, String key) {
        return byId(by, keys.caseId(CaseKind.COMPLAINT, by.subject(), key).value());
    }

    /** What the caller has reported, newest first. */
    public Complaints.Page ownedBy(Actor by, int limit, @Nullable String after) {
        return complaints.reportedBy(keys.pseudonym(by.subject()), limit, after);
    }

    private boolean mayRead(Actor by, Complaint complaint) {
        if (complaint.report().by().equals(keys.pseudonym(by.subject()))) {
            return true;
        }
        return switch (by.role()) {
            case OFFICE, LEADER, AUDITOR, TOWN -> by.covers(complaint.report().area());
            case CITIZEN, STATION, GRID, INSPECTOR, DEPARTMENT -> false;
        };
    }
}
