package anlan.http;

import anlan.domain.alert.Alerts;
import anlan.domain.alert.Intent;
import anlan.domain.alert.RungWords;
import anlan.domain.document.DocumentKind;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.time.CityTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Alerts as they are answered. */
final class AlertBody {

    private AlertBody() {}

    static ObjectNode list(List<Alerts.Alert> alerts, Map<PostId, Post> posts, @Nullable String next) {
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        alerts.forEach(alert -> items.add(item(alert, posts)));
        return body.put("next", next);
    }

    /**
     * One alert.
     *
     * @param posts to whom alerts go, as the roster has them now
     */
    static ObjectNode item(Alerts.Alert alert, Map<PostId, Post> posts) {
        Intent intent = alert.intent();
        Post to = posts.get(intent.post());
        DocumentKind document = alert.document();
        String settled = alert.settledAt() == null ? null : CityTime.text(alert.settledAt());
        return Json.object()
                .put("id", intent.id().toString())
                .put("caseId", intent.caseId().value())
                .put("number", intent.number().value())
                .put("deadlineVersion", intent.deadlineVersion())
                .put("rung", intent.rung())
                .put("rungWords", RungWords.of(intent.rung()))
                .put("role", intent.role().word())
                .put("to", intent.post().value())
                .put("toName", to == null ? null : to.name())
                .put("phone", to == null ? null : to.maskedPhone())
                .put("document", document == null ? null : document.name())
                .put("state", intent.fate().name())
                .put("reason", intent.fate() == Intent.Fate.SENT ? null : intent.reason())
                .put("createdAt", CityTime.text(intent.at()))
                .put("notBefore", CityTime.text(intent.notBefore()))
                .put("settledAt", settled)
                .put("tries", alert.tries());
    }
}
