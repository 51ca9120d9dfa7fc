package anlan.domain.decision;

import anlan.domain.figures.Period;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names one decision for ever; nobody can guess it. */
public record DecisionId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{25}");
    private static final int SHOWN = 4;

    /**
     * Takes an id.
     *
     * @throws IllegalArgumentException if no decision can have it
     */
    public DecisionId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a decision");
        }
    }

    /** The id that a client wrote, or null if no decision can have it. */
    public static @Nullable DecisionId read(String text) {
        return SHAPE.matcher(text).matches() ? new DecisionId(text) : null;
    }

    /** What people call it: the pack, and the first letters, which tell those of one pack apart. */
    String number(Period pack) {
        return pack.id() + "-" + value.substring(0, SHOWN);
    }

    @Override
    public String toString() {
        return value;
    }
}
