package anlan.domain.lifecycle;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that has happened to a case and is counted (履历).
 *
 * @param traits what is counted apart; in the order of their names
 */
public record Mark(What what, Instant at, Set<Trait> traits) {

    /** What has happened. */
    public enum What {
        /** It came in, or turned out to be one: from now on it counts. */
        CAME_IN,
        ENDED,
        REOPENED,
        LATE_BEGAN,
        LATE_ENDED,
        /** Its reporter said for the first time what they think of a reply. */
        HEARD
    }

    /** How it happened. */
    public enum Trait {
        /** It ended after a reply. */
        FINISHED,
        /** Its reporter had said what they think of that reply. */
        RATED,
        /** The work was done before its deadline. */
        IN_TIME,
        /** It was fixed in the visit that found it. */
        ON_SPOT,
        SOLVED,
        SATISFIED;

        /** Those that are true of it. */
        public static Set<Trait> of(Map<Trait, Boolean> said) {
            Set<Trait> traits = EnumSet.noneOf(Trait.class);
            said.forEach((trait, holds) -> {
                if (holds) {
                    traits.add(trait);
                }
            });
            return traits;
        }
    }

    public Mark {
        traits = traits.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(traits));
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** On one line: what, when in UTC, and how. */
    public String text() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%s %s", what, at));
        traits.forEach(trait -> text.append(' ').append(trait));
        return text.toString();
    }

    /** Reads what {@link #text} wrote. */
    public static Mark parse(String text) {
        String[] words = text.split(" ", -1);
        Set<Trait> traits = new TreeSet<>();
        for (int word = 2; word < words.length; word++) {
            traits.add(Trait.valueOf(words[word]));
        }
        return new Mark(What.valueOf(words[0]), Instant.parse(words[1]), traits);
    }
}
