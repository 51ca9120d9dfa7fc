package anlan.http;

import anlan.domain.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One page of an export, line by line until it is full: small enough for every edge to carry.
 *
 * @param <T> what is exported
 */
final class ExportPage<T> {

    /** The forms in which it is written. */
    enum Format {
        JSONL("application/jsonl;charset=utf-8"),
        CSV("text/csv;charset=utf-8");

        final String type;

        /** The end of a file name. */
        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }

        Format(String type) {
            this.type = type;
        }
    }

    /** Bytes from which on a page takes nothing more. */
    private static final int FULL = 512 * 1024;

    private final ExportForm<T> form;
    private final Format format;
    private final int most;
    private final StringBuilder text = new StringBuilder();
    private final Sha256 digest = new Sha256();
    private int bytes;
    private int taken;
    private int lines;

    ExportPage(ExportForm<T> form, Format format, int most) {
        this.form = form;
        this.format = format;
        this.most = most;
        if (format == Format.CSV) {
            write(Csv.BYTE_ORDER_MARK + Csv.row(form.columns()));
        }
    }

    /** Takes one more; false if the page is full with it. */
    boolean take(T next) {
        switch (format) {
            case JSONL -> line(form.json().apply(next).toString());
            case CSV -> form.rows().apply(next).forEach(row -> write(Csv.row(row)));
        }
        taken++;
        return taken < most && bytes < FULL;
    }

    private void line(String line) {
        lines++;
        digest.line(line);
        write(line + "\n");
    }

    private void write(String part) {
        text.append(part);
        bytes += part.getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * The page with its end, which says how many lines stand before it, their digest, and where the
     * next page goes on.
     */
    HttpReply reply(@Nullable String next) {
        if (format == Format.JSONL) {
            ObjectNode end = Json.object();
            end.putObject("end").put("lines", lines).put("sha256", digest.hex()).put("next", next);
            text.append(end).append('\n');
        }
        String body = text.toString();
        HttpReply reply = HttpReply.json(200, body)
                .with("Content-Type", format.type)
                .with("Content-Digest", "sha-256=:" + base64(body.substring(0, body.length() - 1)) + ":");
        return next == null ? reply : reply.with("X-Next-Cursor", next);
    }

    /** The digest of what ends with a line feed. */
    private static String base64(String body) {
        return Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(new Sha256().line(body).hex()));
    }

    /** The forms by the names under which they are asked for. */
    static @Nullable Format format(String name) {
        return switch (name) {
            case "jsonl" -> Format.JSONL;
            case "csv" -> Format.CSV;
            default -> null;
        };
    }
}
