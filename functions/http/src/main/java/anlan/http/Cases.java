package anlan.http;

import anlan.domain.complaint.Complaints;
import anlan.domain.deadline.Deadline;
import anlan.domain.event.CaseEvent;
import anlan.domain.hazard.Evidence;
import anlan.domain.hazard.Grade;
import anlan.domain.hazard.Source;
import anlan.domain.intake.Intake;
import anlan.domain.intake.Receipt;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What complaints and hazards have in common on the wire. */
final class Cases {

    static final String EVIDENCE_DETAIL = "应为 1 至 200 个字符的照片编号,只含字母、数字和 . _ / -。";

    private Cases() {}

    static @Nullable Evidence evidence(String reference) {
        return Evidence.SHAPE.matcher(reference).matches() ? new Evidence(reference) : null;
    }

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
                .put("category", receipt.category())
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
        if (grade != null && source != null) {
            body.put("grade", grade.name()).put("source", source.name()).put("owner", receipt.owner());
        }
        return body;
    }

    static void due(ObjectNode body, Deadline deadline, Instant now) {
        body.put("dueAt", Json.time(deadline.dueAt()))
                .put("dueProvisional", deadline.provisional())
                .put("overdue", deadline.passed(now));
    }

    static void timeline(ObjectNode body, List<CaseEvent> events) {
        ArrayNode timeline = body.putArray("timeline");
        for (CaseEvent event : events) {
            timeline.addObject()
                    .put("version", event.version())
                    .put("event", event.kind().name())
                    .put("at", Json.time(event.at()));
        }
    }

    static ObjectNode line(Complaints.Line line, Instant now) {
        return Json.object()
                .put("id", line.id().value())
                .put("number", line.number().value())
                .put("status", line.status())
                .put("version", line.version())
                .put("category", line.category())
                .put("areaCode", line.area().value())
                .put("createdAt", Json.time(line.at()))
                .put("dueAt", Json.time(line.dueAt()))
                .put("overdue", !now.isBefore(line.dueAt()));
    }
}
