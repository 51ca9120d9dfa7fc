package anlan.domain.timer;

import java.util.Locale;
import java.util.stream.Stream;

/** Whom a rung tells, named by their part in the case (告知对象). */
public enum Addressee {
    /** The post that answers for the case. */
    OWNER,
    /** The post that must take the step. */
    ACTOR,
    /** The head of the unit that answers for it, or must take the step. */
    UNIT_LEADER,
    /** Whoever that unit reports to. */
    SUPERIOR,
    OFFICE,
    /** The leader of the city. */
    LEADER;

    /** As it stands in {@code seeds/ladder.json} and in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads what {@link #word} wrote.
     *
     * @throws IllegalArgumentException if it is no such word
     */
    public static Addressee of(String word) {
        return Stream.of(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the ladder tells no " + word));
    }
}
