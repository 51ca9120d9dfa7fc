package anlan.http;

import anlan.domain.area.Areas;
import anlan.domain.category.CaseKind;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.HazardStatus;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Statuses;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.people.Role;
import anlan.usecases.FindWork;
import anlan.usecases.hazard.FindHazard;
import anlan.usecases.hazard.RegisterHazard;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Hazards over HTTP. */
final class HazardRoutes {

    private static final String FUNCTION = "hazards";
    private static final String ROOT = "/v1/hazards";
    private static final Set<String> STATUSES = Statuses.of(HazardStatus.values());
    private static final Set<Role> READERS = Rights.roles("hazard.read");

    private final RegisterHazard register;
    private final FindHazard find;
    private final FindWork work;
    private final DeedRoutes<Hazard> deeds;
    private final Areas areas;
    private final Cursors cursors;
    private final InstantSource clock;

    HazardRoutes(
            RegisterHazard register,
            FindHazard find,
            FindWork work,
            DeedRoutes<Hazard> deeds,
            Areas areas,
            Cursors cursors,
            InstantSource clock) {
        this.register = register;
        this.find = find;
        this.work = work;
        this.deeds = deeds;
        this.areas = areas;
        this.cursors = cursors;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.post(FUNCTION, ROOT, Rights.roles("hazard.register"), this::register),
                Route.get(FUNCTION, ROOT, Rights.roles("hazard.worklist"), this::list)
                        .taking(PageQuery.NAMES),
                Route.get(
                                FUNCTION,
                                ROOT + "/{id}",
                                READERS,
                                request -> show(find.byId(request.by(), request.named("id"))))
                        .readingItsCaller(),
                Route.get(FUNCTION, ROOT + "/{id}/proof", READERS, this::proof).readingItsCaller(),
                Route.post(FUNCTION, ROOT + "/{id}/{deed}", Route.anybody(), deeds::apply)
                        .readingItsCaller());
    }

    private HttpReply register(Request request) {
        Fields fields = request.fields();
        Supplier<RegisterHazard.Details> details = register.read(fields, request.by());
        fields.finish();
        Intake.Answer answer = register.apply(
                new RegisterHazard.Command(request.by(), request.key(), request.fingerprint(), details.get()));
        return Cases.created(ROOT, answer, Cases.receipt(answer.receipt()));
    }

    private HttpReply list(Request request) {
        Actor by = request.by();
        PageQuery query = PageQuery.read(request, ROOT, STATUSES, areas);
        String after = cursors.open(query.bound(), query.cursor());
        return Cases.page(
                work.on(CaseKind.HAZARD, by, query.unit(), query.limit(), after), query, cursors, clock.instant());
    }

    private HttpReply show(FindHazard.View view) {
        return HttpReply.json(200, HazardView.of(view, clock.instant()));
    }

    private HttpReply proof(Request request) {
        FindHazard.View view = find.byId(request.by(), request.named("id"));
        return HttpReply.json(200, Cases.proof(view.hazard(), view.timeline()));
    }
}
