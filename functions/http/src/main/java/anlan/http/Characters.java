package anlan.http;

import java.util.Set;

/** Which characters a text may hold, and which of them anybody can see. */
final class Characters {

    /**
     * Letters and signs by Unicode's book of which nothing shows: fillers, blanks, the empty
     * pattern of Braille.
     */
    private static final Set<Integer> EMPTY =
            Set.of(0x115F, 0x1160, 0x2800, 0x303F, 0x3164, 0xFFA0, 0xFFFC, 0x13441, 0x13442, 0x1D159);

    /**
     * They turn the direction of what stands around them, so that a text reads other than it is
     * (Bidi_Control).
     */
    private static final Set<Integer> TURNING =
            Set.of(0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069);

    private Characters() {}

    /**
     * Whether every character can be stored: no half of a pair, no noncharacter, no control but
     * line ends and tabs.
     */
    static boolean storable(String text) {
        return text.codePoints().allMatch(Characters::storable);
    }

    /**
     * Whether a reader sees anything: a letter, digit or sign, whatever invisible ones and marks
     * there are beside it.
     */
    static boolean visible(String text) {
        return text.codePoints().anyMatch(Characters::visible);
    }

    /** Whether the text reads in the order in which it is written. */
    static boolean straight(String text) {
        return text.codePoints().noneMatch(TURNING::contains);
    }

    /** The same text with a sign in the place of every character that no text may hold. */
    static String harmless(String text) {
        StringBuilder harmless = new StringBuilder();
        text.codePoints()
                .forEach(point -> harmless.appendCodePoint(
                        storable(point) && !Character.isISOControl(point) && !TURNING.contains(point)
                                ? point
                                : 0xFFFD));
        return harmless.toString();
    }

    private static boolean storable(int point) {
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean noncharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        boolean lineOrTab = point == '\n' || point == '\r' || point == '\t';
        return !half && !noncharacter && (lineOrTab || !Character.isISOControl(point));
    }

    private static boolean visible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> !EMPTY.contains(point);
        };
    }
}
