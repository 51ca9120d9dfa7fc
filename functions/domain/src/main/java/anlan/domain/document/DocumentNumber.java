package anlan.domain.document;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Drawn;
import java.time.LocalDate;

/**
 * The number of a document (文号), such as {@code SUPERVISE-20260302-004217}. It is drawn from what
 * the document is about, so no counter is needed; the store keeps it unique.
 */
public record DocumentNumber(String value) {

    /**
     * Draws the number of a document.
     *
     * @param version of the case with which it is issued
     * @param attempt 0 first; one more each time the digits were taken
     */
    public static DocumentNumber draw(DocumentKind kind, LocalDate date, CaseId about, int version, int attempt) {
        return new DocumentNumber(Drawn.number(kind.name(), date, about + "#" + version, attempt));
    }

    @Override
    public String toString() {
        return value;
    }
}
