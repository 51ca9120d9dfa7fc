package anlan.http;

import anlan.domain.photo.MakeCopy;
import anlan.domain.refusal.Invalid;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file (RFC 9110, 14): what Lambda can't hand over at once is fetched in several calls.
 */
final class ByteRange {

    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,9})-([0-9]{1,9})?");
    private static final String TYPE = "application/octet-stream";

    private ByteRange() {}

    /**
     * The file, or the part of it that was asked for, cut where it gets too long.
     *
     * @throws Invalid if it is too long and no part was asked for, or there is no such part
     */
    static HttpReply reply(@Nullable String range, byte[] file) {
        if (range == null) {
            if (file.length > MakeCopy.MOST_BYTES) {
                throw new Invalid("/Range", "required", "文件较大,请用请求头 Range 分段下载,每段最多 4 MB。");
            }
            return HttpReply.bytes(200, TYPE, file).with("Accept-Ranges", "bytes");
        }
        Matcher asked = RANGE.matcher(range);
        int from = asked.matches() ? Integer.parseInt(asked.group(1)) : file.length;
        String last = asked.matches() ? asked.group(2) : null;
        int to = Math.min(file.length, Math.min(from, file.length) + MakeCopy.MOST_BYTES);
        if (last != null) {
            to = Math.min(to, Integer.parseInt(last) + 1);
        }
        if (from >= to) {
            throw new Invalid("/Range", "out_of_range", "请求头 Range 应写作 bytes=0-3999999,并在文件之内。");
        }
        return HttpReply.bytes(206, TYPE, Arrays.copyOfRange(file, from, to))
                .with("Accept-Ranges", "bytes")
                .with("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + file.length);
    }
}
