package anlan.usecases.complaint;

import anlan.domain.area.Areas;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Grade;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Early;
import anlan.domain.complaint.Report;
import anlan.domain.deadline.Deadline;
import anlan.domain.hazard.Finding;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Registration;
import anlan.domain.lifecycle.Owner;
import anlan.domain.time.CityTime;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Sources;
import anlan.usecases.Step;
import anlan.usecases.Timing;

/**
 * A complaint proves to be a hazard and becomes one (转隐患): its unit must rectify it, the reporter keeps their number, and both
 * clocks run.
 */
public final class TurnIntoHazard extends Deed<Complaint, Early, TurnIntoHazard.As> {

    /** What hazard it is. The reporter's own words stay with the complaint, which not everybody sees who sees the hazard. */
    public record As(String category, Grade grade, String description) {}

    private final Areas areas;
    private final Timing timing;
    private final CityKeys keys;

    public TurnIntoHazard(Areas areas, Timing timing, CityKeys keys) {
        super("to-hazard", Early.class);
        this.areas = areas;
        this.timing = timing;
        this.keys = keys;
    }

    @Override
    protected Step<Complaint> step(Early state, As asked, Doing doing) {
        Report report = state.report();
        CaseId id = keys.caseId(CaseKind.HAZARD, doing.by().subject(), "to-hazard " + report.id() + " " + doing.key());
        CaseNumber number = CaseNumber.draw(areas.prefix(), CityTime.dateOf(doing.now()), id, doing.attempt());
        Finding finding = new Finding(
                id,
                number,
                Sources.of(doing.by().role()),
                asked.category(),
                asked.grade(),
                asked.description(),
                report.area(),
                report.location(),
                null,
                null,
                null,
                report.id().value(),
                state.dossier().accused(),
                keys.pseudonym(doing.by().subject()),
                doing.now());
        Deadline due = timing.clock().first(timing.terms().of(asked.grade()).rectify(), doing.now());
        Owner owner = state.progress().requireOwner();
        Registration hazard =
                Registration.of(Hazard.assigned(finding, doing.draft(), owner, due), "of complaint " + report.id());
        return new Step<>(state.becameHazard(doing.draft(), id), hazard, null, null);
    }
}
