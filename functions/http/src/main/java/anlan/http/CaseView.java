package anlan.http;

import anlan.domain.document.Documents;
import anlan.domain.lifecycle.Case;
import anlan.usecases.FindCase;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A case of one kind as it is shown to those who may see it. */
abstract class CaseView<C extends Case> {

    /** What it is about, whatever its state. */
    abstract void matter(ObjectNode body, C state);

    /** What only its state says. */
    abstract void state(ObjectNode body, C state);

    /** Everything but what others may do and have done. */
    final ObjectNode paper(C state, Instant now) {
        ObjectNode body = Json.object()
                .put("id", state.id().value())
                .put("number", state.dossier().number().value())
                .put("status", state.status())
                .put("version", state.version());
        matter(body, state);
        body.set("location", Json.location(state.dossier().particulars().location()));
        CaseBodies.due(body, state, now);
        state(body, state);
        return body;
    }

    final ObjectNode of(FindCase.View<C> view, Instant now) {
        return seen(paper(view.state(), now), view);
    }

    /** The body with what whoever looks may do, and what has happened, oldest first. */
    final ObjectNode seen(ObjectNode body, FindCase.View<C> view) {
        CaseBodies.allowed(body, view.allowed());
        Documents documents = view.by().unit() == null
                ? Documents.NONE
                : view.state().progress().documents();
        CaseBodies.timeline(body, view.timeline(), documents);
        return body;
    }
}
