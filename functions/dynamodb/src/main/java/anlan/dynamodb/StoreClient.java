package anlan.dynamodb;

import anlan.domain.refusal.Unavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * The SDK's client within the budget of a request. A store that is slow, full or away is {@link
 * Unavailable} from here on; what the store says of an item stays as it is.
 */
final class StoreClient implements DynamoDbClient {

    private static final Logger LOG = System.getLogger(StoreClient.class.getName());

    private final DynamoDbClient client;

    StoreClient(DynamoDbClient client) {
        this.client = client;
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return ask(in -> client.getItem(
                in == null
                        ? request
                        : request.toBuilder().overrideConfiguration(in).build()));
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return ask(in -> client.batchGetItem(
                in == null
                        ? request
                        : request.toBuilder().overrideConfiguration(in).build()));
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return ask(in -> client.query(
                in == null
                        ? request
                        : request.toBuilder().overrideConfiguration(in).build()));
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return ask(in -> client.putItem(
                in == null
                        ? request
                        : request.toBuilder().overrideConfiguration(in).build()));
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return ask(in -> client.updateItem(
                in == null
                        ? request
                        : request.toBuilder().overrideConfiguration(in).build()));
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        return ask(in -> client.deleteItem(
                in == null
                        ? request
                        : request.toBuilder().overrideConfiguration(in).build()));
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return ask(in -> client.transactWriteItems(
                in == null
                        ? request
                        : request.toBuilder().overrideConfiguration(in).build()));
    }

    @Override
    public CreateTableResponse createTable(CreateTableRequest request) {
        return ask(in -> client.createTable(
                in == null
                        ? request
                        : request.toBuilder().overrideConfiguration(in).build()));
    }

    private <A> A ask(Function<@Nullable AwsRequestOverrideConfiguration, A> call) {
        try {
            Budget budget = Budget.current();
            if (budget == null) {
                return call.apply(null);
            }
            if (budget.spent()) {
                throw Unavailable.busy();
            }
            AwsRequestOverrideConfiguration within = AwsRequestOverrideConfiguration.builder()
                    .apiCallTimeout(budget.left())
                    .build();
            return budget.spend(() -> call.apply(within));
        } catch (SdkException fault) {
            if (!Retries.passes(fault)) {
                throw fault;
            }
            // Its name only: a message may quote what was sent.
            LOG.log(
                    Level.WARNING,
                    "the store does not answer: " + fault.getClass().getSimpleName());
            throw Unavailable.busy(fault);
        }
    }

    @Override
    public String serviceName() {
        return client.serviceName();
    }

    @Override
    public void close() {
        client.close();
    }
}
