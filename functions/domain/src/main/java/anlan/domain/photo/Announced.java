package anlan.domain.photo;

import java.util.regex.Pattern;

/**
 * A photo as its owner says it will come: nothing else is taken for it.
 *
 * @param bytes how long the file is
 * @param sha256 of the file, 64 hexadecimal digits in lower case
 * @param purpose what it is for
 */
public record Announced(PhotoType type, int bytes, String sha256, Purpose purpose) {

    /** The longest file that is taken in: 10 MB. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** SHA-256 as it is written. */
    public static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** What a photo is taken for. */
    public enum Purpose {
        /** It goes with a report. */
        REPORT,
        /** It proves something, as evidence of a deed. */
        EVIDENCE
    }

    public Announced {
        if (bytes < 1 || bytes > MOST_BYTES || !SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("no photo is like that");
        }
    }
}
