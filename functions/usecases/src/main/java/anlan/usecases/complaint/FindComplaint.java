package anlan.usecases.complaint;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.complaint.Ended;
import anlan.domain.complaint.Identity;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.refusal.Unknown;
import anlan.usecases.Casework;
import anlan.usecases.FindCase;
import anlan.usecases.Relations;
import org.jspecify.annotations.Nullable;

/** Shows complaints to those who may see them; to anybody else they do not exist. */
public final class FindComplaint {

    /**
     * A complaint with the one that it follows.
     *
     * @param master null if it follows none, or one that an official may not see
     * @param reporter whether it is shown to its reporter, who learns little of the master
     */
    public record View(
            FindCase.View<Complaint> seen, @Nullable Complaint master, boolean reporter) {}

    /** Who reported a complaint. */
    public record Reporter(CaseId caseId, Identity identity) {}

    private static final String READ = CaseKind.COMPLAINT.right("read");
    private static final int LONGEST_CHAIN = 5;

    private final Complaints complaints;
    private final FindCase<Complaint> find;
    private final CityKeys keys;
    private final Relations relations;
    private final Casework<Complaint> casework;

    public FindComplaint(Complaints complaints, FindCase<Complaint> find, CityKeys keys, Casework<Complaint> casework) {
        this.complaints = complaints;
        this.find = find;
        this.keys = keys;
        this.relations = new Relations(keys);
        this.casework = casework;
    }

    /** The same without the one that it follows: what every kind of case shows. */
    public FindCase<Complaint> cases() {
        return find;
    }

    /** The complaint of that id. */
    public View byId(Actor by, String id) {
        FindCase.View<Complaint> seen = find.byId(by, id);
        Complaint found = seen.state();
        boolean reporter = relations.between(seen.by(), found).reporter();
        Complaint master = master(found);
        boolean shown = master != null
                && (reporter || Rights.may(READ, seen.by().role(), relations.between(seen.by(), master)));
        return new View(seen, shown ? master : null, reporter);
    }

    /**
     * The complaint that this caller's idempotency key brought in: what to ask after an answer was
     * lost.
     */
    public View byKey(Actor by, String key) {
        return byId(by, keys.caseId(CaseKind.COMPLAINT, by.subject(), key).value());
    }

    /** The complaints that the caller has reported, newest first. */
    public CasePage ownedBy(Actor by, int limit, @Nullable String after) {
        return complaints.reportedBy(keys.pseudonym(by.subject()), limit, after);
    }

    /** Who reported it, for those who have to speak to them; an anonymous reporter is nobody. */
    public Reporter reporter(Actor by, String id) {
        CaseId caseId = casework.see(by, id, CaseKind.COMPLAINT.right("reporter"))
                .state()
                .id();
        Identity identity = complaints.identity(caseId);
        if (identity == null) {
            throw new Unknown();
        }
        return new Reporter(caseId, identity);
    }

    private @Nullable Complaint master(Complaint found) {
        Complaint master = null;
        Complaint at = found;
        for (int link = 0; link < LONGEST_CHAIN && at instanceof Ended.Merged merged; link++) {
            master = complaints.find(merged.master());
            at = master;
        }
        return master;
    }
}
