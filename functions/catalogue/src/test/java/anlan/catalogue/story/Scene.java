package anlan.catalogue.story;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One call of a story and the answer to it, as text with variables in it.
 *
 * @param name function, slash, and what happens
 * @param head comments, of which {@code # @name = /pointer} keeps a value of the answer, and the
 *     call
 */
public record Scene(String name, String head, String answer) {

    private static final Pattern CAPTURE = Pattern.compile("(?m)^# @([a-z]+) = (/\\S+)$");
    private static final String ANSWER = "\n\nHTTP ";

    static Scene read(String text) {
        int call = text.indexOf('\n') + 1;
        int answer = text.indexOf(ANSWER);
        if (answer < 0) {
            throw new IllegalArgumentException("a call without an answer: " + text);
        }
        return new Scene(
                text.substring(0, call).strip(),
                text.substring(call, answer),
                text.substring(answer + ANSWER.indexOf('H')).stripTrailing());
    }

    String written() {
        return name + "\n" + head + "\n\n" + answer + "\n";
    }

    Scene answered(String other) {
        return new Scene(name, head, other);
    }

    /** The function that is called. */
    public String function() {
        return name.substring(0, name.indexOf('/'));
    }

    String id() {
        return name.replace('/', '-');
    }

    String call() {
        return head.lines().filter(line -> !line.startsWith("# ")).collect(Collectors.joining("\n"));
    }

    Map<String, String> captures() {
        Map<String, String> captures = new TreeMap<>();
        Matcher each = CAPTURE.matcher(head);
        while (each.find()) {
            captures.put(each.group(1), each.group(2));
        }
        return captures;
    }
}
