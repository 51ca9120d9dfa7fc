package anlan.domain.alert;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a message (短信模板), with places for values written as {@code ${number}}. It fits one part
 * whatever its values are, and holds no link.
 *
 * @param id such as {@code overdue}
 * @param providerCode under which a licensed provider keeps it
 */
public record Template(String id, String providerCode, String text) {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z]+)}");
    private static final Pattern WORDS = Pattern.compile("[\\p{IsHan}【】,。:、;()]*");

    /**
     * Takes a template.
     *
     * @throws IllegalArgumentException if it names a variable that there is not, holds anything but
     *     Chinese words, or is longer than one part with its longest values
     */
    public Template {
        if (!WORDS.matcher(PLACE.matcher(text).replaceAll("")).matches()) {
            throw new IllegalArgumentException("template " + id + " holds more than Chinese words");
        }
        int most = PLACE.matcher(text)
                .replaceAll(place -> "字".repeat(variable(place).most()))
                .length();
        if (most > Wording.Text.ONE_PART) {
            throw new IllegalArgumentException("template " + id + " may need " + most + " characters");
        }
    }

    /** Words it with these values. */
    Wording word(Map<Variable, String> values) {
        Map<String, String> used = new TreeMap<>();
        StringBuilder worded = new StringBuilder();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            Variable variable = variable(places.toMatchResult());
            String value = values.getOrDefault(variable, "");
            if (!variable.takes(value)) {
                return new Wording.None("template " + id + " has no " + variable.word());
            }
            used.put(variable.word(), value);
            places.appendReplacement(worded, Matcher.quoteReplacement(value));
        }
        return new Wording.Text(places.appendTail(worded).toString(), id, providerCode, used);
    }

    private static Variable variable(MatchResult place) {
        for (Variable variable : Variable.values()) {
            if (variable.word().equals(place.group(1))) {
                return variable;
            }
        }
        throw new IllegalArgumentException("there is no variable " + place.group(1));
    }
}
