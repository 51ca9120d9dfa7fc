package anlan.domain.casefile;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Numbers that are drawn from a name, not counted: two of one prefix and day rarely have the same
 * digits, and the second then draws longer ones.
 */
public final class Drawn {

    private static final int DIGITS = 6;
    private static final int LONGER = 2;

    private Drawn() {}

    /**
     * Draws a number such as {@code LH-20260302-004217}.
     *
     * @param name of what it is for, in ASCII
     * @param attempt 0 first; one more each time the digits were taken
     */
    public static String number(String prefix, LocalDate date, String name, int attempt) {
        CRC32 low = new CRC32();
        low.update((name + attempt).getBytes(StandardCharsets.US_ASCII));
        CRC32 high = new CRC32();
        high.update((attempt + name).getBytes(StandardCharsets.US_ASCII));
        int digits = DIGITS + LONGER * attempt;
        long drawn = (high.getValue() << 31 | low.getValue() >>> 1) % power(digits);
        return String.format(
                Locale.ROOT,
                "%s-%s-%0" + digits + "d",
                prefix,
                date.format(DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT)),
                drawn);
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }
}
