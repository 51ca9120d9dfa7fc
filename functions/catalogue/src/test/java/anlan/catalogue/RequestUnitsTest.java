package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** The meter counts as the bill does: examples of the documentation of DynamoDB. */
class RequestUnitsTest {

    private static final Map<String, AttributeValue> NONE = Map.of();

    private static final RequestUnits RULES = new RequestUnits(List.of(GlobalSecondaryIndexDescription.builder()
            .keySchema(
                    KeySchemaElement.builder()
                            .attributeName("unit")
                            .keyType(KeyType.HASH)
                            .build(),
                    KeySchemaElement.builder()
                            .attributeName("by")
                            .keyType(KeyType.RANGE)
                            .build())
            .projection(projected ->
                    projected.projectionType(ProjectionType.INCLUDE).nonKeyAttributes("status"))
            .build()));

    private static Map<String, AttributeValue> item(int bytes, String... more) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("pk", AttributeValue.fromS("1"));
        item.put("sk", AttributeValue.fromS("1"));
        for (int n = 0; n < more.length; n += 2) {
            item.put(more[n], AttributeValue.fromS(more[n + 1]));
        }
        item.put("x", AttributeValue.fromS("x".repeat(bytes - (int) RequestUnits.size(item) - 1)));
        return item;
    }

    @Test
    void a_kilobyte_that_has_begun_is_a_unit_and_two_in_a_transaction() {
        assertThat(RULES.written(NONE, item(1024), false)).isEqualTo(1);
        assertThat(RULES.written(NONE, item(1025), false)).isEqualTo(2);
        assertThat(RULES.written(NONE, item(1031), true)).isEqualTo(4);
        assertThat(RULES.written(NONE, NONE, true))
                .as("to check that nothing is there")
                .isEqualTo(2);
    }

    @Test
    void the_larger_of_before_and_after_counts_also_of_what_goes() {
        assertThat(RULES.written(item(3000), item(100), false)).isEqualTo(3);
        assertThat(RULES.written(item(3000), NONE, false)).isEqualTo(3);
    }

    @Test
    void an_index_costs_what_changes_in_it_and_an_item_that_moves_costs_twice() {
        Map<String, AttributeValue> open = item(500, "unit", "a", "by", "1", "status", "OPEN");
        assertThat(RULES.written(NONE, open, true)).as("put in").isEqualTo(3);
        assertThat(RULES.written(open, item(900, "unit", "a", "by", "1", "status", "OPEN"), true))
                .as("nothing of it is projected")
                .isEqualTo(2);
        assertThat(RULES.written(open, item(500, "unit", "a", "by", "1", "status", "DONE"), true))
                .as("projected")
                .isEqualTo(3);
        assertThat(RULES.written(open, item(500, "unit", "b", "by", "1", "status", "OPEN"), true))
                .as("moved")
                .isEqualTo(4);
        assertThat(RULES.written(open, item(500, "unit", "a", "status", "DONE"), true))
                .as("taken out")
                .isEqualTo(3);
    }

    @Test
    void the_size_of_an_item_is_that_of_its_names_and_values() {
        assertThat(RequestUnits.size(Map.of("ab", AttributeValue.fromS("安澜")))).isEqualTo(2 + 6);
        assertThat(RequestUnits.size(Map.of("n", AttributeValue.fromN("12345"))))
                .isEqualTo(1 + 4);
        assertThat(RequestUnits.size(Map.of("n", AttributeValue.fromN("-100")))).isEqualTo(1 + 3);
        assertThat(RequestUnits.size(Map.of("b", AttributeValue.fromBool(true))))
                .isEqualTo(1 + 1);
        assertThat(RequestUnits.size(Map.of("l", AttributeValue.fromL(List.of(AttributeValue.fromS("x"))))))
                .isEqualTo(1 + 3 + 1 + 1);
        assertThat(RequestUnits.size(Map.of("m", AttributeValue.fromM(Map.of("k", AttributeValue.fromS("x"))))))
                .isEqualTo(1 + 3 + 1 + 1 + 1);
        assertThat(RULES.stored(item(500))).isEqualTo(600);
    }
}
