package anlan.usecases.hazard;

import anlan.domain.casefile.CityKeys;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.Rules;
import anlan.usecases.Deadlines;
import anlan.usecases.Deed;
import java.util.List;

/** Everything that may be done to a hazard, in the order in which one usually sees it. */
public final class HazardDeeds {

    private HazardDeeds() {}

    public static List<Deed<Hazard, ?, ?>> all(Deadlines deadlines, Rules rules, CityKeys keys) {
        return List.of(
                new VerifyHazard(keys),
                new FixOnSpot(rules),
                new AssignHazard(deadlines),
                new SignHazard(),
                new PlanRectification(),
                new ApprovePlan(),
                new SubmitRectification(deadlines),
                new ReviewRectification(deadlines, rules),
                new ExtendHazard(deadlines),
                new SettleHazardExtension(deadlines),
                new PauseHazard(),
                new ResumeHazard(deadlines),
                new TransferHazard(rules),
                new ReferHazard(),
                new ConcludeHazard(deadlines),
                new ListHazard(),
                new DelistHazard(),
                new ReopenHazard(deadlines, rules),
                new AcknowledgeHazard());
    }
}
