package anlan.replay;

import anlan.catalogue.Founding;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What the store does by itself (裸写速率): the same transactions once more, and nothing around them. */
final class RawRate {

    private static final String TABLE = "raw";

    private RawRate() {}

    /**
     * Writes transactions that a city has written to an empty table of the same shape, which is
     * gone afterwards.
     *
     * @param atOnce how many are under way at a time
     * @return transactions a second; 0 if there are none
     */
    static double measured(DynamoDbClient client, List<List<TransactWriteItem>> transactions, int atOnce) {
        if (transactions.isEmpty()) {
            return 0;
        }
        dropped(client);
        Founding.found(client, TABLE, System.err::println);
        long began = System.nanoTime();
        try (ExecutorService writers = Executors.newFixedThreadPool(atOnce)) {
            for (List<TransactWriteItem> items : transactions) {
                var unused = writers.submit(() -> write(client, items));
            }
        }
        double rate = transactions.size() / ((System.nanoTime() - began) / 1e9);
        dropped(client);
        return rate;
    }

    private static void write(DynamoDbClient client, List<TransactWriteItem> items) {
        List<TransactWriteItem> there = items.stream()
                .map(item -> TransactWriteItem.builder()
                        .put(item.put().toBuilder().tableName(TABLE).build())
                        .build())
                .toList();
        client.transactWriteItems(request -> request.transactItems(there));
    }

    /** One that a killed run has left is in the way. */
    private static void dropped(DynamoDbClient client) {
        if (client.listTables().tableNames().contains(TABLE)) {
            client.deleteTable(DeleteTableRequest.builder().tableName(TABLE).build());
        }
    }
}
