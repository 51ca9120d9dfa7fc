package anlan.replay;

import anlan.catalogue.Founding;
import anlan.catalogue.Platform;
import anlan.catalogue.Seeds;
import anlan.catalogue.Store;
import anlan.domain.memory.InMemoryCity;
import anlan.emulators.LocalDynamoDb;
import anlan.localstack.DataFolder;
import anlan.simulation.MemoryStore;
import anlan.torture.Clients;
import anlan.usecases.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What outlives the process of a replayed city: a table, or a memory that is as good as one. */
final class ReplayStore implements AutoCloseable {

    static final String TABLE = DataFolder.TABLE;
    static final int SHARDS = DataFolder.SHARDS;

    /** Known to everybody, so that every replay of a year has the same ids, and so the same digests. */
    private static final String SECRET = "the-secret-of-every-replayed-year";

    private final @Nullable InMemoryCity memory;
    private final @Nullable LocalDynamoDb dynamo;
    private final DynamoDbClient client;
    private final WriteCount writes;

    private ReplayStore(
            @Nullable InMemoryCity memory, @Nullable LocalDynamoDb dynamo, DynamoDbClient client, WriteCount writes) {
        this.memory = memory;
        this.dynamo = dynamo;
        this.client = client;
        this.writes = writes;
    }

    static byte[] secret() {
        return SECRET.getBytes(StandardCharsets.UTF_8);
    }

    /** The doubles that obey the same contracts as the table: fast. */
    static ReplayStore inMemory() {
        return new ReplayStore(new InMemoryCity(Seeds.ladder()), null, MemoryStore.nowhere(), new WriteCount());
    }

    /** A table that is gone with the process. */
    static ReplayStore onTable() {
        return on(LocalDynamoDb.inMemory());
    }

    /**
     * A table in the folder of a city, which can be started on it afterwards.
     *
     * @throws IllegalStateException if the folder is of a city with another secret
     */
    static ReplayStore inFolder(Path data) {
        return on(LocalDynamoDb.onFiles(DataFolder.begun(data, SECRET).dynamodb()));
    }

    /**
     * Keeps in a folder which year is replayed in it.
     *
     * @param year and how much of it, and its seed
     * @throws IllegalStateException if it is another
     */
    static void named(Path data, String year) {
        Path file = DataFolder.begun(data, SECRET).file("replay");
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, year);
            }
            if (!Files.readString(file).equals(year)) {
                throw new IllegalStateException("another year is in " + data + ": " + Files.readString(file));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("which year is in " + data + " can't be read", broken);
        }
    }

    private static ReplayStore on(LocalDynamoDb dynamo) {
        WriteCount writes = new WriteCount();
        DynamoDbClient client = Clients.store(
                dynamo.endpoint(),
                Clients.REAL,
                Clients.patient().toBuilder().addExecutionInterceptor(writes).build());
        Founding.found(client, TABLE, System.err::println);
        return new ReplayStore(null, dynamo, client, writes);
    }

    DynamoDbClient client() {
        return client;
    }

    /** What this process has written to the table. */
    WriteCount writes() {
        return writes;
    }

    /** With its own workers, many at once, or with one, where nothing is gained by more. */
    Platform with(Platform platform) {
        return memory == null ? platform : platform.with(Workers.ONE);
    }

    boolean memory() {
        return memory != null;
    }

    Store of(Platform platform) {
        return memory == null ? Store.of(platform, Seeds.areas(), Seeds.ladder()) : MemoryStore.of(memory.ports());
    }

    @Override
    public void close() {
        if (dynamo != null) {
            dynamo.close();
        }
    }
}
