package anlan.usecases.complaint;

import anlan.domain.area.Areas;
import anlan.domain.casefile.CityKeys;
import anlan.domain.complaint.Asking;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Dispatched;
import anlan.domain.complaint.Ended;
import anlan.domain.complaint.FirstHandling;
import anlan.domain.complaint.Paused;
import anlan.domain.complaint.Referred;
import anlan.domain.deadline.Term;
import anlan.domain.lifecycle.Rules;
import anlan.usecases.Deadlines;
import anlan.usecases.Deed;
import anlan.usecases.RunningCampaigns;
import anlan.usecases.SharedDeeds;
import java.util.List;

/** Everything that may be done to a complaint, in the order in which one usually sees it. */
public final class ComplaintDeeds {

    /** The most days that may be asked for or given. */
    static final int MOST_DAYS = 90;

    private ComplaintDeeds() {}

    public static List<Deed<Complaint, ?, ?>> all(
            Deadlines deadlines, Rules rules, Areas areas, CityKeys keys, RunningCampaigns running) {
        return List.of(
                new AcceptComplaint(),
                new RejectComplaint(),
                new MergeComplaint(keys),
                new JoinComplaint(deadlines.categories(), keys),
                new WithdrawComplaint(),
                new DispatchComplaint(deadlines),
                SharedDeeds.sign(
                        Dispatched.class, state -> deadlines.terms(state).contact(), deadlines),
                new ReturnComplaint(rules, deadlines),
                new SettleReturn(deadlines),
                new ContactReporter(),
                new AddInformation(),
                new ReplyToReporter(),
                SharedDeeds.extend(
                        FirstHandling.class,
                        MOST_DAYS,
                        state -> deadlines.terms(state).extension(),
                        (state, now) ->
                                state.whyNotExtend(deadlines.terms(state).extension(), now),
                        deadlines),
                SharedDeeds.settleExtension(Asking.ExtensionRequested.class, deadlines.clock()),
                SharedDeeds.pause(FirstHandling.class),
                SharedDeeds.resume(Paused.class, deadlines.clock()),
                new TurnIntoHazard(areas, deadlines, keys, running),
                new TurnIntoDispute(),
                new CallReporterBack(),
                new RateReply(),
                new ReworkReply(rules),
                new CloseComplaint(),
                SharedDeeds.reopenAsReporter(
                        Ended.Closed.class, state -> deadlines.terms(state).feedback(), deadlines, rules),
                SharedDeeds.conclude(
                        Referred.class,
                        MOST_DAYS,
                        Term.WorkingDays::new,
                        state -> deadlines.terms(state).sign(),
                        deadlines));
    }
}
