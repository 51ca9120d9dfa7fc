package anlan.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes one file out of a city, page by page. After each page it writes down how far it is, so that
 * whoever starts it again goes on from there.
 */
final class Download {

    /** The end of the name of the file that says how far another is. */
    static final String STATE = ".state";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Source source;
    private final ExportFolder folder;

    Download(Source source, ExportFolder folder) {
        this.source = source;
        this.folder = folder;
    }

    /**
     * How far a file is.
     *
     * @param path that it is taken from; another path is another file
     * @param bytes that are in it
     * @param next cursor, null once it is whole
     */
    private record State(String path, long bytes, @Nullable String next) {

        static State parse(String text) {
            JsonNode read = Json.read(text);
            JsonNode next = read.path("next");
            return new State(
                    read.path("path").asString(""),
                    read.path("bytes").asLong(),
                    next.isNull() ? null : next.asString(""));
        }

        String text() {
            return Json.object()
                    .put("path", path)
                    .put("bytes", bytes)
                    .put("next", next)
                    .toString();
        }
    }

    /**
     * Takes a file, or the rest of it.
     *
     * @param path of the export, with its query
     * @param progress is told the name of the file after each page
     */
    void take(String name, String path, Runnable progress) {
        Path file = folder.file(name);
        Path kept = folder.file(name + STATE);
        try {
            State state = begun(kept, path);
            if (state != null && state.next() == null) {
                return;
            }
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                out.truncate(state == null ? 0 : state.bytes());
                out.position(out.size());
                do {
                    Source.Page page = source.page(path, state == null ? null : state.next());
                    byte[] content = ExportFolder.bytes(content(page, state == null));
                    out.write(java.nio.ByteBuffer.wrap(content));
                    out.force(true);
                    state = new State(path, out.size(), page.next());
                    keep(kept, state);
                    progress.run();
                } while (state.next() != null);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static @Nullable State begun(Path kept, String path) throws IOException {
        if (!Files.exists(kept)) {
            return null;
        }
        State state = State.parse(Files.readString(kept));
        return state.path().equals(path) ? state : null;
    }

    private static void keep(Path kept, State state) throws IOException {
        Path next = Path.of(kept + ".next");
        Files.writeString(next, state.text());
        Files.move(next, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A page without what only a page has: the end of JSONL, and the head of the second table. */
    private static String content(Source.Page page, boolean first) {
        String body = page.body();
        if (body.startsWith(BYTE_ORDER_MARK)) {
            return first ? body : body.substring(body.indexOf("\r\n") + 2);
        }
        List<String> lines = body.lines().toList();
        JsonNode end = Json.read(lines.getLast()).path("end");
        List<String> content = lines.subList(0, lines.size() - 1);
        if (!ExportFolder.digest(content).equals(end.path("sha256").asString(""))) {
            throw new Source.Refused("a page is not as it was sent");
        }
        return content.isEmpty() ? "" : String.join("\n", content) + "\n";
    }
}
