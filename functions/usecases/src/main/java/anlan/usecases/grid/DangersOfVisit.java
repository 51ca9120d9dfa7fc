package anlan.usecases.grid;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Grade;
import anlan.domain.grid.Grid;
import anlan.domain.hazard.Hazard;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Cases;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Asked;
import anlan.usecases.Errors;
import anlan.usecases.GridFinding;
import anlan.usecases.OpenCase;
import anlan.usecases.PhotoEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Registers the hazards of a visit, each under a key that is drawn from that of the visit: asked
 * again, each stands as it is, and only what is missing is made.
 */
public final class DangersOfVisit {

    private final Function<OpenCase.Command<GridFinding>, Intake.Answer> register;
    private final Cases<Hazard> hazards;
    private final PhotoEvidence evidence;
    private final Areas areas;
    private final CityKeys keys;

    /**
     * Takes what it works with.
     *
     * @param register registers one hazard, once for a key
     */
    public DangersOfVisit(
            Function<OpenCase.Command<GridFinding>, Intake.Answer> register,
            Cases<Hazard> hazards,
            PhotoEvidence evidence,
            Areas areas,
            CityKeys keys) {
        this.register = register;
        this.hazards = hazards;
        this.evidence = evidence;
        this.areas = areas;
        this.keys = keys;
    }

    /** No client can choose such a key, as it has a space. */
    private static String key(Asked asked, int place) {
        return asked.key() + " " + place;
    }

    private CaseId id(Asked asked, int place) {
        return keys.caseId(CaseKind.HAZARD, asked.by().subject(), key(asked, place));
    }

    /** Whether the first of them is there: then the visit was begun, and is to be completed. */
    boolean begun(Asked asked, List<VisitForm.Danger> dangers) {
        return !dangers.isEmpty() && hazards.find(id(asked, 0)) != null;
    }

    /** Looks at the photos of all of them before the first is registered. */
    void check(Asked asked, List<VisitForm.Danger> dangers, Errors errors) {
        for (int place = 0; place < dangers.size(); place++) {
            VisitForm.Danger danger = dangers.get(place);
            CaseId id = id(asked, place);
            String pointer = "/findings/" + danger.place() + "/photos/";
            List<PhotoEvidence.Named> shown = IntStream.range(0, danger.photos().size())
                    .mapToObj(at -> new PhotoEvidence.Named(
                            pointer + at, danger.photos().get(at)))
                    .toList();
            errors.check(() -> {
                var unused = evidence.held(asked.by(), id, shown).claimed();
            });
        }
    }

    /** Registers all of them, in their order. */
    List<CaseId> register(Asked asked, Grid grid, List<VisitForm.Danger> dangers) {
        List<CaseId> ids = new ArrayList<>();
        Area area = Objects.requireNonNull(areas.find(grid.area().value()));
        for (VisitForm.Danger danger : dangers) {
            OpenCase.Command<GridFinding> command = new OpenCase.Command<>(
                    asked.by(), key(asked, ids.size()), asked.fingerprint(), finding(grid, area, danger));
            ids.add(registered(command, danger.place()));
        }
        return ids;
    }

    /** What is wrong with a photo is wrong with it among the findings. */
    private CaseId registered(OpenCase.Command<GridFinding> command, int place) {
        try {
            return register.apply(command).receipt().id();
        } catch (Invalid wrong) {
            throw new Invalid(wrong.errors().stream()
                    .map(error -> new FieldError("/findings/" + place + error.pointer(), error.code(), error.detail()))
                    .toList());
        }
    }

    private static GridFinding finding(Grid grid, Area area, VisitForm.Danger danger) {
        Grade grade = danger.grade();
        return new GridFinding(
                grid.id(),
                area,
                danger.category(),
                grade == null ? Grade.GENERAL : grade,
                danger.description(),
                danger.photos());
    }
}
