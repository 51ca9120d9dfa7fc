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
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The telephones of the city: every text message that was sent, one line each in a file that
 * survives a crash.
 */
final class Inbox {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final List<JsonNode> texts = new ArrayList<>();

    Inbox(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).stream()
                        .filter(Inbox::whole)
                        .map(JSON::readTree)
                        .forEach(texts::add);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the inbox can't be read", unreadable);
        }
    }

    /** A crash may have cut the last line short; nobody was told that it was sent. */
    private static boolean whole(String line) {
        try {
            return JSON.readTree(line).isObject();
        } catch (JacksonException cut) {
            return false;
        }
    }

    /**
     * Takes a text message.
     *
     * @param about its attributes: {@code caseId} and {@code rung}, or the {@code alertIds} of a
     *     digest, with commas between them
     */
    synchronized void receive(String at, String phone, String text, Map<String, String> about) {
        ObjectNode line =
                JSON.createObjectNode().put("at", at).put("phone", phone).put("text", text);
        String alerts = about.get("alertIds");
        if (alerts == null) {
            line.put("caseId", about.getOrDefault("caseId", "")).put("rung", about.getOrDefault("rung", ""));
        } else {
            ArrayNode ids = line.putNull("caseId").putNull("rung").putArray("alertIds");
            for (String id : alerts.split(",", -1)) {
                ids.add(id);
            }
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(("\n" + line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException full) {
            throw new UncheckedIOException("the inbox can't be written", full);
        }
        texts.add(line);
    }

    synchronized ArrayNode all() {
        return JSON.createArrayNode().addAll(texts);
    }
}
