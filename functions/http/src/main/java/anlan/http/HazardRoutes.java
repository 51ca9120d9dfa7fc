package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.Location;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.hazard.Evidence;
import anlan.domain.hazard.Finding;
import anlan.domain.hazard.Grade;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Source;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.Intake;
import anlan.domain.people.Role;
import anlan.usecases.hazard.FindHazard;
import anlan.usecases.hazard.RegisterHazard;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Hazards over HTTP. */
final class HazardRoutes {

    private static final String FUNCTION = "hazards";
    private static final String ROOT = "/v1/hazards";
    private static final int REFERENCE = 100;
    private static final Set<Role> FINDERS = EnumSet.of(Role.INSPECTOR, Role.GRID, Role.TOWN, Role.DEPARTMENT);
    private static final Set<Role> READERS =
            EnumSet.of(Role.INSPECTOR, Role.GRID, Role.TOWN, Role.DEPARTMENT, Role.OFFICE, Role.LEADER, Role.AUDITOR);

    private final RegisterHazard register;
    private final FindHazard find;
    private final Categories categories;
    private final Places places;
    private final InstantSource clock;

    HazardRoutes(RegisterHazard register, FindHazard find, Categories categories, Places places, InstantSource clock) {
        this.register = register;
        this.find = find;
        this.categories = categories;
        this.places = places;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.post(FUNCTION, ROOT, FINDERS, this::register),
                Route.get(FUNCTION, ROOT + "/{id}", READERS, asked -> show(find.byId(asked.by(), asked.named("id")))));
    }

    private HttpReply register(Asked asked) {
        Fields fields = asked.fields();
        Field<Source> source = fields.one(
                "source", "unknown_source", "来源应为 LEADER、OFFICE、DEPARTMENT 或 TOWN_SELF。", named(Source.values()));
        Field<Category> category =
                fields.one("category", "unknown_category", "没有这个隐患类别。", code -> categories.find(code, CaseKind.HAZARD));
        Field<Grade> grade =
                fields.optionalOne("grade", "unknown_grade", "等级应为 GENERAL、SERIOUS 或 MAJOR。", named(Grade.values()));
        Field<String> description = fields.text("description", Limits.DESCRIPTION);
        Field<Area> area = places.area(fields);
        Area found = area.value();
        if (found != null && !asked.by().covers(found.code())) {
            fields.wrong(RegisterHazard.outsideOwnArea());
        }
        Location location = places.location(fields);
        Field<String> site = fields.optionalText("site", REFERENCE);
        Field<String> inspection = fields.optionalText("inspectionId", REFERENCE);
        Field<String> campaign = fields.optionalText("campaignId", REFERENCE);
        Field<String> complaint = fields.optionalOne(
                "complaintId",
                "malformed",
                "诉求编号格式不对。",
                text -> CaseId.read(text, CaseKind.COMPLAINT) == null ? null : text);
        Fields onSpot = fields.object("onSpot");
        Field<Evidence> before = onSpot == null ? new Field<>(null) : evidence(onSpot, "before");
        Field<Evidence> after = onSpot == null ? new Field<>(null) : evidence(onSpot, "after");
        fields.done();
        Intake.Answer answer = register.apply(new RegisterHazard.Command(
                asked.by(),
                asked.key(),
                asked.meaning(),
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

    private static Field<Evidence> evidence(Fields onSpot, String name) {
        return onSpot.one(name, "malformed", Cases.EVIDENCE_DETAIL, Cases::evidence);
    }

    private static <E extends Enum<E>> Fields.Reader<E> named(E[] values) {
        return text -> {
            for (E value : values) {
                if (value.name().equals(text)) {
                    return value;
                }
            }
            return null;
        };
    }

    private HttpReply show(FindHazard.View view) {
        Hazard hazard = view.hazard();
        Finding finding = hazard.finding();
        ObjectNode body = Json.object()
                .put("id", finding.id().value())
                .put("number", finding.number().value())
                .put("status", hazard.status())
                .put("version", hazard.version())
                .put("source", finding.source().name())
                .put("category", finding.category())
                .put("grade", finding.grade().name())
                .put("areaCode", finding.area().value())
                .put("description", finding.description())
                .put("site", finding.site())
                .put("inspectionId", finding.inspection())
                .put("campaignId", finding.campaign())
                .put("complaintId", finding.complaint())
                .put("createdAt", Json.time(finding.at()));
        body.set("location", Json.location(finding.location()));
        state(body, hazard);
        Cases.timeline(body, view.timeline());
        return HttpReply.json(200, body);
    }

    private void state(ObjectNode body, Hazard hazard) {
        switch (hazard) {
            case Hazard.Assigned assigned -> {
                body.put("owner", assigned.owner());
                Cases.due(body, assigned.deadline(), clock.instant());
                Instant since = assigned.overdueSince();
                body.put("overdueSince", since == null ? null : Json.time(since));
            }
            case Hazard.Closed closed ->
                body.put("onSpot", closed.onSpot())
                        .put("before", closed.before().reference())
                        .put("after", closed.after().reference())
                        .put("closedAt", Json.time(closed.closedAt()))
                        .putNull("dueAt")
                        .put("overdue", false);
        }
    }
}
