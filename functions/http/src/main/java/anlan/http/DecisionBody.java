package anlan.http;

import anlan.domain.decision.Decision;
import anlan.domain.decision.Reminder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Decisions as they are answered. */
final class DecisionBody {

    private DecisionBody() {}

    static ObjectNode of(Decision decision) {
        ObjectNode body = Json.object()
                .put("id", decision.id().value())
                .put("number", decision.number())
                .put("pack", decision.pack().id())
                .put("text", decision.text())
                .put("owner", decision.owner().value())
                .put("unit", decision.unit().value())
                .put("dueOn", decision.dueOn().toString())
                .put("state", decision.state().name())
                .put("recordedBy", decision.recordedBy().post().value())
                .put("recordedAt", Json.time(decision.recordedAt()));
        Decision.Closing closing = decision.closing();
        if (closing == null) {
            body.putNull("closing");
        } else {
            body.putObject("closing")
                    .put("by", closing.by().post().value())
                    .put("at", Json.time(closing.at()))
                    .put("text", closing.text());
        }
        return body;
    }

    /** With what was, or is to be, told of it. */
    static ObjectNode of(Decision decision, List<Reminder> reminders) {
        ObjectNode body = of(decision);
        ArrayNode told = body.putArray("reminders");
        reminders.forEach(each -> told.addObject()
                .put("rung", each.rung())
                .put("role", each.role().word())
                .put("to", each.post().value())
                .put("state", each.fate().name())
                .put("reason", each.reason())
                .put("createdAt", Json.time(each.at()))
                .put("notBefore", Json.time(each.notBefore()))
                .put("settledAt", time(each.settledAt())));
        return body;
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : Json.time(at);
    }

    static ObjectNode list(List<Decision> decisions, @Nullable String next) {
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        decisions.forEach(decision -> items.add(of(decision)));
        return body.put("next", next);
    }
}
