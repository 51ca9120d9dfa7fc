package anlan.alerts;

import anlan.domain.alert.Notice;
import anlan.domain.alert.Severity;
import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.people.PostId;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A notice as the text of a message on the topic. */
public final class NoticeJson {

    /** Of the shape; a reader refuses what it does not know. */
    private static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A message that is no notice; it tells nothing of what the message holds. */
    public static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Malformed(RuntimeException cause) {
            super("not a notice: " + cause.getClass().getSimpleName());
        }
    }

    private NoticeJson() {}

    /** Writes it, with the values that its template names. */
    public static String write(Notice notice, Map<String, String> parameters) {
        ObjectNode json = JSON.createObjectNode()
                .put("version", VERSION)
                .put("alertId", notice.alertId())
                .put("template", notice.template())
                .put("role", notice.role())
                .put("area", notice.area().value())
                .put("severity", notice.severity().name())
                .put("number", notice.number().value())
                .put("caseId", notice.caseId().value())
                .put("intent", notice.intent())
                .put("rung", notice.rung())
                .put("post", notice.post().value())
                .put("lastDay", notice.lastDay().toString());
        ObjectNode values = json.putObject("parameters");
        new TreeMap<>(parameters).forEach(values::put);
        return JSON.writeValueAsString(json);
    }

    /**
     * Reads what {@link #write} wrote in this version; the values are worded anew by whoever sends.
     *
     * @throws Malformed if it is anything else, in whatever way
     */
    public static Notice read(String message) {
        try {
            return notice(message);
        } catch (RuntimeException wrong) {
            throw new Malformed(wrong);
        }
    }

    private static Notice notice(String message) {
        JsonNode json = JSON.readTree(message);
        if (json.required("version").intValue() != VERSION) {
            throw new IllegalArgumentException("another version");
        }
        return new Notice(
                new CaseId(text(json, "caseId")),
                text(json, "intent"),
                text(json, "rung"),
                text(json, "template"),
                new CaseNumber(text(json, "number")),
                new PostId(text(json, "post")),
                text(json, "role"),
                new AreaCode(text(json, "area")),
                Severity.valueOf(text(json, "severity")),
                LocalDate.parse(text(json, "lastDay")));
    }

    private static String text(JsonNode json, String field) {
        return json.required(field).stringValue();
    }
}
