package anlan.lambda;

import anlan.domain.refusal.Invalid;
import anlan.http.Ticks;
import anlan.usecases.Tick;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What wakes a job on AWS: the beat of a schedule, which is as strict as on the HTTP edge; what is new
 * in a stream of the table; or a file that has arrived. The forms of the last two are of AWS.
 */
final class WakeUp {

    private WakeUp() {}

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    static Tick tick(byte[] json) {
        try {
            ObjectNode event = Ticks.event(json);
            if (isOfStream(event)) {
                return new Tick(null);
            }
            return isOfEventBridge(event) ? arrived(event) : Ticks.read(event);
        } catch (Invalid wrong) {
            throw new IllegalArgumentException("not an event of a schedule: " + wrong.errors(), wrong);
        }
    }

    private static boolean isOfStream(ObjectNode event) {
        JsonNode records = event.path("Records");
        return event.size() == 1
                && records.isArray()
                && !records.isEmpty()
                && records.valueStream().allMatch(each -> "aws:dynamodb".equals(EventJson.text(each, "eventSource")));
    }

    private static boolean isOfEventBridge(ObjectNode event) {
        return event.has("detail-type") && event.path("detail").isObject();
    }

    private static Tick arrived(ObjectNode event) {
        String key = EventJson.text(event.path("detail").path("object"), "key");
        if (key == null) {
            throw new IllegalArgumentException("not an event of a file: it has no key");
        }
        return new Tick(null, key);
    }
}
