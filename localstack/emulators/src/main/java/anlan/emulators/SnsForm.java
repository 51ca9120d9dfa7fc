package anlan.emulators;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** One call in the Query protocol: a form whose names say what they are in dots. */
final class SnsForm {

    private static final int MOST_BYTES = 256 * 1024;
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{5,14}");

    private final Map<String, String> fields;

    private SnsForm(Map<String, String> fields) {
        this.fields = fields;
    }

    static SnsForm parse(byte[] body) {
        Map<String, String> fields = new TreeMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new SnsForm(fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    String required(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            throw SnsError.invalid(name, "may not be empty");
        }
        return value;
    }

    String message() {
        String message = required("Message");
        if (message.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw SnsError.invalid("Message", "too long");
        }
        return message;
    }

    String phone() {
        String phone = required("PhoneNumber");
        if (!PHONE.matcher(phone).matches()) {
            throw SnsError.invalid("PhoneNumber", "is not valid");
        }
        return phone;
    }

    Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>();
        for (int entry = 1; has("MessageAttributes.entry." + entry + ".Name"); entry++) {
            String at = "MessageAttributes.entry." + entry;
            attributes.put(text(at + ".Name"), text(at + ".Value.StringValue"));
        }
        return attributes;
    }

    /** The map of that name. */
    Map<String, String> entries(String name) {
        Map<String, String> entries = new TreeMap<>();
        for (int entry = 1; has(name + ".entry." + entry + ".key"); entry++) {
            entries.put(text(name + ".entry." + entry + ".key"), text(name + ".entry." + entry + ".value"));
        }
        return entries;
    }

    /** The forms in the list of that name. */
    List<SnsForm> members(String name) {
        List<SnsForm> members = new ArrayList<>();
        for (int member = 1; ; member++) {
            String prefix = name + ".member." + member + ".";
            Map<String, String> inner = new TreeMap<>();
            fields.forEach((field, value) -> {
                if (field.startsWith(prefix)) {
                    inner.put(field.substring(prefix.length()), value);
                }
            });
            if (inner.isEmpty()) {
                return members;
            }
            members.add(new SnsForm(inner));
        }
    }

    String messageId() {
        return UUID.randomUUID().toString();
    }
}
