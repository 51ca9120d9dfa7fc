package anlan.domain.figures;

import anlan.domain.category.CaseKind;
import java.util.Locale;
import java.util.Set;

/**
 * One figure (指标) as it is published; its definition is in docs/figures.md. {@link EveryKind} names
 * those that every kind of case has; what else is counted of a kind is an enum of that kind.
 */
interface Figure {

    /** The kind of case that is counted. */
    CaseKind kind();

    /** Its constant among those of its kind, such as {@code ON_SPOT}. */
    String name();

    /** Whether it says how much stood at the end of a day, and not how much happened in it. */
    default boolean stock() {
        return false;
    }

    /** By what else it is counted; each of these parts is published beside it. */
    default Set<Split> splits() {
        return Set.of();
    }

    /** As it is published, such as {@code hazards.onSpot}. */
    default String id() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder id = new StringBuilder(kind().plural()).append('.').append(words[0]);
        for (int word = 1; word < words.length; word++) {
            id.append(Character.toUpperCase(words[word].charAt(0))).append(words[word], 1, words[word].length());
        }
        return id.toString();
    }
}
