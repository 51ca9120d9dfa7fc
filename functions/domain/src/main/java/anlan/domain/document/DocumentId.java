package anlan.domain.document;

import anlan.domain.casefile.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Names a document for ever.
 *
 * @param version of the case with which it was issued
 */
public record DocumentId(CaseId caseId, int version) {

    private static final String MARK = "~";
    private static final int DIGITS = 6;

    /** The id that a client wrote, or null if no document can have it. */
    public static @Nullable DocumentId read(String text) {
        int mark = text.indexOf(MARK);
        if (mark < 0 || !CaseId.isId(text.substring(0, mark))) {
            return null;
        }
        String version = text.substring(mark + 1);
        return version.matches("[1-9][0-9]{0," + (DIGITS - 1) + "}")
                ? new DocumentId(new CaseId(text.substring(0, mark)), Integer.parseInt(version))
                : null;
    }

    @Override
    public String toString() {
        return caseId + MARK + version;
    }
}
