package anlan.domain.digest;

import org.jspecify.annotations.Nullable;

/**
 * Bits as letters that can be read out (Crockford's base 32): five bits a letter, the first bit
 * first.
 */
public final class Crockford {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    private Crockford() {}

    /** The first bits of some bytes; bits that the bytes do not have are 0. */
    public static String letters(byte[] bytes, int letters) {
        StringBuilder text = new StringBuilder(letters);
        for (int letter = 0; letter < letters; letter++) {
            int value = 0;
            for (int bit = letter * BITS; bit < (letter + 1) * BITS; bit++) {
                value = value << 1 | (bit >>> 3 < bytes.length ? bytes[bit >>> 3] >>> (7 - (bit & 7)) & 1 : 0);
            }
            text.append(ALPHABET.charAt(value));
        }
        return text.toString();
    }

    /** The bytes of so many that a text stands for, or null if no bytes of that number have it. */
    public static byte @Nullable [] bytes(String text, int size) {
        byte[] bytes = new byte[size];
        for (int letter = 0; letter < text.length(); letter++) {
            int value = ALPHABET.indexOf(text.charAt(letter));
            for (int bit = 0; bit < BITS; bit++) {
                int at = letter * BITS + bit;
                boolean set = (value >>> (BITS - 1 - bit) & 1) == 1;
                if (value < 0 || (set && at >>> 3 >= size)) {
                    return null;
                }
                if (set) {
                    bytes[at >>> 3] |= (byte) (1 << (7 - (at & 7)));
                }
            }
        }
        return bytes;
    }
}
