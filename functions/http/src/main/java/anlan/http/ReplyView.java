package anlan.http;

import anlan.domain.complaint.Answered;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Ended;
import anlan.domain.complaint.Open;
import anlan.domain.complaint.Reply;
import anlan.domain.complaint.Verdict;
import anlan.domain.complaint.Working;
import anlan.domain.people.UnitId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The reply to a complaint, with the reporter's verdict on it. */
final class ReplyView {

    private ReplyView() {}

    static void put(ObjectNode body, Complaint complaint) {
        Reply reply = reply(complaint);
        if (reply == null) {
            body.putNull("reply");
            return;
        }
        UnitId unit = reply.by().unit();
        ObjectNode said = body.putObject("reply")
                .put("unit", unit == null ? null : unit.value())
                .put("text", reply.text())
                .put("at", Json.time(reply.at()));
        ArrayNode photos = said.putArray("photos");
        reply.photos().forEach(photo -> photos.add(photo.reference()));
        Verdict verdict = reply.verdict();
        said.put("solved", verdict == null ? null : verdict.solved().name())
                .put("satisfied", verdict == null ? null : verdict.satisfied().name());
    }

    /**
     * The reply that stands, or the last one where another is owed; null where there never was one.
     */
    private static @Nullable Reply reply(Complaint complaint) {
        return switch (complaint) {
            case Answered answered -> answered.reply();
            case Working.Rework again -> again.last();
            case Working.Reopened again -> again.last();
            case Ended.Closed closed -> closed.reply();
            case Open _, Ended _ -> null;
        };
    }
}
