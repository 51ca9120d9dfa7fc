package anlan.http;

import anlan.domain.category.CaseKind;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.ComplaintStatus;
import anlan.domain.complaint.Identity;
import anlan.domain.intake.Receipt;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.people.Role;
import anlan.domain.refusal.Forbidden;
import anlan.usecases.Casework;
import anlan.usecases.FindWork;
import anlan.usecases.complaint.FindComplaint;
import anlan.usecases.complaint.SubmitComplaint;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Complaints over HTTP. */
final class ComplaintRoutes extends CaseRoutes<Complaint> {

    private static final Set<Role> REPORTERS = Rights.roles(CaseKind.COMPLAINT.right("submit"));

    private final FindComplaint find;
    private final ComplaintView view;
    private final SimilarRoutes similar;

    ComplaintRoutes(
            SubmitComplaint submit,
            FindComplaint find,
            FindWork<Complaint> work,
            Casework<Complaint> casework,
            ComplaintView view,
            SimilarRoutes similar,
            Common common) {
        super(CaseKind.COMPLAINT, submit, ComplaintStatus.values(), find.cases(), work, casework, view, common);
        this.find = find;
        this.view = view;
        this.similar = similar;
    }

    @Override
    List<Route> more() {
        return List.of(
                Route.get(function(), root() + "/by-key/{key}", REPORTERS, this::byKey)
                        .readingItsCaller(),
                similar.route(function(), root(), REPORTERS),
                Route.revealing(
                                Reveals.IDENTITY,
                                function(),
                                root() + "/{id}/reporter",
                                Rights.roles(CaseKind.COMPLAINT.right("reporter")),
                                this::reporter)
                        .readingItsCaller());
    }

    @Override
    ObjectNode receipt(Receipt receipt) {
        ObjectNode body = super.receipt(receipt);
        ArrayNode similar = body.putArray("similar");
        receipt.similar().forEach(each -> similar.add(SimilarRoutes.line(each)));
        return body;
    }

    /** The caller's own complaints; for an official, the worklist of their unit. */
    @Override
    FindWork.Page<Complaint> page(Actor by, PageQuery query, @Nullable String after) {
        if (!REPORTERS.contains(by.role())) {
            return super.page(by, query, after);
        }
        if (query.unit() != null) {
            throw new Forbidden();
        }
        return work().of(by, owner -> find.ownedBy(owner, query.limit(), after));
    }

    @Override
    ObjectNode show(Actor by, String id) {
        return show(find.byId(by, id));
    }

    private ObjectNode show(FindComplaint.View found) {
        return view.of(found, clock().instant());
    }

    private HttpReply byKey(Request request) {
        String key = Headers.key("/key", "提交编号", request.named("key"));
        return HttpReply.json(200, show(find.byKey(request.by(), key)));
    }

    /**
     * Who reported it: the one answer that says so, and to nobody but those who must speak to them.
     */
    private Reveals.Answer reporter(Request request) {
        FindComplaint.Reporter reporter = find.reporter(request.by(), request.named("id"));
        Identity identity = reporter.identity();
        return new Reveals.Answer(
                HttpReply.json(200, Json.object().put("name", identity.name()).put("phone", identity.phone())),
                List.of(reporter.caseId()));
    }
}
