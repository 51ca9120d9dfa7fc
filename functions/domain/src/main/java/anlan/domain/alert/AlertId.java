package anlan.domain.alert;

import anlan.domain.casefile.CaseId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names one alert in the whole city: its case, and which of the case's alerts it is. Written with
 * {@code ~} between its parts, so that it fits into a path.
 *
 * @param key as {@link Intent#key()} has it
 */
public record AlertId(CaseId caseId, String key) implements Comparable<AlertId> {

    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z:.-]{1,40}~[0-9A-Za-z+-]{1,20}~[a-z-]{1,20}");

    /** The id that a client wrote, or null if no alert can have it. */
    public static @Nullable AlertId read(String text) {
        int end = text.indexOf('~');
        if (end < 0 || !CaseId.isId(text.substring(0, end))) {
            return null;
        }
        String key = text.substring(end + 1);
        return KEY.matcher(key).matches()
                ? new AlertId(new CaseId(text.substring(0, end)), key.replace('~', '#'))
                : null;
    }

    @Override
    public int compareTo(AlertId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return caseId + "~" + key.replace('#', '~');
    }
}
