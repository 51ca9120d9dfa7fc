package anlan.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects that were received, one line each in a file that survives a crash. */
final class JsonLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final List<JsonNode> lines = new ArrayList<>();

    JsonLines(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).stream()
                        .filter(JsonLines::whole)
                        .map(JSON::readTree)
                        .forEach(lines::add);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("what was received can't be read", unreadable);
        }
    }

    /** A crash may have cut the last line short; nobody was told that it was received. */
    private static boolean whole(String line) {
        try {
            return JSON.readTree(line).isObject();
        } catch (JacksonException cut) {
            return false;
        }
    }

    synchronized void add(ObjectNode line) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(("\n" + line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException full) {
            throw new UncheckedIOException("what was received can't be written", full);
        }
        lines.add(line);
    }

    synchronized ArrayNode all() {
        return JSON.createArrayNode().addAll(lines);
    }

    synchronized int size() {
        return lines.size();
    }
}
