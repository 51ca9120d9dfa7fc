package anlan.dynamodb;

import anlan.domain.refusal.Conflict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** The one table of a city, and the three ways in which it is used: read one item, read a page, commit a transaction. */
public final class Table {

    private static final String FAILED = "ConditionalCheckFailed";
    private static final String CONFLICT = "TransactionConflict";
    private static final int MOST_TRIES = 6;
    private static final long FIRST_PAUSE_MILLIS = 20;

    private final DynamoDbClient client;
    private final String name;

    public Table(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    String name() {
        return name;
    }

    DynamoDbClient client() {
        return client;
    }

    /** Reads one item as of now, or null. */
    @Nullable
    Row get(Row key) {
        Map<String, AttributeValue> item = client.getItem(
                        request -> request.tableName(name).key(key.item()).consistentRead(true))
                .item();
        return item.isEmpty() ? null : new Row(item);
    }

    /** Reads items as of now, all in one request; what is not there is left out. */
    List<Row> getAll(List<Row> keys) {
        List<Row> all = new ArrayList<>();
        Map<String, KeysAndAttributes> wanted = Map.of(
                name,
                KeysAndAttributes.builder()
                        .keys(keys.stream().map(Row::item).toList())
                        .consistentRead(true)
                        .build());
        for (int tried = 0; !wanted.isEmpty(); tried++) {
            if (tried == MOST_TRIES) {
                throw Conflict.stillRunning();
            }
            if (tried > 0) {
                pause(tried);
            }
            Map<String, KeysAndAttributes> asked = wanted;
            BatchGetItemResponse answer = client.batchGetItem(request -> request.requestItems(asked));
            answer.responses().getOrDefault(name, List.of()).forEach(item -> all.add(new Row(item)));
            wanted = answer.unprocessedKeys();
        }
        return all;
    }

    /** Reads the first page that holds anything, or nothing if there is none. */
    List<Row> firstPage(QueryRequest.Builder query) {
        return page(query).rows();
    }

    /** Reads every page, each once. */
    List<Row> allPages(QueryRequest.Builder query) {
        List<Row> all = new ArrayList<>();
        Page page;
        do {
            page = page(query);
            all.addAll(page.rows());
            query.exclusiveStartKey(page.next());
        } while (!page.next().isEmpty());
        return all;
    }

    /** A page of items, and the key after which the next one starts: empty after the last. */
    record Page(List<Row> rows, Map<String, AttributeValue> next) {}

    /** A page may be empty and still have one after it. */
    Page page(QueryRequest.Builder query) {
        QueryResponse answer;
        do {
            answer = client.query(query.tableName(name).build());
            query.exclusiveStartKey(answer.lastEvaluatedKey());
        } while (answer.items().isEmpty() && answer.hasLastEvaluatedKey());
        return new Page(answer.items().stream().map(Row::new).toList(), answer.lastEvaluatedKey());
    }

    /**
     * Commits all of it or nothing. Two transactions that meet on an item are told apart by trying again here and nowhere
     * else.
     *
     * @return why each part failed its condition, in order, null for one that did not; or nothing if all became true
     * @throws Conflict if the items were busy at every try
     */
    List<@Nullable CancellationReason> commit(List<TransactWriteItem> parts) {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            try {
                client.transactWriteItems(request -> request.transactItems(parts));
                return List.of();
            } catch (TransactionCanceledException cancelled) {
                List<CancellationReason> reasons = cancelled.cancellationReasons();
                if (reasons.stream().anyMatch(Table::failed)) {
                    return failures(reasons);
                }
                if (reasons.stream().noneMatch(reason -> CONFLICT.equals(reason.code()))) {
                    throw cancelled;
                }
            } catch (TransactionInProgressException running) {
                // The earlier attempt with the same token is still at work: ask again, as after a conflict.
            }
            pause(tried);
        }
        throw Conflict.stillRunning();
    }

    private static boolean failed(CancellationReason reason) {
        return FAILED.equals(reason.code());
    }

    private static List<@Nullable CancellationReason> failures(List<CancellationReason> reasons) {
        List<@Nullable CancellationReason> failures = new ArrayList<>();
        for (CancellationReason reason : reasons) {
            failures.add(failed(reason) ? reason : null);
        }
        return failures;
    }

    /** Full jitter, so that those who met do not meet again. */
    private static void pause(int tried) {
        long most = FIRST_PAUSE_MILLIS << tried;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most * 1_000_000L));
    }
}
