package anlan.usecases;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as clients write them. */
public final class Dates {

    public static final String DETAIL = "日期应写作 2024-02-08。";

    /** A day of this century, written in full. */
    private static final Pattern DATE = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}");

    private Dates() {}

    /** As many days as anything may be planned ahead, or entered late. */
    public static final int YEAR = 366;

    /** The day, or null if there is none that is written so. */
    public static @Nullable LocalDate read(String text) {
        try {
            return DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }
}
