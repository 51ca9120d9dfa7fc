package anlan.domain.casefile;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * The short number (编号) of a case that can be read out over the telephone, such as {@code
 * LH-20260302-004217}. It is drawn from the id, so no counter is needed; the store keeps it unique,
 * and the rare second with the same digits draws longer ones.
 */
public record CaseNumber(String value) {

    private static final int DIGITS = 6;
    private static final int LONGER = 2;

    /**
     * Draws the number of a case.
     *
     * @param attempt 0 first; one more each time the digits were taken
     */
    public static CaseNumber draw(String prefix, LocalDate date, CaseId id, int attempt) {
        CRC32 low = new CRC32();
        low.update((id.value() + attempt).getBytes(StandardCharsets.US_ASCII));
        CRC32 high = new CRC32();
        high.update((attempt + id.value()).getBytes(StandardCharsets.US_ASCII));
        int digits = DIGITS + LONGER * attempt;
        long drawn = (high.getValue() << 31 | low.getValue() >>> 1) % power(digits);
        return new CaseNumber(String.format(
                Locale.ROOT,
                "%s-%s-%0" + digits + "d",
                prefix,
                date.format(DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT)),
                drawn));
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }

    @Override
    public String toString() {
        return value;
    }
}
