package anlan.usecases.complaint;

import anlan.domain.area.Areas;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.CityKeys;
import anlan.domain.casefile.Origin;
import anlan.domain.casefile.Particulars;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Category;
import anlan.domain.category.CategoryCode;
import anlan.domain.category.Grade;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.FirstHandling;
import anlan.domain.complaint.Report;
import anlan.domain.deadline.Deadline;
import anlan.domain.hazard.Finding;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.Along;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Owner;
import anlan.domain.time.CityTime;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.RunningCampaigns;
import anlan.usecases.Sources;
import java.util.List;
import java.util.function.Supplier;

/**
 * A complaint proves to be a hazard and becomes one (转隐患): its unit must rectify it, the reporter
 * keeps their number, and both clocks run.
 */
final class TurnIntoHazard extends Deed<Complaint, FirstHandling, TurnIntoHazard.As> {

    /**
     * The hazard that it becomes. The reporter's own words stay with the complaint, which not
     * everybody sees who sees the hazard.
     */
    record As(CategoryCode category, Grade grade, String description) {}

    private final Areas areas;
    private final Deadlines deadlines;
    private final CityKeys keys;
    private final RunningCampaigns running;

    TurnIntoHazard(Areas areas, Deadlines deadlines, CityKeys keys, RunningCampaigns running) {
        super("to-hazard", FirstHandling.class);
        this.areas = areas;
        this.deadlines = deadlines;
        this.keys = keys;
        this.running = running;
    }

    @Override
    public Supplier<As> read(Form form) {
        Field<Category> category = form.category(deadlines.categories(), CaseKind.HAZARD);
        Field<Grade> grade = form.optionalChoice("grade", Grade.values());
        Field<String> description = form.text("description", Form.DESCRIPTION);
        return () -> new As(category.get().code(), grade.or(Grade.GENERAL), description.get());
    }

    @Override
    protected Decision<Complaint> decide(FirstHandling state, As asked, DeedContext context) {
        Report report = state.report();
        CaseId id = keys.caseId(
                CaseKind.HAZARD,
                context.by().subject(),
                "to-hazard " + report.particulars().id() + " " + context.key());
        CaseNumber number = CaseNumber.draw(areas.prefix(), CityTime.dateOf(context.now()), id, context.attempt());
        Finding finding = new Finding(
                new Particulars(
                        id,
                        number,
                        asked.category(),
                        asked.description(),
                        report.particulars().area(),
                        report.particulars().location(),
                        keys.pseudonym(context.by().subject()),
                        context.now()),
                Sources.of(context.by().role()),
                asked.grade(),
                Origin.ofComplaint(state.id()),
                state.dossier().accused(),
                List.of(),
                running.holding(new RunningCampaigns.Registered(
                                context.now(), report.particulars().area(), asked.category(), List.of()))
                        .ids());
        Deadline due =
                deadlines.clock().first(deadlines.terms().of(asked.grade()).rectify(), context.now());
        Owner owner = state.progress().requireOwner();
        NewCase<Hazard> hazard = NewCase.of(
                Hazard.assigned(finding, context.draft(), owner, due),
                "of complaint " + report.particulars().id());
        return new Decision<>(state.becameHazard(context.draft(), id), List.of(new Along.Opens(hazard)));
    }
}
