package anlan.domain.casefile;

import anlan.domain.category.CaseKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names one case for ever: a letter for its kind and 125 bits in Crockford's base 32, 26 characters
 * that fit a QR code.
 */
public record CaseId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[" + CaseKind.letters() + "][0-9A-HJKMNP-TV-Z]{25}");

    public CaseId {
        if (!isId(value)) {
            throw new IllegalArgumentException("not the id of a case");
        }
    }

    /** The id that a client wrote, or null if no case of that kind can have it. */
    public static @Nullable CaseId read(String text, CaseKind kind) {
        CaseId id = isId(text) ? new CaseId(text) : null;
        return id != null && id.kind() == kind ? id : null;
    }

    /** Whether a text can be the id of a case of any kind. */
    public static boolean isId(String text) {
        return SHAPE.matcher(text).matches();
    }

    public CaseKind kind() {
        return CaseKind.of(value.charAt(0));
    }

    @Override
    public String toString() {
        return value;
    }
}
