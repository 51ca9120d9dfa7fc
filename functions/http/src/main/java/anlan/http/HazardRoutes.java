package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.Location;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.category.Grade;
import anlan.domain.category.Source;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.HazardStatus;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Statuses;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.people.Role;
import anlan.usecases.FindWork;
import anlan.usecases.Sources;
import anlan.usecases.hazard.FindHazard;
import anlan.usecases.hazard.RegisterHazard;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Hazards over HTTP. */
final class HazardRoutes {

    private static final String FUNCTION = "hazards";
    private static final String ROOT = "/v1/hazards";
    private static final int SITE = 100;
    private static final Set<String> STATUSES = Statuses.of(HazardStatus.values());
    private static final Set<Role> READERS = Rights.roles("hazard.read");

    private final RegisterHazard register;
    private final FindHazard find;
    private final FindWork work;
    private final DeedRoutes<Hazard> deeds;
    private final Categories categories;
    private final Places places;
    private final Cursors cursors;
    private final InstantSource clock;

    HazardRoutes(
            RegisterHazard register,
            FindHazard find,
            FindWork work,
            DeedRoutes<Hazard> deeds,
            Categories categories,
            Places places,
            Cursors cursors,
            InstantSource clock) {
        this.register = register;
        this.find = find;
        this.work = work;
        this.deeds = deeds;
        this.categories = categories;
        this.places = places;
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
        Field<Source> source = fields.choice("source", Source.values());
        if (source.value() != null && source.value() != Sources.of(request.by().role())) {
            fields.reject(RegisterHazard.notTheirSource());
        }
        Field<Category> category =
                fields.one("category", "unknown_category", "没有这个隐患类别。", code -> categories.find(code, CaseKind.HAZARD));
        Field<Grade> grade = fields.optionalChoice("grade", Grade.values());
        Field<String> description = fields.text("description", Limits.DESCRIPTION);
        Location location = places.location(fields);
        Field<Area> area = places.area(fields, location);
        Area found = area.value();
        if (found != null && !request.by().covers(found.code())) {
            fields.reject(RegisterHazard.outsideOwnArea());
        }
        Field<String> site = fields.optionalText("site", SITE);
        Field<String> inspection = reference(fields, "inspectionId");
        Field<String> campaign = reference(fields, "campaignId");
        Field<CaseId> complaint = fields.optionalOne(
                "complaintId", "malformed", "诉求编号格式不对。", text -> CaseId.read(text, CaseKind.COMPLAINT));
        Fields onSpot = fields.object("onSpot");
        Field<Evidence> before = onSpot == null ? new Field<>(null) : HazardBodies.evidence(onSpot, "before");
        Field<Evidence> after = onSpot == null ? new Field<>(null) : HazardBodies.evidence(onSpot, "after");
        if (onSpot != null && grade.value() == Grade.MAJOR) {
            fields.reject(RegisterHazard.graveOnSpot());
        }
        fields.finish();
        Intake.Answer answer = register.apply(new RegisterHazard.Command(
                request.by(),
                request.key(),
                request.fingerprint(),
                source.get(),
                category.get(),
                grade.or(Grade.GENERAL),
                description.get(),
                area.get(),
                location,
                site.value(),
                inspection.value(),
                campaign.value(),
                complaint.value(),
                onSpot == null ? null : new RegisterHazard.OnSpot(before.get(), after.get())));
        return Cases.created(ROOT, answer, Cases.receipt(answer.receipt()));
    }

    /** The name of a record that the hazard comes from. */
    private static Field<String> reference(Fields fields, String name) {
        return fields.optionalOne(
                name,
                "malformed",
                "应为 1 至 100 个字符的编号,只含文字、数字和 . _ -,以文字或数字开头。",
                text -> Limits.REFERENCE.matcher(text).matches() ? text : null);
    }

    private HttpReply list(Request request) {
        Actor by = request.by();
        PageQuery query = PageQuery.read(request, ROOT, STATUSES, places);
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
