package anlan.usecases.hazard;

import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Hazards;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.Rules;
import anlan.domain.people.Actor;
import anlan.domain.people.Relation;
import anlan.usecases.Casework;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.Relations;
import java.util.List;

/** Everything that may be done to a hazard, in the order in which one usually sees it. */
public final class HazardDeeds implements Casework.Files<Hazard> {

    private final Hazards hazards;
    private final Relations relations;

    public HazardDeeds(Hazards hazards, CityKeys keys) {
        this.hazards = hazards;
        this.relations = new Relations(keys);
    }

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

    @Override
    public CaseKind kind() {
        return CaseKind.HAZARD;
    }

    @Override
    public Class<Hazard> type() {
        return Hazard.class;
    }

    @Override
    public Relation relation(Actor by, Hazard state) {
        return relations.between(by, state);
    }

    @Override
    public Change.Made make(Change<Hazard> change, Decision<Hazard> decision) {
        return hazards.change(change);
    }
}
