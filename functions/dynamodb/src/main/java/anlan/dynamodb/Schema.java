package anlan.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
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
     * Makes the table of tombstones unless it is there.
     *
     * @throws anlan.domain.refusal.Unavailable if the store does not answer; ask again
     */
    public static void createTombstones(DynamoDbClient client, String name) {
        try {
            new StoreClient(client)
                    .createTable(request -> request.tableName(name)
                            .billingMode(BillingMode.PAY_PER_REQUEST)
                            .attributeDefinitions(Shape.text("pk"), Shape.text("sk"))
                            .keySchema(Shape.key("pk", KeyType.HASH), Shape.key("sk", KeyType.RANGE)));
        } catch (ResourceInUseException there) {
            // Another start made it: that one stands.
        }
    }

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
                                    Shape.text("pk"),
                                    Shape.text("sk"),
                                    Shape.text("createdAt"),
                                    Shape.text("unit"),
                                    Shape.text("workBy"),
                                    Shape.text("cell"),
                                    Shape.text("case"),
                                    Shape.text("standing"),
                                    Shape.text("markedAt"),
                                    Shape.attribute("version", ScalarAttributeType.N))
                            .keySchema(Shape.key("pk", KeyType.HASH), Shape.key("sk", KeyType.RANGE))
                            .globalSecondaryIndexes(
                                    Shape.index(
                                            "worklist",
                                            "unit",
                                            "workBy",
                                            Shape.lines(
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
                                    Shape.index(
                                            "nearby",
                                            "cell",
                                            "createdAt",
                                            Shape.lines(
                                                    "status",
                                                    "ended",
                                                    "id",
                                                    "areaCode",
                                                    "accused",
                                                    "longitude",
                                                    "latitude")),
                                    Shape.index(
                                            "standing",
                                            "standing",
                                            "markedAt",
                                            Projection.builder()
                                                    .projectionType(ProjectionType.KEYS_ONLY)
                                                    .build()),
                                    Shape.index(
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
}
