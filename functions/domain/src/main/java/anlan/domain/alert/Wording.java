package anlan.domain.alert;

import java.util.Map;

/** What a template makes of its values. */
public sealed interface Wording {

    /**
     * A message that fits one part.
     *
     * @param providerCode under which a licensed provider keeps the template
     * @param parameters values by variable, all that the template names and no other
     */
    record Text(String text, String template, String providerCode, Map<String, String> parameters) implements Wording {

        /** What one Chinese part holds, in UCS-2 characters. */
        public static final int ONE_PART = 70;

        public Text {
            if (text.length() > ONE_PART) {
                throw new IllegalArgumentException(
                        "a text message holds " + ONE_PART + " characters, not " + text.length());
            }
            parameters = Map.copyOf(parameters);
        }
    }

    /** Nothing, and why. */
    record None(String reason) implements Wording {}
}
