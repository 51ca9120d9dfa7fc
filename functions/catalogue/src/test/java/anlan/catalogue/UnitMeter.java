package anlan.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Adds up request units: of writes from each item as it stood before and after, as DynamoDB Local
 * says too little of transactions; of reads what it says, and no less than a read costs that finds
 * nothing. A write that was refused costs as much as
 * if it changed nothing. For one thread.
 */
final class UnitMeter implements ExecutionInterceptor {

    /**
     * What was used.
     *
     * @param requests to the store
     */
    record Units(double reads, long writes, int requests) {

        static final Units NONE = new Units(0, 0, 0);

        Units plus(Units other) {
            return new Units(reads + other.reads, writes + other.writes, requests + other.requests);
        }

        Units minus(Units other) {
            return new Units(reads - other.reads, writes - other.writes, requests - other.requests);
        }
    }

    private record Touched(String table, Map<String, AttributeValue> key, boolean transaction) {}

    private static final ExecutionAttribute<Map<Touched, Map<String, AttributeValue>>> BEFORE =
            new ExecutionAttribute<>("anlan.before");

    private final Map<String, RequestUnits> tables = new HashMap<>();
    private @Nullable DynamoDbClient observer;
    private Units units = Units.NONE;

    /** What was used since the last time. */
    Units taken() {
        Units taken = units;
        units = Units.NONE;
        return taken;
    }

    /** Bytes that a table takes with its indexes. */
    long stored(String table) {
        return observer().scanPaginator(request -> request.tableName(table)).items().stream()
                .mapToLong(item -> rules(table).stored(item))
                .sum();
    }

    /** Bytes of one item. */
    long size(String table, Map<String, String> key) {
        Map<String, AttributeValue> named = new HashMap<>();
        key.forEach((name, value) -> named.put(name, AttributeValue.fromS(value)));
        return RequestUnits.size(item(new Touched(table, named, false)));
    }

    /** A client of its own, which is not counted. */
    private DynamoDbClient observer() {
        DynamoDbClient there = observer;
        if (there == null) {
            there = DynamoDbClient.builder()
                    .httpClientBuilder(Apache5HttpClient.builder())
                    .build();
            observer = there;
        }
        return there;
    }

    private RequestUnits rules(String table) {
        return tables.computeIfAbsent(
                table,
                name -> new RequestUnits(observer()
                        .describeTable(request -> request.tableName(name))
                        .table()
                        .globalSecondaryIndexes()));
    }

    private Map<String, AttributeValue> item(Touched touched) {
        return observer()
                .getItem(request ->
                        request.tableName(touched.table()).key(touched.key()).consistentRead(true))
                .item();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case GetItemRequest get ->
                get.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            case BatchGetItemRequest get ->
                get.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            case QueryRequest query ->
                query.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            default -> context.request();
        };
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        Map<Touched, Map<String, AttributeValue>> before = new LinkedHashMap<>();
        touched(context.request()).forEach(each -> before.put(each, item(each)));
        attributes.putAttribute(BEFORE, before);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        long[] writes = {0};
        attributes
                .getAttribute(BEFORE)
                .forEach((each, before) ->
                        writes[0] += rules(each.table()).written(before, item(each), each.transaction()));
        double reads = Math.max(least(context.request()), read(context.response()));
        units = units.plus(new Units(reads, writes[0], 1));
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        long[] writes = {0};
        attributes
                .getAttribute(BEFORE)
                .forEach(
                        (each, before) -> writes[0] += rules(each.table()).written(before, before, each.transaction()));
        units = units.plus(new Units(0, writes[0], 1));
    }

    /** What is read and not there costs, too, of which DynamoDB Local says nothing. */
    private static double least(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> each(get.consistentRead());
            case BatchGetItemRequest get ->
                get.requestItems().values().stream()
                        .mapToDouble(all -> all.keys().size() * each(all.consistentRead()))
                        .sum();
            case QueryRequest query -> each(query.consistentRead());
            default -> 0;
        };
    }

    private static double each(@Nullable Boolean consistent) {
        return Boolean.TRUE.equals(consistent) ? 1 : 0.5;
    }

    private static double read(SdkResponse response) {
        return switch (response) {
            case GetItemResponse get -> get.consumedCapacity().capacityUnits();
            case BatchGetItemResponse get ->
                get.consumedCapacity().stream()
                        .mapToDouble(ConsumedCapacity::capacityUnits)
                        .sum();
            case QueryResponse query -> query.consumedCapacity().capacityUnits();
            default -> 0;
        };
    }

    private static List<Touched> touched(SdkRequest request) {
        List<Touched> touched = new ArrayList<>();
        switch (request) {
            case PutItemRequest put -> touched.add(new Touched(put.tableName(), key(put.item()), false));
            case UpdateItemRequest update -> touched.add(new Touched(update.tableName(), update.key(), false));
            case DeleteItemRequest delete -> touched.add(new Touched(delete.tableName(), delete.key(), false));
            case TransactWriteItemsRequest all -> all.transactItems().forEach(each -> touched.add(touched(each)));
            default -> {
                // It writes nothing.
            }
        }
        return touched;
    }

    private static Touched touched(TransactWriteItem item) {
        if (item.put() != null) {
            return new Touched(item.put().tableName(), key(item.put().item()), true);
        }
        if (item.update() != null) {
            return new Touched(item.update().tableName(), item.update().key(), true);
        }
        if (item.delete() != null) {
            return new Touched(item.delete().tableName(), item.delete().key(), true);
        }
        return new Touched(
                item.conditionCheck().tableName(), item.conditionCheck().key(), true);
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of("pk", item.get("pk"), "sk", item.get("sk"));
    }
}
