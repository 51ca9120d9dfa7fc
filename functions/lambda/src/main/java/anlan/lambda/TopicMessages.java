package anlan.lambda;

import anlan.usecases.alert.TextOfficials;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The messages of one event of SNS. If one fails, all come again, and those that are done do
 * nothing.
 */
final class TopicMessages {

    private TopicMessages() {}

    /** What became of each, by comma. */
    static String taken(JsonNode event, Function<String, TextOfficials.Outcome> function) {
        JsonNode records = event.path("Records");
        if (!records.isArray()) {
            throw new IllegalArgumentException("not an event of SNS: it has no Records");
        }
        List<String> outcomes = new ArrayList<>();
        for (JsonNode each : records) {
            String message = EventJson.text(each.path("Sns"), "Message");
            if (message == null) {
                throw new IllegalArgumentException("not a record of SNS: it has no message");
            }
            outcomes.add(function.apply(message).name());
        }
        return String.join(",", outcomes);
    }
}
