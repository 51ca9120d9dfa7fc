package anlan.http;

import anlan.domain.imports.ImportOutcome;
import anlan.usecases.ImportOnce;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What importing a table came to, as an answer. */
final class ImportBody {

    private ImportBody() {}

    static HttpReply reply(ImportOnce.Done done) {
        ImportOutcome outcome = done.outcome();
        ObjectNode body = Json.object()
                .put("accepted", outcome.accepted())
                .put("unchanged", outcome.unchanged())
                .put("rejected", outcome.rejected());
        ArrayNode errors = body.putArray("errors");
        outcome.errors()
                .forEach(error -> errors.addObject()
                        .put("line", error.line())
                        .put("field", error.field())
                        .put("code", error.code()));
        body.put("errorsCut", outcome.errorsCut());
        HttpReply reply = HttpReply.json(200, body);
        return done.replayed() ? reply.with("Idempotency-Replayed", "true") : reply;
    }
}
