package anlan.emulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Objects in buckets, a file each: a crash leaves the one before or the one after. */
final class Buckets {

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9-]{2,62}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*");
    private static final String DRAFTS = ".drafts";

    private final Path folder;

    Buckets(Path folder) {
        this.folder = folder;
    }

    void put(String bucket, String key, byte[] object) {
        try {
            Path file = file(bucket, key);
            Path drafts = Files.createDirectories(folder.resolve(DRAFTS));
            Path draft = drafts.resolve(UUID.randomUUID().toString());
            try (FileChannel channel =
                    FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(object);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.createDirectories(file.getParent());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException("an object can't be kept", full);
        }
    }

    byte @Nullable [] get(String bucket, String key) {
        try {
            return Files.readAllBytes(file(bucket, key));
        } catch (NoSuchFileException absent) {
            return null;
        } catch (IOException broken) {
            throw new UncheckedIOException("an object can't be read", broken);
        }
    }

    void delete(String bucket, String key) {
        try {
            Files.deleteIfExists(file(bucket, key));
        } catch (IOException broken) {
            throw new UncheckedIOException("an object can't be deleted", broken);
        }
    }

    List<String> keys(String bucket) {
        Path root = folder.resolve(bucket);
        if (Files.notExists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("a bucket can't be read", broken);
        }
    }

    /** No name leads out of the folder. */
    private Path file(String bucket, String key) {
        if (!BUCKET.matcher(bucket).matches() || !KEY.matcher(key).matches()) {
            throw new S3Refusal(400, "InvalidArgument");
        }
        return folder.resolve(bucket).resolve(key);
    }
}
