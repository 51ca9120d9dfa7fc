package anlan.dynamodb;

import anlan.domain.refusal.Unavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/**
 * The one table of a city, and the three ways in which it is used: read one item, read a page,
 * commit a transaction.
 */
public final class Table {

    private static final Logger LOG = System.getLogger(Table.class.getName());
    private static final String FAILED = "ConditionalCheckFailed";
    private static final int MOST_TRIES = 6;

    /** As many items as one transaction may write. */
    static final int TRANSACTION = 100;

    /** As many items as one request may read. */
    private static final int BATCH = 100;

    private final DynamoDbClient client;
    private final String name;
    private final Pause pause;
    private final Runnable wakeUp;

    public Table(DynamoDbClient client, String name) {
        this(client, name, () -> {});
    }

    /**
     * A table that somebody waits for.
     *
     * @param wakeUp runs after a commit with which there is something to send now, in the thread
     *     of whoever made it: it should return at once
     */
    public Table(DynamoDbClient client, String name, Runnable wakeUp) {
        this(client, name, wakeUp, Pause.JITTERED);
    }

    Table(DynamoDbClient client, String name, Pause pause) {
        this(client, name, () -> {}, pause);
    }

    private Table(DynamoDbClient client, String name, Runnable wakeUp, Pause pause) {
        this.client = new StoreClient(client);
        this.name = name;
        this.wakeUp = wakeUp;
        this.pause = pause;
    }

    /** Reads what is not there, so that whoever asks next finds a line to the store. */
    public void touch() {
        var unused = get(Row.key("WARM", "UP"));
    }

    /**
     * Reads and commits once to no effect, so that the first who asks does not wait for what only
     * the first waits for.
     */
    public void warm() {
        touch();
        Row nothing = Row.key("WARM", "UP");
        var unused = commit(List.of(TransactWriteItem.builder()
                .conditionCheck(
                        check -> check.tableName(name).key(nothing.item()).conditionExpression("attribute_exists(pk)"))
                .build()));
    }

    String name() {
        return name;
    }

    /**
     * Says that there is something to send now. What is committed stays so, whether anybody wakes
     * or not.
     */
    void wake() {
        try {
            wakeUp.run();
        } catch (RuntimeException asleep) {
            LOG.log(Level.WARNING, "nobody was woken: what is to be sent waits for the next tick", asleep);
        }
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

    /**
     * Reads items as of now, a hundred in one request, which is as many as the store takes; what is
     * not there is left out.
     */
    List<Row> getAll(List<Row> keys) {
        List<Row> all = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            all.addAll(getAtOnce(keys.subList(from, Math.min(keys.size(), from + BATCH))));
        }
        return all;
    }

    private List<Row> getAtOnce(List<Row> keys) {
        List<Row> all = new ArrayList<>();
        Map<String, KeysAndAttributes> wanted = Map.of(
                name,
                KeysAndAttributes.builder()
                        .keys(keys.stream().map(Row::item).toList())
                        .consistentRead(true)
                        .build());
        for (int tried = 0; !wanted.isEmpty(); tried++) {
            if (tried == MOST_TRIES) {
                throw Unavailable.busy();
            }
            if (tried > 0) {
                pause.before(tried);
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
     * Commits all of it or nothing. Two transactions that meet on an item are told apart by the
     * client's one retry strategy.
     *
     * @return why each part failed its condition, in order, null for one that did not; or nothing
     *     if all became true
     * @throws Unavailable if the items were busy at every try
     */
    List<@Nullable CancellationReason> commit(List<TransactWriteItem> parts) {
        try {
            client.transactWriteItems(request -> request.transactItems(parts));
            return List.of();
        } catch (TransactionCanceledException cancelled) {
            List<CancellationReason> reasons = cancelled.cancellationReasons();
            if (reasons.stream().noneMatch(Table::failed)) {
                throw cancelled;
            }
            return failures(reasons);
        }
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
}
