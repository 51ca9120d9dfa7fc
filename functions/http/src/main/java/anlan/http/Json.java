package anlan.http;

import anlan.domain.area.Location;
import anlan.domain.refusal.Invalid;
import anlan.domain.time.CityTime;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the API speaks it: strict when read, in one form when written. */
final class Json {

    private static final int DEPTH = 16;

    private static final JsonFactory STRICT = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxNumberLength(40)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Reads a body that must be one object, with no field twice and nothing after it. */
    static ObjectNode read(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            try (JsonParser parser = STRICT.createParser(ObjectReadContext.empty(), text)) {
                if (Trees.read(parser) instanceof ObjectNode object) {
                    return object;
                }
            }
            throw new Invalid("", "not_an_object", "内容应为一个 JSON 对象。");
        } catch (CharacterCodingException malformed) {
            throw new Invalid("", "malformed_utf8", "内容不是有效的 UTF-8 文本。");
        } catch (NumberFormatException far) { // which the parser lets through for exponents out of all reach
            throw new Invalid("", "malformed_json", "内容里有超出范围的数字。");
        } catch (StreamConstraintsException deep) {
            throw new Invalid(pointer(deep), "too_deep", "内容嵌套过深或数字过长。");
        } catch (JacksonException malformed) {
            throw new Invalid(pointer(malformed), code(malformed), "内容不是有效的 JSON,或有重复的字段。");
        }
    }

    private static String code(JacksonException malformed) {
        String message = String.valueOf(malformed.getOriginalMessage());
        return message.startsWith("Duplicate") ? "duplicate_field" : "malformed_json";
    }

    private static String pointer(JacksonException at) {
        return at.processor() instanceof JsonParser parser
                ? parser.streamReadContext().pathAsPointer().toString()
                : "";
    }

    /** A moment as RFC 3339 in the city's own offset. */
    static String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(CityTime.ZONE));
    }

    static @Nullable ObjectNode location(@Nullable Location location) {
        return location == null
                ? null
                : object().put("longitude", location.longitude())
                        .put("latitude", location.latitude())
                        .put("crs", "wgs84");
    }
}
