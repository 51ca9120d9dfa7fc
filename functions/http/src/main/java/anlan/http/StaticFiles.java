package anlan.http;

import anlan.domain.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one folder on the class path, each with a strong entity tag of its bytes; text is
 * compressed for whoever takes it so. A file is read once.
 */
public final class StaticFiles {

    /** Names with single dots or dashes between words: none leads out of the folder. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*\\.[a-z0-9]+");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml;charset=utf-8",
            "txt", "text/plain;charset=utf-8",
            "yaml", "application/yaml;charset=utf-8",
            "ico", "image/x-icon",
            "png", "image/png");

    private static final Pattern TAKES_GZIP =
            Pattern.compile("(?:^|,)\\s*gzip\\s*(?:;\\s*q=(?:1(?:\\.0{0,3})?|0\\.[0-9]{0,2}[1-9])\\s*)?(?:,|$)");

    /** Bytes that have to be saved before anything is compressed. */
    private static final int WORTH = 200;

    /** Digits of a digest that are enough to tell two versions of one file apart. */
    private static final int TAG = 32;

    private final Class<?> owner;
    private final String folder;
    private final Map<String, File> files = new ConcurrentHashMap<>();

    /** What is sent of a file: as it is, and compressed where that is worth it. */
    private record File(HttpReply plain, HttpReply packed) {}

    /**
     * Serves what is packaged.
     *
     * @param owner a class of the module that packages the folder
     * @param folder absolute, such as {@code /pages/}
     */
    public StaticFiles(Class<?> owner, String folder) {
        this.owner = owner;
        this.folder = folder;
    }

    /**
     * The answer with a file as that caller takes it, or null if there is none of that name.
     *
     * @param name of the file, without a folder
     */
    public @Nullable HttpReply find(HttpCall call, String name) {
        if (!NAME.matcher(name).matches() || !TYPES.containsKey(extension(name))) {
            return null;
        }
        File file = files.get(name);
        if (file == null) {
            byte[] bytes = read(name);
            if (bytes == null) {
                return null;
            }
            file = file(name, bytes);
            files.put(name, file);
        }
        String accepted = call.header("accept-encoding");
        return accepted != null
                        && TAKES_GZIP.matcher(accepted.toLowerCase(Locale.ROOT)).find()
                ? file.packed()
                : file.plain();
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private byte @Nullable [] read(String name) {
        try (InputStream in = owner.getResourceAsStream(folder + name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static File file(String name, byte[] bytes) {
        String type = TYPES.getOrDefault(extension(name), "");
        HttpReply plain = type.endsWith("utf-8")
                ? HttpReply.text(200, type, new String(bytes, StandardCharsets.UTF_8))
                : HttpReply.bytes(200, type, bytes);
        byte[] fewer = packed(bytes);
        return fewer.length > bytes.length - WORTH
                ? new File(tagged(plain, bytes), tagged(plain, bytes))
                : new File(
                        tagged(plain, bytes).with("Vary", "Accept-Encoding"),
                        tagged(HttpReply.bytes(200, type, fewer), fewer)
                                .with("Content-Encoding", "gzip")
                                .with("Vary", "Accept-Encoding"));
    }

    /** By the bytes that are sent: two encodings of one file are two representations of it. */
    private static HttpReply tagged(HttpReply reply, byte[] bytes) {
        return reply.with("ETag", "\"" + new Sha256().bytes(bytes).hex().substring(0, TAG) + "\"");
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
