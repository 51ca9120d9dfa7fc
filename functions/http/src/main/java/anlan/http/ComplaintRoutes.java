package anlan.http;

import anlan.domain.area.Areas;
import anlan.domain.category.CaseKind;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.ComplaintStatus;
import anlan.domain.complaint.Identity;
import anlan.domain.intake.Intake;
import anlan.domain.intake.Similar;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.lifecycle.Statuses;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.people.Role;
import anlan.domain.refusal.Forbidden;
import anlan.usecases.FindWork;
import anlan.usecases.complaint.FindComplaint;
import anlan.usecases.complaint.SubmitComplaint;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Complaints over HTTP. */
final class ComplaintRoutes {

    private static final String FUNCTION = "complaints";
    private static final String ROOT = "/v1/complaints";
    private static final Set<String> STATUSES = Statuses.of(ComplaintStatus.values());
    private static final Set<Role> REPORTERS = Rights.roles("complaint.submit");
    private static final Set<Role> READERS = Rights.roles("complaint.read");

    private final SubmitComplaint submit;
    private final FindComplaint find;
    private final FindWork work;
    private final DeedRoutes<Complaint> deeds;
    private final Areas areas;
    private final Cursors cursors;
    private final InstantSource clock;

    ComplaintRoutes(
            SubmitComplaint submit,
            FindComplaint find,
            FindWork work,
            DeedRoutes<Complaint> deeds,
            Areas areas,
            Cursors cursors,
            InstantSource clock) {
        this.submit = submit;
        this.find = find;
        this.work = work;
        this.deeds = deeds;
        this.areas = areas;
        this.cursors = cursors;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.post(FUNCTION, ROOT, REPORTERS, this::submit),
                Route.get(FUNCTION, ROOT, Rights.roles("complaint.worklist"), this::list)
                        .taking(PageQuery.NAMES),
                Route.get(
                                FUNCTION,
                                ROOT + "/by-key/{key}",
                                REPORTERS,
                                request -> show(
                                        find.byKey(request.by(), Headers.key("/key", "提交编号", request.named("key")))))
                        .readingItsCaller(),
                Route.get(
                                FUNCTION,
                                ROOT + "/{id}",
                                READERS,
                                request -> show(find.byId(request.by(), request.named("id"))))
                        .readingItsCaller(),
                Route.get(FUNCTION, ROOT + "/{id}/proof", READERS, this::proof).readingItsCaller(),
                Route.get(FUNCTION, ROOT + "/{id}/reporter", Rights.roles("complaint.reporter"), this::reporter)
                        .readingItsCaller(),
                Route.post(FUNCTION, ROOT + "/{id}/{deed}", Route.anybody(), deeds::apply)
                        .readingItsCaller());
    }

    private HttpReply submit(Request request) {
        Fields fields = request.fields();
        Supplier<SubmitComplaint.Details> details = submit.read(fields);
        fields.finish();
        Intake.Answer answer = submit.apply(
                new SubmitComplaint.Command(request.by(), request.key(), request.fingerprint(), details.get()));
        ObjectNode body = Cases.receipt(answer.receipt());
        ArrayNode similar = body.putArray("similar");
        for (Similar each : answer.receipt().similar()) {
            similar.addObject()
                    .put("ref", each.ref())
                    .put("category", each.category())
                    .put("place", each.place())
                    .put("ageDays", each.ageDays())
                    .put("status", each.status())
                    .put("metres", each.metres());
        }
        return Cases.created(ROOT, answer, body);
    }

    /** What the caller has reported; for an official, what lies on their unit's desk. */
    private HttpReply list(Request request) {
        Actor by = request.by();
        PageQuery query = PageQuery.read(request, ROOT, STATUSES, areas);
        String after = cursors.open(query.bound(), query.cursor());
        CasePage page;
        if (!REPORTERS.contains(by.role())) {
            page = work.on(CaseKind.COMPLAINT, by, query.unit(), query.limit(), after);
        } else if (query.unit() == null) {
            page = find.ownedBy(by, query.limit(), after);
        } else {
            throw new Forbidden();
        }
        return Cases.page(page, query, cursors, clock.instant());
    }

    private HttpReply show(FindComplaint.View view) {
        return HttpReply.json(200, ComplaintView.of(view, clock.instant()));
    }

    private HttpReply proof(Request request) {
        FindComplaint.View view = find.byId(request.by(), request.named("id"));
        return HttpReply.json(200, Cases.proof(view.complaint(), view.timeline()));
    }

    /** Who reported it: the one answer that says so, and to nobody but those who must speak to them. */
    private HttpReply reporter(Request request) {
        Identity identity = find.reporter(request.by(), request.named("id"));
        return HttpReply.json(200, Json.object().put("name", identity.name()).put("phone", identity.phone()));
    }
}
