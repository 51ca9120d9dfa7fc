package anlan.catalogue.story;

import java.util.ArrayList;
import java.util.List;

/**
 * JSON broken into lines that people can read. A line break and the blanks after it are not part of
 * a body, so that it can be put together again byte for byte.
 */
final class Folded {

    private static final int WIDTH = 100;

    private Folded() {}

    static String unfold(String text) {
        return text.replaceAll("\n *", "");
    }

    /** @throws IllegalArgumentException if the body could not be told from its lines any more */
    static String fold(String body) {
        StringBuilder lines = new StringBuilder();
        fold(body, "", lines);
        if (!unfold(lines.toString()).equals(body)) {
            throw new IllegalArgumentException("a body with line breaks of its own: " + body);
        }
        return lines.toString();
    }

    private static void fold(String json, String indent, StringBuilder lines) {
        int open = json.length() + indent.length() <= WIDTH ? -1 : opening(json);
        if (open < 0) {
            lines.append(json);
            return;
        }
        int close = json.length() - 1;
        String deeper = indent + "  ";
        lines.append(json, 0, open + 1);
        String comma = "";
        for (String member : members(json.substring(open + 1, close))) {
            lines.append(comma).append('\n').append(deeper);
            fold(member, deeper, lines);
            comma = ",";
        }
        lines.append('\n').append(indent).append(json.charAt(close));
    }

    /** Where the first object or array begins; less than 0 if there is none. */
    private static int opening(String json) {
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char at = json.charAt(i);
            if (quoted) {
                i += at == '\\' ? 1 : 0;
                quoted = at != '"';
            } else if (at == '{' || at == '[') {
                return i;
            } else {
                quoted = at == '"';
            }
        }
        return -1;
    }

    private static List<String> members(String json) {
        List<String> members = new ArrayList<>();
        boolean quoted = false;
        int depth = 0;
        int from = 0;
        for (int i = 0; i < json.length(); i++) {
            char at = json.charAt(i);
            if (quoted) {
                i += at == '\\' ? 1 : 0;
                quoted = at != '"';
            } else if (at == ',' && depth == 0) {
                members.add(json.substring(from, i));
                from = i + 1;
            } else {
                quoted = at == '"';
                depth += at == '{' || at == '[' ? 1 : at == '}' || at == ']' ? -1 : 0;
            }
        }
        members.add(json.substring(from));
        return members;
    }
}
