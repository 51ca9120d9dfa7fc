package anlan.domain.intake;

import anlan.domain.category.CaseKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names one case for ever: a letter for its kind and 125 bits in Crockford's base 32, 26 characters that fit a QR code. */
public record CaseId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[CH][0-9A-HJKMNP-TV-Z]{25}");

    public CaseId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a case");
        }
    }

    /** The id that a client wrote, or null if no case of that kind can have it. */
    public static @Nullable CaseId read(String text, CaseKind kind) {
        return text.startsWith(kind.letter()) && SHAPE.matcher(text).matches() ? new CaseId(text) : null;
    }

    public CaseKind kind() {
        return value.startsWith(CaseKind.HAZARD.letter()) ? CaseKind.HAZARD : CaseKind.COMPLAINT;
    }

    @Override
    public String toString() {
        return value;
    }
}
