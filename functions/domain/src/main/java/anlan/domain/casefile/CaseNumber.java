package anlan.domain.casefile;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The short number (编号) of a case that can be read out over the telephone, such as {@code
 * LH-20260302-004217}. It is drawn from the id, so no counter is needed; the store keeps it unique,
 * and the rare second with the same digits draws longer ones.
 */
public record CaseNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{1,12}-[0-9]{8}-[0-9]{6,20}");

    /** The number that somebody wrote, or null if no case can have it. */
    public static @Nullable CaseNumber read(String text) {
        return SHAPE.matcher(text).matches() ? new CaseNumber(text) : null;
    }

    /**
     * Draws the number of a case.
     *
     * @param attempt 0 first; one more each time the digits were taken
     */
    public static CaseNumber draw(String prefix, LocalDate date, CaseId id, int attempt) {
        return new CaseNumber(Drawn.number(prefix, date, id.value(), attempt));
    }

    @Override
    public String toString() {
        return value;
    }
}
