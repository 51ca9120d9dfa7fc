package anlan.catalogue;

import anlan.domain.people.Roster;
import anlan.domain.refusal.Unavailable;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Schema;
import anlan.dynamodb.Table;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Makes what a city stands on, and waits for its store for as long as a busy machine takes, saying
 * so.
 */
public final class Founding {

    static final String WAITING = "waiting for the store…";

    private static final int MOST_TRIES = 120;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Consumer<String> say;
    private final Runnable pause;

    Founding(Consumer<String> say, Runnable pause) {
        this.say = say;
        this.pause = pause;
    }

    /**
     * Makes the table, that of its tombstones, and the posts of the demonstration, each unless it is
     * there.
     */
    public static void found(DynamoDbClient patient, String table, Consumer<String> say) {
        found(patient, table, Settings.tombstonesOf(table), say);
    }

    /**
     * The same where the table of tombstones has another name.
     *
     * @param tombstones its name
     */
    public static void found(DynamoDbClient patient, String table, String tombstones, Consumer<String> say) {
        new Founding(say).until(() -> Schema.createTombstones(patient, tombstones));
        foundTable(patient, table, say);
    }

    /** The same where tombstones are kept elsewhere. */
    public static void foundTable(DynamoDbClient patient, String table, Consumer<String> say) {
        new Founding(say).until(() -> Schema.create(patient, table));
        Roster roster = DynamoPorts.roster(new Table(patient, table));
        new Founding(say).until(() -> roster.putAbsent(Seeds.roster()));
    }

    /** Asks the store as requests will, until it answers in their time. */
    public static void warm(DynamoDbClient dynamo, String table, Consumer<String> say) {
        new Founding(say).until(new Table(dynamo, table)::warm);
    }

    private Founding(Consumer<String> say) {
        this(say, () -> LockSupport.parkNanos(PAUSE.toNanos()));
    }

    void until(Runnable done) {
        for (int tried = 1; ; tried++) {
            try {
                done.run();
                return;
            } catch (Unavailable busy) {
                if (tried == MOST_TRIES) {
                    throw busy;
                }
                say.accept(WAITING);
                pause.run();
            }
        }
    }
}
