package anlan.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * The shape of the table, for stores that are not set up from template.yaml; a test holds the two
 * together.
 */
public final class Schema {

    private Schema() {}

    /**
     * Makes the table unless it is there.
     *
     * @throws anlan.domain.refusal.Unavailable if the store does not answer; ask again
     */
    public static void create(DynamoDbClient client, String name) {
        try {
            new StoreClient(client)
                    .createTable(request -> request.tableName(name)
                            .billingMode(BillingMode.PAY_PER_REQUEST)
                            .attributeDefinitions(
                                    text("pk"),
                                    text("sk"),
                                    text("createdAt"),
                                    text("unit"),
                                    text("workBy"),
                                    text("cell"),
                                    text("case"),
                                    text("standing"),
                                    text("markedAt"),
                                    attribute("version", ScalarAttributeType.N))
                            .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                            .globalSecondaryIndexes(
                                    index(
                                            "worklist",
                                            "unit",
                                            "workBy",
                                            lines(
                                                    "number",
                                                    "status",
                                                    "category",
                                                    "areaCode",
                                                    "createdAt",
                                                    "dueAt",
                                                    "lateFrom",
                                                    "accused",
                                                    "id",
                                                    "version")),
                                    index(
                                            "nearby",
                                            "cell",
                                            "createdAt",
                                            lines(
                                                    "status",
                                                    "ended",
                                                    "id",
                                                    "areaCode",
                                                    "accused",
                                                    "longitude",
                                                    "latitude")),
                                    index(
                                            "standing",
                                            "standing",
                                            "markedAt",
                                            Projection.builder()
                                                    .projectionType(ProjectionType.KEYS_ONLY)
                                                    .build()),
                                    index(
                                            "timeline",
                                            "case",
                                            "version",
                                            Projection.builder()
                                                    .projectionType(ProjectionType.ALL)
                                                    .build())));
        } catch (ResourceInUseException there) {
            // Another start made it: that one stands.
        }
    }

    private static Projection lines(String... attributes) {
        return Projection.builder()
                .projectionType(ProjectionType.INCLUDE)
                .nonKeyAttributes(attributes)
                .build();
    }

    private static GlobalSecondaryIndex index(String name, String hash, String range, Projection projection) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(key(hash, KeyType.HASH), key(range, KeyType.RANGE))
                .projection(projection)
                .build();
    }

    private static AttributeDefinition text(String name) {
        return attribute(name, ScalarAttributeType.S);
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
