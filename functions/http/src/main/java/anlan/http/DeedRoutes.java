package anlan.http;

import anlan.domain.deadline.Deadline;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.DeedReceipt;
import anlan.domain.people.Rights;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Unknown;
import anlan.usecases.Casework;
import anlan.usecases.CurrentPosts;
import tools.jackson.databind.node.ObjectNode;

/** Deeds over HTTP: one path for each kind of case, with the name of the deed in it. */
final class DeedRoutes<C extends Case> {

    private final String kind;
    private final Casework<C> casework;
    private final DeedBodies<C> bodies;
    private final CurrentPosts posts;

    /**
     * Takes the deeds of one kind of case.
     *
     * @param kind as it begins the names of rights
     */
    DeedRoutes(String kind, Casework<C> casework, DeedBodies<C> bodies, CurrentPosts posts) {
        this.kind = kind;
        this.casework = casework;
        this.bodies = bodies;
        this.posts = posts;
    }

    HttpReply apply(Request request) {
        String name = request.named("deed");
        DeedBodies.Doing<C> doing = bodies.of(name);
        if (doing == null) {
            throw new Unknown("unknown_route", "没有这个接口。");
        }
        String right = kind + "." + name;
        // A sign-in may be older than the role: nobody is turned away before the roster has been asked.
        if (Rights.of(right, request.by().role()).isEmpty()
                && Rights.of(right, posts.now(request.by()).role()).isEmpty()) {
            throw new Forbidden();
        }
        Casework.Answer answer = doing.apply(casework, request);
        HttpReply reply = HttpReply.json(200, receipt(answer.receipt()));
        return answer.replayed() ? reply.with("Idempotency-Replayed", "true") : reply;
    }

    private static ObjectNode receipt(DeedReceipt receipt) {
        Deadline due = receipt.deadline();
        ObjectNode body = Json.object()
                .put("id", receipt.caseId().value())
                .put("number", receipt.number().value())
                .put("status", receipt.status())
                .put("version", receipt.version())
                .put("owner", receipt.owner())
                .put("dueAt", due == null ? null : Json.time(due.dueAt()))
                .put("dueProvisional", due != null && due.provisional())
                .put("at", Json.time(receipt.at()));
        DeedReceipt.Opened opened = receipt.opened();
        if (opened != null) {
            body.putObject(opened.id().kind().word())
                    .put("id", opened.id().value())
                    .put("number", opened.number().value());
        }
        Cases.allowed(body, receipt.allowed());
        return body;
    }
}
