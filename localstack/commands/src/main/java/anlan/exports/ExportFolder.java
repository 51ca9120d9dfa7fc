package anlan.exports;

import anlan.domain.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A folder that holds an export: what is in it, and the digests of its files. */
record ExportFolder(Path folder) {

    static final String EVENTS = "events.jsonl";
    static final String FIGURES = "figures.jsonl";

    /** What was published of the evening before, from which the first day goes on. */
    static final String OPENING = "opening.jsonl";

    /** Written last: an export that has it is whole. */
    static final String MANIFEST = "manifest.json";

    private static final List<String> SCHEMAS = List.of("event.json", "figures.json", "csv-metadata.json");

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The lines of a file. */
    List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Makes the folder, with what says how its lines are to be read.
     *
     * @throws IllegalStateException if it holds an export of other days
     */
    void begin(LocalDate from, LocalDate to) {
        if (Files.exists(file(MANIFEST)) && !(from().equals(from) && to().equals(to))) {
            throw new IllegalStateException(folder + " holds the export of " + from() + " to " + to());
        }
        try {
            Files.createDirectories(folder);
            for (String schema : SCHEMAS) {
                try (InputStream packaged = ExportFolder.class.getResourceAsStream("/schemas/" + schema)) {
                    if (packaged == null) {
                        throw new IllegalStateException("schemas/" + schema + " is not packaged");
                    }
                    Files.write(file(schema), packaged.readAllBytes());
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Writes down the digest of every file that is in it. */
    void finish(LocalDate from, LocalDate to) {
        ObjectNode manifest = Json.object().put("from", from.toString()).put("to", to.toString());
        var files = manifest.putArray("files");
        for (String name : names()) {
            files.addObject().put("name", name).put("sha256", digest(file(name)));
        }
        try {
            Files.writeString(file(MANIFEST), manifest + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals(MANIFEST) && !name.endsWith(Download.STATE))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In what the files are not those that were exported. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        Json.read(String.join("", lines(MANIFEST))).path("files").forEach(each -> {
            String name = each.path("name").asString("");
            if (!Files.exists(file(name))) {
                differences.add(name + " is missing");
            } else if (!digest(file(name)).equals(each.path("sha256").asString(""))) {
                differences.add(name + " is not as it was exported");
            }
        });
        return differences;
    }

    LocalDate from() {
        return day("from");
    }

    LocalDate to() {
        return day("to");
    }

    private LocalDate day(String end) {
        return LocalDate.parse(
                Json.read(String.join("", lines(MANIFEST))).path(end).asString(""));
    }

    private static String digest(Path file) {
        try (DigestInputStream read =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            read.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(read.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    /** The digest of lines, each ended by a line feed. */
    static String digest(List<String> lines) {
        Sha256 digest = new Sha256();
        lines.forEach(digest::line);
        return digest.hex();
    }

    /** A file's bytes from text. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
