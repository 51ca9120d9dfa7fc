package anlan.domain.photo;

import java.util.HexFormat;

/**
 * How the copy of a photo looks.
 *
 * @param width and height in pixels
 * @param hash 64 bits, one for each pair of neighbours on a grid of 9 × 8: whether it grows lighter
 *     from left to right; a photo that was stored anew, or made smaller, keeps nearly all of them
 */
public record Look(int width, int height, long hash) {

    private static final int TELLING = 8;

    /**
     * Whether the hash tells one photo from another: one of a wall or of the night sky is like any
     * other of its kind.
     */
    public static boolean tells(long hash) {
        int bits = Long.bitCount(hash);
        return bits >= TELLING && bits <= Long.SIZE - TELLING;
    }

    /** The hash in 16 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().toHexDigits(hash);
    }
}
