package anlan.http;

import anlan.domain.refusal.Invalid;
import anlan.usecases.Tick;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The beat of a schedule as JSON, the same on every edge and as strict as a body: a field that is
 * misspelt would run a job for another time than was meant.
 */
public final class Ticks {

    private static final int MOST = 255;

    private Ticks() {}

    /**
     * Reads what woke a job: one object, with no field twice and nothing after it.
     *
     * @throws Invalid if it is none
     */
    public static ObjectNode event(byte[] json) {
        return Json.read(json);
    }

    /**
     * Reads a beat: {@code at} says for when it was set, and {@code about} what has happened; both may
     * be left out, and there is nothing else.
     *
     * @throws Invalid with everything that is wrong
     */
    public static Tick read(ObjectNode event) {
        Fields fields = new Fields(event);
        Instant at = fields.optionalOne("at", "malformed", "应为带时区的时刻。", Ticks::moment)
                .value();
        String about = fields.optionalText("about", MOST).value();
        fields.finish();
        return new Tick(at, about);
    }

    private static @Nullable Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }
}
