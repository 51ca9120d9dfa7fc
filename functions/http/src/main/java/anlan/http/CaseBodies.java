package anlan.http;

import anlan.domain.category.Grade;
import anlan.domain.category.Source;
import anlan.domain.deadline.Deadline;
import anlan.domain.document.Document;
import anlan.domain.document.DocumentId;
import anlan.domain.document.Documents;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Chain;
import anlan.domain.intake.Intake;
import anlan.domain.intake.Receipt;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.CaseSummary;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Progress;
import anlan.domain.people.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of an answer that complaints and hazards have in common. */
final class CaseBodies {

    private CaseBodies() {}

    static HttpReply created(String root, Intake.Answer answer, ObjectNode body) {
        HttpReply reply = HttpReply.json(201, body)
                .with("Location", root + "/" + answer.receipt().id());
        return answer.replayed() ? reply.with("Idempotency-Replayed", "true") : reply;
    }

    static ObjectNode receipt(Receipt receipt) {
        ObjectNode body = Json.object()
                .put("id", receipt.id().value())
                .put("number", receipt.number().value())
                .put("status", receipt.status())
                .put("version", 1)
                .put("category", receipt.category().value())
                .put("areaCode", receipt.area().value())
                .put("createdAt", Json.time(receipt.at()));
        Deadline deadline = receipt.deadline();
        if (deadline == null) {
            body.putNull("dueAt");
        } else {
            body.put("dueAt", Json.time(deadline.dueAt())).put("dueProvisional", deadline.provisional());
        }
        Grade grade = receipt.grade();
        Source source = receipt.source();
        PostId owner = receipt.owner();
        if (grade != null) {
            body.put("grade", grade.name());
        }
        if (source != null) {
            body.put("source", source.name()).put("owner", owner == null ? null : owner.value());
        }
        return body;
    }

    static void due(ObjectNode body, Case state, Instant now) {
        Progress progress = state.progress();
        Deadline deadline = progress.deadline();
        Owner owner = progress.owner();
        body.put("owner", owner == null ? null : owner.post().value());
        body.put("dueAt", deadline == null ? null : Json.time(deadline.dueAt()))
                .put("dueProvisional", deadline != null && deadline.provisional())
                .put("paused", deadline != null && deadline.pausedAt() != null)
                .put("overdue", passed(state.lateFrom(), now))
                .put("overdueSince", time(progress.overdueSince()))
                .put("stepDueAt", time(progress.stepDueAt()))
                .put("returned", progress.counts().returned())
                .put("reopened", progress.counts().reopened().size());
    }

    static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : Json.time(at);
    }

    /**
     * The events, oldest first: the words of a deed are shown to everybody who may see the case.
     *
     * @param documents that were issued with them, as far as the reader may know of them
     */
    static void timeline(ObjectNode body, List<CaseEvent> events, Documents documents) {
        ArrayNode timeline = body.putArray("timeline");
        for (CaseEvent event : events) {
            ObjectNode line = timeline.addObject()
                    .put("version", event.version())
                    .put("event", event.kind().name())
                    .put("at", Json.time(event.at()))
                    .put("by", event.by());
            event.facts().forEach(line.putObject("facts")::put);
            line.put("words", event.words());
            Document document = documents.issuedWith(event.version());
            if (document != null) {
                line.putObject("document")
                        .put("id", new DocumentId(event.caseId(), event.version()).toString())
                        .put("number", document.number().value())
                        .put("kind", document.kind().name());
            }
        }
    }

    static void allowed(ObjectNode body, List<String> deeds) {
        ArrayNode allowed = body.putArray("allowed");
        deeds.forEach(allowed::add);
    }

    static ObjectNode proof(Case state, List<CaseEvent> events) {
        ObjectNode body = Json.object()
                .put("id", state.id().value())
                .put("number", state.dossier().number().value())
                .put("version", state.version())
                .put("head", state.progress().head())
                .put(
                        "intact",
                        Chain.faults(events, state.progress().head(), state.version())
                                .isEmpty());
        ArrayNode chain = body.putArray("events");
        events.forEach(event -> chain.add(link(event)));
        return body;
    }

    /** An event with all that its hash is made of; of words, only their digest. */
    static ObjectNode link(CaseEvent event) {
        CaseEvent.Topic topic = event.topic();
        ObjectNode link = Json.object()
                .put("previous", event.previous())
                .put("version", event.version())
                .put("event", event.kind().name())
                .put("at", event.at().toString())
                .put("date", event.date().toString())
                .put("areaCode", topic.area().value())
                .put("category", topic.category().value())
                .put("grade", CaseEvent.word(topic.grade()))
                .put("source", CaseEvent.word(topic.source()))
                .put("by", event.by())
                .put("holder", event.holder() == null ? "NONE" : event.holder().value());
        event.facts().forEach(link.putObject("facts")::put);
        link.put("wordsDigest", event.wordsDigest() == null ? "NONE" : event.wordsDigest())
                .put("hash", event.hash());
        return link;
    }

    static boolean overdue(CaseSummary summary, Instant now) {
        return passed(summary.lateFrom(), now);
    }

    private static boolean passed(@Nullable Instant lateFrom, Instant now) {
        return lateFrom != null && !now.isBefore(lateFrom);
    }

    static ObjectNode line(CaseSummary summary, Instant now) {
        return Json.object()
                .put("id", summary.id().value())
                .put("number", summary.number().value())
                .put("status", summary.status())
                .put("version", summary.version())
                .put("category", summary.category().value())
                .put("areaCode", summary.area().value())
                .put("createdAt", Json.time(summary.at()))
                .put("dueAt", time(summary.dueAt()))
                .put("overdue", overdue(summary, now));
    }
}
