package anlan.usecases.complaint;

import anlan.domain.area.Areas;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.hazard.Registration;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.Rules;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.Actor;
import anlan.domain.people.Relation;
import anlan.usecases.Casework;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.Relations;
import java.util.List;

/** Everything that may be done to a complaint, in the order in which one usually sees it. */
public final class ComplaintDeeds implements Casework.Files<Complaint> {

    private final Complaints complaints;
    private final Relations relations;

    public ComplaintDeeds(Complaints complaints, CityKeys keys) {
        this.complaints = complaints;
        this.relations = new Relations(keys);
    }

    public static List<Deed<Complaint, ?, ?>> all(Deadlines deadlines, Rules rules, Areas areas, CityKeys keys) {
        return List.of(
                new AcceptComplaint(),
                new RejectComplaint(),
                new MergeComplaint(keys),
                new JoinComplaint(deadlines.categories(), keys),
                new DispatchComplaint(deadlines),
                new SignComplaint(deadlines),
                new ReturnComplaint(rules),
                new SettleReturn(deadlines),
                new ContactReporter(),
                new ReplyToReporter(),
                new ExtendComplaint(deadlines),
                new SettleComplaintExtension(deadlines),
                new PauseComplaint(),
                new ResumeComplaint(deadlines),
                new TurnIntoHazard(areas, deadlines, keys),
                new TurnIntoDispute(),
                new CallReporterBack(),
                new RateReply(),
                new ReworkReply(rules),
                new CloseComplaint(),
                new ReopenComplaint(deadlines, rules),
                new ConcludeComplaint(deadlines));
    }

    @Override
    public CaseKind kind() {
        return CaseKind.COMPLAINT;
    }

    @Override
    public Class<Complaint> type() {
        return Complaint.class;
    }

    @Override
    public Relation relation(Actor by, Complaint state) {
        return relations.between(by, state);
    }

    @Override
    public Change.Made make(Change<Complaint> change, Decision<Complaint> decision) {
        Registration hazard = decision.hazard();
        CaseId master = decision.master();
        if (hazard != null) {
            return complaints.becomeHazard(change, hazard);
        }
        Transition<Complaint> followed = decision.followed();
        if (followed != null) {
            return complaints.merge(change, followed);
        }
        return master == null ? complaints.change(change) : complaints.merge(change, master);
    }
}
