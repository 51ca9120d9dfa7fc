package anlan.domain.board;

/**
 * A sign that figures may have been made rather than earned (异常信号): listed beside a board, and
 * held against nobody.
 *
 * @param who code of the town or name of the unit
 * @param n how often it was seen
 * @param of among how many
 * @param example the most striking of them: a minute, a number; the empty text if none stands out
 */
public record Signal(Kind kind, String who, long n, long of, String example) {

    /** What was seen. */
    public enum Kind {
        /** Many hazards fixed on the spot by one post in the same minute. */
        BURST,
        /** Done within a day after more time had been granted. */
        EXTENSION_THEN_CLOSE,
        /** Closed, and open again soon. */
        CHURN,
        /** The same evidence shown of two cases. */
        REPEATED_EVIDENCE,
        /** Far fewer reporters were heard than elsewhere. */
        SURVEY_SKEW,
        /** The same photo shown of two cases. */
        REPEATED_PHOTO,
        /** Clean in its own inspection, where a higher one found hazards. */
        CONTRADICTED_SELF_CHECK;

        /** Whether what it is seen by is there yet: photos and inspections are not. */
        public boolean hasInputs() {
            return switch (this) {
                case BURST, EXTENSION_THEN_CLOSE, CHURN, REPEATED_EVIDENCE, SURVEY_SKEW -> true;
                case REPEATED_PHOTO, CONTRADICTED_SELF_CHECK -> false;
            };
        }
    }

    /** The same, named by the month in which it was seen. */
    public Signal in(String month) {
        return new Signal(kind, who, n, of, (month + " " + example).strip());
    }

    /** On one line, as it goes into the digest. */
    public String text() {
        return String.join(" ", kind.name(), who, Long.toString(n), Long.toString(of), example)
                .strip();
    }

    /** Reads what {@link #text} wrote. */
    public static Signal parse(String text) {
        String[] words = text.split(" ", 5);
        return new Signal(
                Kind.valueOf(words[0]),
                words[1],
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                words.length > 4 ? words[4] : "");
    }
}
