package anlan.usecases.complaint;

import anlan.domain.area.Areas;
import anlan.domain.casefile.CityKeys;
import anlan.domain.complaint.Complaint;
import anlan.domain.lifecycle.Rules;
import anlan.usecases.Deadlines;
import anlan.usecases.Deed;
import java.util.List;

/** Everything that may be done to a complaint, in the order in which one usually sees it. */
public final class ComplaintDeeds {

    private ComplaintDeeds() {}

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
}
