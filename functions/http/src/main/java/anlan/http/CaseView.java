package anlan.http;

import anlan.domain.casefile.Particulars;
import anlan.domain.document.Documents;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.CaseSummary;
import anlan.domain.lifecycle.Owner;
import anlan.usecases.FindCase;
import anlan.usecases.FindWork;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A case of one kind as it is shown to those who may see it. */
abstract class CaseView<C extends Case> {

    private final Names names;

    CaseView(Names names) {
        this.names = names;
    }

    /** What it is about, whatever its state. */
    abstract void matter(ObjectNode body, C state);

    /** Where it is in words, as a line of a list says it; null if nobody said so. */
    abstract @Nullable String address(C state);

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

    /**
     * One line of a list: what a card shows, and nothing that only some who read the case may see.
     */
    final ObjectNode line(FindWork.Line<C> line, Instant now) {
        C state = line.state();
        Particulars particulars = state.dossier().particulars();
        Owner owner = state.progress().owner();
        ObjectNode body = CaseBodies.line(CaseSummary.of(state), now)
                .put("description", particulars.description())
                .put("address", address(state))
                .put("owner", owner == null ? null : owner.post().value())
                .put("stepDueAt", CaseBodies.time(state.progress().stepDueAt()));
        names.put(body, state, line.owner());
        CaseBodies.allowed(body, line.allowed());
        return body;
    }

    final ObjectNode of(FindCase.View<C> view, Instant now) {
        return seen(paper(view.state(), now), view);
    }

    /** The body with what whoever looks may do, and what has happened, oldest first. */
    final ObjectNode seen(ObjectNode body, FindCase.View<C> view) {
        names.put(body, view.state(), view.owner());
        CaseBodies.allowed(body, view.allowed());
        Documents documents = view.by().unit() == null
                ? Documents.NONE
                : view.state().progress().documents();
        CaseBodies.timeline(body, view.timeline(), documents);
        return body;
    }
}
