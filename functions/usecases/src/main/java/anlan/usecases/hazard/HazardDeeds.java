package anlan.usecases.hazard;

import anlan.domain.casefile.CityKeys;
import anlan.domain.deadline.Term;
import anlan.domain.hazard.Ended;
import anlan.domain.hazard.ExtensionPending;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Paused;
import anlan.domain.hazard.Referred;
import anlan.domain.hazard.Signable;
import anlan.domain.hazard.Working;
import anlan.domain.lifecycle.Rules;
import anlan.usecases.Deadlines;
import anlan.usecases.Deed;
import anlan.usecases.SharedDeeds;
import java.util.List;

/** Everything that may be done to a hazard, in the order in which one usually sees it. */
public final class HazardDeeds {

    /** The most days that may be asked for or given. */
    static final int MOST_DAYS = 365;

    private HazardDeeds() {}

    public static List<Deed<Hazard, ?, ?>> all(Deadlines deadlines, Rules rules, CityKeys keys) {
        return List.of(
                new VerifyHazard(keys),
                new FixOnSpot(rules),
                new AssignHazard(deadlines),
                SharedDeeds.sign(Signable.class, state -> null, deadlines),
                new PlanRectification(),
                new ApprovePlan(),
                new SubmitRectification(deadlines),
                new ReviewRectification(deadlines, rules),
                SharedDeeds.extend(
                        Working.Rectifying.class,
                        MOST_DAYS,
                        state -> deadlines.terms(state).extension(),
                        (state, now) -> state.whyNotExtend(deadlines.terms(state), deadlines.clock(), now),
                        deadlines),
                SharedDeeds.settleExtension(ExtensionPending.class, deadlines.clock()),
                SharedDeeds.pause(Working.Rectifying.class),
                SharedDeeds.resume(Paused.class, deadlines.clock()),
                new TransferHazard(rules),
                new ReferHazard(deadlines.clock()),
                SharedDeeds.conclude(Referred.class, MOST_DAYS, Term.Days::new, state -> null, deadlines),
                new ListHazard(),
                new DelistHazard(),
                SharedDeeds.reopen(
                        Ended.Closed.class, state -> deadlines.terms(state).rectify(), deadlines, rules),
                new RecheckHazard(deadlines, rules),
                SharedDeeds.acknowledge(Hazard.class));
    }
}
