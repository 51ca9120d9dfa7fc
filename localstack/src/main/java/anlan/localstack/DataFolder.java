package anlan.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a city on a laptop, for whoever looks at its data while no city runs on it. */
public final class DataFolder {

    /** The table in the store of such a city. */
    public static final String TABLE = "anlan";

    /** Over how many shards its timers and its outbox are spread. */
    public static final int SHARDS = 1;

    /** The file that says who was forgotten: it stays where it is when the store is put back. */
    public static final String TOMBSTONES = "tombstones.jsonl";

    private final Folder folder;

    private DataFolder(Folder folder) {
        this.folder = folder;
    }

    /**
     * The folder of a city that is there.
     *
     * @throws IllegalStateException if there is none, or its data is of another version of Anlan
     */
    public static DataFolder of(Path path) {
        if (Files.notExists(path.resolve("dynamodb"))) {
            throw new IllegalStateException("no city lives in " + path);
        }
        return new DataFolder(Folder.open(path).ofLayout(LocalCity.LAYOUT));
    }

    /**
     * The folder of a city with a secret that is known, made if it is not there.
     *
     * @throws IllegalStateException if the city in it has another secret, or its data is of another
     *     version of Anlan
     */
    public static DataFolder begun(Path path, String secret) {
        Folder folder = Folder.open(path).ofLayout(LocalCity.LAYOUT);
        try {
            if (Files.notExists(folder.file("secret")) && Files.notExists(folder.file("dynamodb"))) {
                Files.writeString(folder.file("secret"), secret);
            }
            if (Files.notExists(folder.file("secret"))
                    || !Files.readString(folder.file("secret")).equals(secret)) {
                throw new IllegalStateException("another city lives in " + path);
            }
            return new DataFolder(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException("the secret in " + path + " can't be read", broken);
        }
    }

    /** Where its store lives; made if it is not there. */
    public Path dynamodb() {
        return folder.inner("dynamodb");
    }

    /** One of its files. */
    public Path file(String name) {
        return folder.file(name);
    }
}
