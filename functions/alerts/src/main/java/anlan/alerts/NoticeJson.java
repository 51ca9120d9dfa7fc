package anlan.alerts;

import anlan.domain.alert.Notice;
import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.people.PostId;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A notice as the text of a message on the topic. */
public final class NoticeJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A message that is no notice; it tells nothing of what the message holds. */
    public static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Malformed(RuntimeException cause) {
            super("not a notice: " + cause.getClass().getSimpleName());
        }
    }

    private NoticeJson() {}

    public static String write(Notice notice) {
        return JSON.writeValueAsString(JSON.createObjectNode()
                .put("caseId", notice.caseId().value())
                .put("intent", notice.intent())
                .put("rung", notice.rung())
                .put("template", notice.template())
                .put("number", notice.number().value())
                .put("post", notice.post().value())
                .put("areaCode", notice.area().value())
                .put("lastDay", notice.lastDay().toString()));
    }

    /**
     * Reads what {@link #write} wrote.
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
        return new Notice(
                new CaseId(text(json, "caseId")),
                text(json, "intent"),
                text(json, "rung"),
                text(json, "template"),
                new CaseNumber(text(json, "number")),
                new PostId(text(json, "post")),
                new AreaCode(text(json, "areaCode")),
                LocalDate.parse(text(json, "lastDay")));
    }

    private static String text(JsonNode json, String field) {
        return json.required(field).stringValue();
    }
}
