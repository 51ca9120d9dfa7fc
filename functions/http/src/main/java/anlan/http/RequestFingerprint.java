package anlan.http;

import anlan.domain.digest.Sha256;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The meaning of a request, whatever its spelling: fields in one order, texts composed (NFC),
 * numbers without spare zeros, what is null left out. A retry means the same; another request does
 * not.
 */
final class RequestFingerprint {

    private RequestFingerprint() {}

    static String of(ObjectNode body) {
        StringBuilder text = new StringBuilder();
        write(body, text);
        return new Sha256().line(text.toString()).hex();
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            text.append('{');
            fields.forEach((name, value) -> {
                if (!value.isNull()) {
                    string(name, text);
                    text.append(':');
                    write(value, text);
                }
            });
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            node.forEach(element -> {
                write(element, text);
                text.append(',');
            });
            text.append(']');
        } else if (node.isString()) {
            string(node.stringValue(), text);
        } else if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            text.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toString());
        } else {
            text.append(node);
        }
    }

    /** With its length, so that no text can pass for another. */
    private static void string(String value, StringBuilder text) {
        String composed = Normalizer.normalize(value, Normalizer.Form.NFC);
        text.append(composed.length()).append('"').append(composed);
    }
}
