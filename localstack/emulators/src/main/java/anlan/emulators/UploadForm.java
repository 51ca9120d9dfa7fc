package anlan.emulators;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that uploads a file (multipart/form-data, RFC 7578). What follows the file is not read, as
 * S3 does not.
 *
 * @param fields by lower-case name
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a file; forms are never compared
record UploadForm(Map<String, String> fields, byte[] file) {

    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/form-data;\\s*boundary=\"?([^\";]{1,70})\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:[^\\r\\n]*[; ]name=\"([^\"]{1,60})\"");
    private static final byte[] BLANK = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String FILE = "file";
    private static final int MOST_FIELD = 20_000;

    static UploadForm read(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.lookingAt()) {
            throw new S3Refusal(412, "PreconditionFailed");
        }
        byte[] between = ("\r\n--" + boundary.group(1)).getBytes(StandardCharsets.ISO_8859_1);
        Map<String, String> fields = new TreeMap<>();
        // The first boundary has no line before it.
        int at = between.length - 2;
        while (at < body.length) {
            int content = find(body, BLANK, at);
            int end = content < 0 ? -1 : find(body, between, content + BLANK.length);
            if (end < 0) {
                break;
            }
            String head = new String(body, at, content - at, StandardCharsets.UTF_8);
            Matcher name = NAME.matcher(head);
            if (!name.find()) {
                break;
            }
            byte[] value = Arrays.copyOfRange(body, content + BLANK.length, end);
            if (name.group(1).equals(FILE)) {
                return new UploadForm(fields, value);
            }
            boolean twice = fields.put(name.group(1).toLowerCase(Locale.ROOT), text(value)) != null;
            if (twice) {
                break;
            }
            at = end + between.length;
        }
        throw new S3Refusal(400, "MalformedPOSTRequest");
    }

    private static String text(byte[] value) {
        if (value.length > MOST_FIELD) {
            throw new S3Refusal(400, "MaxPostPreDataLengthExceeded");
        }
        return new String(value, StandardCharsets.UTF_8);
    }

    private static int find(byte[] in, byte[] what, int from) {
        for (int at = from; at <= in.length - what.length; at++) {
            if (in[at] == what[0] && Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        return -1;
    }
}
