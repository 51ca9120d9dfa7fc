package anlan.http;

import anlan.domain.category.CaseKind;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.HazardStatus;
import anlan.domain.intake.Intake;
import anlan.domain.people.Actor;
import anlan.usecases.Casework;
import anlan.usecases.FindCase;
import anlan.usecases.hazard.RegisterHazard;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Hazards over HTTP. */
final class HazardRoutes extends CaseRoutes<Hazard> {

    private final RegisterHazard register;
    private final FindCase<Hazard> find;

    HazardRoutes(RegisterHazard register, FindCase<Hazard> find, Casework<Hazard> casework, Common common) {
        super(CaseKind.HAZARD, "register", HazardStatus.values(), find, casework, common);
        this.register = register;
        this.find = find;
    }

    @Override
    HttpReply open(Request request) {
        Fields fields = request.fields();
        Supplier<RegisterHazard.Details> details = register.read(fields, request.by());
        fields.finish();
        Intake.Answer answer = register.apply(
                new RegisterHazard.Command(request.by(), request.key(), request.fingerprint(), details.get()));
        return CaseBodies.created(root(), answer, CaseBodies.receipt(answer.receipt()));
    }

    @Override
    ObjectNode show(Actor by, String id) {
        return HazardView.of(find.byId(by, id), clock().instant());
    }

    @Override
    List<Route> more() {
        return List.of();
    }
}
