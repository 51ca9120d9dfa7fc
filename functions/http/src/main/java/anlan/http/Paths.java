package anlan.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How paths are taken apart and held against the templates of routes. */
final class Paths {

    private Paths() {}

    static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    /**
     * The values of the template's names, or null if the path is not of that form. A part may be
     * empty only where it is in the template: {@code /} is such a path.
     */
    static @Nullable Map<String, String> match(List<String> template, List<String> path) {
        if (template.size() != path.size()) {
            return null;
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < template.size(); i++) {
            String wanted = template.get(i);
            String decoded = decode(path.get(i));
            if (decoded == null || decoded.isEmpty() != wanted.isEmpty()) {
                return null;
            }
            if (wanted.startsWith("{")) {
                named.put(wanted.substring(1, wanted.length() - 1), decoded);
            } else if (!wanted.equals(decoded)) {
                return null;
            }
        }
        return named;
    }

    /** Undoes percent-encoding, or null where it is not well formed. */
    static @Nullable String decode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                out.put(bytes[i]);
                continue;
            }
            int high = i + 2 <= bytes.length - 1 ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 <= bytes.length - 1 ? Character.digit(bytes[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return null;
            }
            out.put((byte) (high << 4 | low));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString();
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }
}
