package anlan.domain.casefile;

import java.time.LocalDate;

/**
 * The short number (编号) of a case that can be read out over the telephone, such as {@code
 * LH-20260302-004217}. It is drawn from the id, so no counter is needed; the store keeps it unique,
 * and the rare second with the same digits draws longer ones.
 */
public record CaseNumber(String value) {

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
