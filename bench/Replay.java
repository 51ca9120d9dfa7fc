import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Asks a store again what one complaint asked of it, each time under other keys. */
final class Replay {

    private final DynamoDbClient client;
    private final List<SdkRequest> requests;

    Replay(DynamoDbClient client, List<SdkRequest> requests) {
        this.client = client;
        this.requests = requests;
    }

    String said() {
        return requests.stream().map(each -> each.getClass().getSimpleName()).collect(Collectors.joining(", "));
    }

    void once(long n) {
        for (SdkRequest request : requests) {
            switch (request) {
                case GetItemRequest get -> client.getItem(get);
                case BatchGetItemRequest get -> client.batchGetItem(get);
                case QueryRequest query -> client.query(query);
                case TransactWriteItemsRequest write ->
                    client.transactWriteItems(write.toBuilder()
                            .clientRequestToken(null)
                            .transactItems(write.transactItems().stream()
                                    .map(item -> under(item, n))
                                    .toList())
                            .build());
                default -> throw new IllegalArgumentException("a complaint asks for " + request);
            }
        }
    }

    private static TransactWriteItem under(TransactWriteItem item, long n) {
        if (item.put() != null) {
            return item.toBuilder()
                    .put(item.put().toBuilder()
                            .item(under(item.put().item(), n))
                            .build())
                    .build();
        }
        if (item.update() != null) {
            return item.toBuilder()
                    .update(item.update().toBuilder()
                            .key(under(item.update().key(), n))
                            .build())
                    .build();
        }
        return item;
    }

    private static Map<String, AttributeValue> under(Map<String, AttributeValue> item, long n) {
        return item.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getKey().equals("pk")
                                ? AttributeValue.fromS(each.getValue().s() + "-" + n)
                                : each.getValue()));
    }
}
