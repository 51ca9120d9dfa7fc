package anlan.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder that a city on a laptop lives in. */
final class Folder {

    private static final int SECRET_BYTES = 32;

    private final Path path;

    private Folder(Path path) {
        this.path = path;
    }

    static Folder open(Path path) {
        try {
            return new Folder(Files.createDirectories(path.toAbsolutePath()));
        } catch (IOException refused) {
            throw new UncheckedIOException("the folder of the city can't be made: " + path, refused);
        }
    }

    /**
     * Goes on only with data of this layout: another version's would be read wrongly, and nothing
     * here converts it.
     */
    Folder ofLayout(String layout) {
        Path mark = file("layout");
        try {
            if (Files.notExists(mark) && Files.notExists(file("dynamodb"))) {
                Files.writeString(mark, layout);
            }
            if (Files.notExists(mark) || !Files.readString(mark).equals(layout)) {
                throw new IllegalStateException("the data in " + path
                        + " is of another version of Anlan; move the folder away to start afresh");
            }
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException("the layout of " + path + " can't be read", broken);
        }
    }

    Path file(String name) {
        return path.resolve(name);
    }

    Path inner(String name) {
        return open(path.resolve(name)).path;
    }

    /** The city's secret, drawn once and kept, so that ids and sign-ins hold after a restart. */
    byte[] secret() {
        Path file = file("secret");
        try {
            if (Files.notExists(file)) {
                byte[] drawn = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(drawn);
                Path draft = file("secret.draft");
                Files.writeString(draft, HexFormat.of().formatHex(drawn));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).getBytes(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the city's secret can't be kept", broken);
        }
    }
}
