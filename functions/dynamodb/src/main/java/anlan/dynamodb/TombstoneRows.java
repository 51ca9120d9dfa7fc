package anlan.dynamodb;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.erasure.Tombstone;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Tombstones as items, whose sort key is the subject. */
final class TombstoneRows {

    private TombstoneRows() {}

    /** One write of one unit; one that is older than what stands changes nothing. */
    static void putLatest(Table table, Row key, Tombstone tombstone) {
        Row row = key.time("erasedAt", tombstone.erasedAt());
        try {
            var unused = table.client()
                    .putItem(request -> request.tableName(table.name())
                            .item(row.item())
                            .conditionExpression("attribute_not_exists(pk) OR erasedAt <= :erasedAt")
                            .expressionAttributeValues(new Row()
                                    .time(":erasedAt", tombstone.erasedAt())
                                    .item()));
        } catch (ConditionalCheckFailedException later) {
            // A later one of the same person covers this one.
        }
    }

    static Tombstone read(Row row) {
        return new Tombstone(new Pseudonym(row.text(Row.SK)), row.time("erasedAt"));
    }
}
