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
