package anlan.localstack;

import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The telephones of the city: every text message that was sent. */
final class Inbox {

    private final JsonLines texts;

    Inbox(Path file) {
        texts = new JsonLines(file);
    }

    /**
     * Takes a text message.
     *
     * @param about its attributes: {@code caseId} and {@code rung}, or the {@code alertIds} of a
     *     digest, with commas between them
     */
    void receive(String at, String phone, String text, Map<String, String> about) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("at", at)
                .put("phone", phone)
                .put("text", text);
        String alerts = about.get("alertIds");
        if (alerts == null) {
            line.put("caseId", about.getOrDefault("caseId", "")).put("rung", about.getOrDefault("rung", ""));
        } else {
            ArrayNode ids = line.putNull("caseId").putNull("rung").putArray("alertIds");
            for (String id : alerts.split(",", -1)) {
                ids.add(id);
            }
        }
        texts.add(line);
    }

    ArrayNode all() {
        return texts.all();
    }
}
