package anlan.alerts;

import anlan.domain.alert.AlertId;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Notice;
import anlan.domain.casefile.CaseId;
import anlan.domain.people.PostId;
import anlan.domain.timer.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is handed over as the text of a message on the topic: one alert in version 1, a digest of
 * several in version 2. Version 3 holds none: it asks to look what waits besides. A reader refuses
 * another version.
 */
public final class NoticeJson {

    private static final int ONE = 1;
    private static final int DIGEST = 2;
    private static final int LOOK = 3;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A message that is no notice; it tells nothing of what the message holds. */
    public static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Malformed(RuntimeException cause) {
            super("not a notice: " + cause.getClass().getSimpleName());
        }
    }

    private NoticeJson() {}

    /**
     * Writes one alert.
     *
     * @param tries how often it has been handed over, this time included
     * @param parameters the values that its template names
     */
    public static String write(Notice notice, int tries, Map<String, String> parameters) {
        ObjectNode json = JSON.createObjectNode()
                .put("version", ONE)
                .put("alertId", notice.alertId().toString())
                .put("template", notice.template())
                .put("role", notice.role())
                .put("area", notice.area().value())
                .put("severity", notice.severity().name())
                .put("number", notice.number().value())
                .put("caseId", notice.caseId().value())
                .put("intent", notice.intent())
                .put("rung", notice.rung())
                .put("post", notice.post().value())
                .put("lastDay", notice.lastDay().toString())
                .put("tries", tries);
        return written(json, parameters);
    }

    /**
     * Writes several alerts to one post as a digest.
     *
     * @param severity that of the hardest of them
     */
    public static String write(PostId post, Handover digest, Severity severity, Map<String, String> parameters) {
        ObjectNode json = JSON.createObjectNode().put("version", DIGEST);
        ArrayNode ids = json.putArray("alertIds");
        ArrayNode tries = json.putArray("tries");
        digest.alerts().forEach(each -> {
            ids.add(each.id().toString());
            tries.add(each.tries());
        });
        json.put("template", "digest").put("severity", severity.name()).put("post", post.value());
        return written(json, parameters);
    }

    /** Writes a message that asks to look what waits besides. */
    static String look() {
        return JSON.writeValueAsString(JSON.createObjectNode().put("version", LOOK));
    }

    /**
     * Whether a message only asks to look what waits besides.
     *
     * @throws Malformed if it is nothing that was written here
     */
    public static boolean asksToLook(String message) {
        try {
            return JSON.readTree(message).required("version").intValue() == LOOK;
        } catch (RuntimeException wrong) {
            throw new Malformed(wrong);
        }
    }

    static String array(List<String> values) {
        return JSON.writeValueAsString(values);
    }

    private static String written(ObjectNode json, Map<String, String> parameters) {
        ObjectNode values = json.putObject("parameters");
        new TreeMap<>(parameters).forEach(values::put);
        return JSON.writeValueAsString(json);
    }

    /**
     * Reads what was written in one of these versions; what is to be said is looked up anew by
     * whoever sends.
     *
     * @throws Malformed if it is anything else, in whatever way
     */
    public static Handover read(String message) {
        try {
            return handover(JSON.readTree(message));
        } catch (RuntimeException wrong) {
            throw new Malformed(wrong);
        }
    }

    private static Handover handover(JsonNode json) {
        return switch (json.required("version").intValue()) {
            case ONE -> new Handover(List.of(one(json)));
            case DIGEST -> new Handover(several(json));
            default -> throw new IllegalArgumentException("another version");
        };
    }

    /** A message that was written before tries were has the first. */
    private static Handover.Each one(JsonNode json) {
        AlertId id = new AlertId(new CaseId(text(json, "caseId")), text(json, "intent"));
        return new Handover.Each(id, json.has("tries") ? json.required("tries").intValue() : 1);
    }

    private static List<Handover.Each> several(JsonNode json) {
        JsonNode ids = json.required("alertIds");
        List<Handover.Each> alerts = new ArrayList<>();
        for (int n = 0; n < ids.size(); n++) {
            @Nullable AlertId id = AlertId.read(ids.required(n).stringValue());
            if (id == null) {
                throw new IllegalArgumentException("not the id of an alert");
            }
            alerts.add(new Handover.Each(id, json.required("tries").required(n).intValue()));
        }
        return alerts;
    }

    private static String text(JsonNode json, String field) {
        return json.required(field).stringValue();
    }
}
