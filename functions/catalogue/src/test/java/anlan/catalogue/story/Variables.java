package anlan.catalogue.story;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** What answers have said so far, by the names that the stories give it. */
public final class Variables {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern MANY = Pattern.compile("\\{\\{(.)\\*(\\d+)}}");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** The call with its values in place of their names. */
    public Asked asked(Scene scene) {
        return Asked.read(scene.id(), put(scene.call()));
    }

    /** The answer that is expected, with its values in place of their names. */
    public Answer answer(Scene scene) {
        return Answer.read(put(scene.answer()));
    }

    /**
     * The answer as it stands in a story: with names in place of the values that earlier answers
     * gave.
     */
    public String written(Answer answer) {
        String text = answer.written();
        for (Map.Entry<String, String> each : values.entrySet()) {
            text = text.replace(each.getValue(), "{{" + each.getKey() + "}}");
        }
        return text;
    }

    /** Keeps what later calls need of the answer. */
    public void keep(Scene scene, Answer answer) {
        scene.captures().forEach((name, pointer) -> {
            String value = JSON.readTree(answer.body()).at(pointer).stringValue();
            if (values.put(name, value) != null) {
                throw new IllegalArgumentException(scene.name() + " gives the name " + name + " a second time");
            }
        });
    }

    private String put(String text) {
        String whole = MANY.matcher(text)
                .replaceAll(many -> Matcher.quoteReplacement(many.group(1).repeat(Integer.parseInt(many.group(2)))));
        for (Map.Entry<String, String> each : values.entrySet()) {
            whole = whole.replace("{{" + each.getKey() + "}}", each.getValue());
        }
        return whole;
    }
}
