package anlan.torture;

import anlan.emulators.LocalDynamoDb;
import anlan.emulators.LocalSns;

/** The real store and the real topic that every city of a run stands on. */
record Neighbours(LocalDynamoDb store, LocalSns sns) implements AutoCloseable {

    static Neighbours start() {
        Neighbours neighbours = new Neighbours(LocalDynamoDb.inMemory(), LocalSns.start(0));
        System.setProperty("aws.region", "local");
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        return neighbours;
    }

    @Override
    public void close() {
        sns.close();
        store.close();
    }
}
