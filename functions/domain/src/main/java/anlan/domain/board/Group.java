package anlan.domain.board;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Peers that are ranked among each other, and never with others (同类组). */
public enum Group {
    TOWNS,
    DEPARTMENTS;

    /** As it is asked for, such as {@code towns}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The group of that word, or null. */
    public static @Nullable Group find(String word) {
        return Stream.of(values())
                .filter(group -> group.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}
