package cold;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The least that a Lambda with the SDK can be: one transaction with one item, and an answer. */
public class Bare implements RequestStreamHandler {

    private final DynamoDbClient dynamo;
    private final String table = System.getenv("ANLAN_TABLE");

    public Bare() {
        DynamoDbClientBuilder builder = DynamoDbClient.builder();
        dynamo = switch (System.getenv().getOrDefault("BARE_CLIENT", "apache5")) {
            case "url" ->
                builder.httpClientBuilder(software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient.builder())
                        .build();
            default ->
                builder.httpClientBuilder(software.amazon.awssdk.http.apache5.Apache5HttpClient.builder())
                        .build();
        };
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws java.io.IOException {
        int read = input.readAllBytes().length;
        write(dynamo, table, read);
        output.write("{\"statusCode\":201,\"body\":\"{}\"}".getBytes(StandardCharsets.UTF_8));
    }

    /** One transaction that writes one item of its own. */
    static void write(DynamoDbClient dynamo, String table, int read) {
        String id = "BARE#" + UUID.randomUUID();
        var unused = dynamo.transactWriteItems(request -> request.transactItems(TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(Map.of("pk", AttributeValue.fromS(id), "sk", AttributeValue.fromS("read " + read)))
                        .conditionExpression("attribute_not_exists(pk)")
                        .build())
                .build()));
    }
}
