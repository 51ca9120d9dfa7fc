package anlan.http;

import anlan.domain.deadline.Deadline;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.DeedReceipt;
import anlan.domain.people.PostId;
import anlan.domain.people.Rights;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Unknown;
import anlan.usecases.Casework;
import anlan.usecases.CurrentPosts;
import anlan.usecases.Deed;
import anlan.usecases.Field;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Deeds over HTTP: one path for each kind of case, with the name of the deed in it. */
final class DeedRoutes<C extends Case> {

    private static final int LAST_VERSION = 1_000_000;

    private final Casework<C> casework;
    private final CurrentPosts posts;

    DeedRoutes(Casework<C> casework, CurrentPosts posts) {
        this.casework = casework;
        this.posts = posts;
    }

    HttpReply apply(Request request) {
        Deed<C, ?, ?> deed = casework.deed(request.named("deed"));
        if (deed == null) {
            throw new Unknown("unknown_route", "没有这个接口。");
        }
        String right = casework.right(deed);
        // A sign-in may be older than the role: nobody is turned away before the roster has been
        // asked.
        if (Rights.of(right, request.by().role()).isEmpty()
                && Rights.of(right, posts.now(request.by()).role()).isEmpty()) {
            throw new Forbidden();
        }
        Casework.Answer answer = apply(deed, request);
        HttpReply reply = HttpReply.json(200, receipt(answer.receipt()));
        return answer.replayed() ? reply.with("Idempotency-Replayed", "true") : reply;
    }

    private <I> Casework.Answer apply(Deed<C, ?, I> deed, Request request) {
        Fields fields = request.fields();
        Field<Integer> version = fields.number("version", 1, LAST_VERSION);
        Supplier<I> input = deed.read(fields);
        fields.finish();
        return casework.apply(new Casework.Command<>(
                request.by(),
                request.named("id"),
                deed,
                input.get(),
                version.get(),
                request.key(),
                request.fingerprint()));
    }

    private static ObjectNode receipt(DeedReceipt receipt) {
        Deadline due = receipt.deadline();
        PostId owner = receipt.owner();
        ObjectNode body = Json.object()
                .put("id", receipt.caseId().value())
                .put("number", receipt.number().value())
                .put("status", receipt.status())
                .put("version", receipt.version())
                .put("owner", owner == null ? null : owner.value())
                .put("dueAt", due == null ? null : Json.time(due.dueAt()))
                .put("dueProvisional", due != null && due.provisional())
                .put("at", Json.time(receipt.at()));
        DeedReceipt.Opened opened = receipt.opened();
        if (opened != null) {
            body.putObject(opened.id().kind().word())
                    .put("id", opened.id().value())
                    .put("number", opened.number().value());
        }
        CaseBodies.allowed(body, receipt.allowed());
        return body;
    }
}
