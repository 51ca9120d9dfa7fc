package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.Location;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.complaint.Report;
import anlan.domain.hazard.Evidence;
import anlan.domain.intake.Intake;
import anlan.domain.people.Actor;
import anlan.domain.people.Role;
import anlan.usecases.complaint.FindComplaint;
import anlan.usecases.complaint.SubmitComplaint;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Complaints over HTTP. */
final class ComplaintRoutes {

    private static final String FUNCTION = "complaints";
    private static final String ROOT = "/v1/complaints";
    private static final Set<Role> REPORTERS = EnumSet.of(Role.CITIZEN, Role.STATION, Role.GRID);

    private final SubmitComplaint submit;
    private final FindComplaint find;
    private final Categories categories;
    private final Places places;
    private final Cursors cursors;
    private final InstantSource clock;

    ComplaintRoutes(
            SubmitComplaint submit,
            FindComplaint find,
            Categories categories,
            Places places,
            Cursors cursors,
            InstantSource clock) {
        this.submit = submit;
        this.find = find;
        this.categories = categories;
        this.places = places;
        this.cursors = cursors;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.post(FUNCTION, ROOT, REPORTERS, this::submit),
                Route.get(FUNCTION, ROOT, Route.anybody(), this::list),
                Route.get(
                        FUNCTION,
                        ROOT + "/{id}",
                        Route.anybody(),
                        asked -> show(find.byId(asked.by(), asked.named("id")))),
                Route.get(
                        FUNCTION,
                        ROOT + "/by-key/{key}",
                        Route.anybody(),
                        asked -> show(find.byKey(asked.by(), asked.named("key")))));
    }

    private HttpReply submit(Asked asked) {
        Fields fields = asked.fields();
        Field<Category> category = fields.one(
                "category", "unknown_category", "没有这个诉求类别。", code -> categories.find(code, CaseKind.COMPLAINT));
        Field<String> description = fields.text("description", Limits.DESCRIPTION);
        Field<Area> area = places.area(fields);
        Location location = places.location(fields);
        Field<String> address = fields.optionalText("address", Limits.TEXT);
        SubmitComplaint.Contact contact = contact(fields);
        Field<Boolean> anonymous = fields.flag("anonymous");
        List<Evidence> photos = fields.list("photos", "malformed", Cases.EVIDENCE_DETAIL, Cases::evidence);
        fields.done();
        Intake.Answer answer = submit.apply(new SubmitComplaint.Command(
                asked.by(),
                asked.key(),
                asked.meaning(),
                category.get(),
                description.get(),
                area.get(),
                location,
                address.value(),
                contact,
                anonymous.or(false),
                photos));
        ObjectNode body = Cases.receipt(answer.receipt());
        body.putArray("similar");
        return Cases.created(ROOT, answer, body);
    }

    private static SubmitComplaint.@Nullable Contact contact(Fields fields) {
        Fields contact = fields.object("contact");
        if (contact == null) {
            return null;
        }
        return new SubmitComplaint.Contact(
                contact.optionalText("name", Limits.NAME).value(),
                contact.optionalOne(
                                "phone",
                                "malformed",
                                "电话号码格式不对。",
                                text -> Limits.PHONE.matcher(text).matches() ? text : null)
                        .value());
    }

    private HttpReply list(Asked asked) {
        Actor by = asked.by();
        PageQuery query = PageQuery.read(asked, ROOT, by.subject());
        Complaints.Page page = find.ownedBy(by, query.limit(), cursors.open(query.bound(), asked.query("cursor")));
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        page.items().stream()
                .filter(line -> query.admits(line, clock.instant()))
                .forEach(line -> items.add(Cases.line(line, clock.instant())));
        String next = page.next();
        if (next == null) {
            body.putNull("next");
        } else {
            body.put("next", cursors.seal(query.bound(), next));
        }
        return HttpReply.json(200, body);
    }

    private HttpReply show(FindComplaint.View view) {
        Complaint complaint = view.complaint();
        Report report = complaint.report();
        ObjectNode body = Json.object()
                .put("id", report.id().value())
                .put("number", report.number().value())
                .put("status", complaint.status())
                .put("version", complaint.version())
                .put("category", report.category())
                .put("areaCode", report.area().value())
                .put("description", report.description())
                .put("address", report.address())
                .put("anonymous", report.anonymous())
                .put("createdAt", Json.time(report.at()));
        body.set("location", Json.location(report.location()));
        Cases.due(body, complaint.deadline(), clock.instant());
        ArrayNode photos = body.putArray("photos");
        report.photos().forEach(photo -> photos.add(photo.reference()));
        Cases.timeline(body, view.timeline());
        return HttpReply.json(200, body);
    }
}
