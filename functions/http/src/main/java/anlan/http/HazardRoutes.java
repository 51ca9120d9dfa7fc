package anlan.http;

import anlan.domain.category.CaseKind;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.HazardStatus;
import anlan.domain.people.Actor;
import anlan.usecases.Casework;
import anlan.usecases.FindCase;
import anlan.usecases.hazard.RegisterHazard;
import tools.jackson.databind.node.ObjectNode;

/** Hazards over HTTP. */
final class HazardRoutes extends CaseRoutes<Hazard> {

    private final FindCase<Hazard> find;

    HazardRoutes(RegisterHazard register, FindCase<Hazard> find, Casework<Hazard> casework, Common common) {
        super(CaseKind.HAZARD, "register", register, HazardStatus.values(), find, casework, common);
        this.find = find;
    }

    @Override
    ObjectNode show(Actor by, String id) {
        return HazardView.of(find.byId(by, id), clock().instant());
    }
}
