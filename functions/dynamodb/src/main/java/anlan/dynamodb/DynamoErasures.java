package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.erasure.Erasures;
import anlan.domain.erasure.Tombstone;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Erasures under way in DynamoDB: an item each, under one key of the city. */
final class DynamoErasures implements Erasures {

    private final Table table;
    private final AreaCode city;

    DynamoErasures(Table table, AreaCode city) {
        this.table = table;
        this.city = city;
    }

    @Override
    public void begin(Tombstone tombstone) {
        TombstoneRows.putLatest(table, Keys.erasure(city, tombstone.subject()), tombstone);
    }

    @Override
    public List<Tombstone> underWay() {
        return table.allPages(Queries.of(Keys.erasures(city))).stream()
                .map(TombstoneRows::read)
                .toList();
    }

    @Override
    public void end(Tombstone tombstone) {
        Pseudonym subject = tombstone.subject();
        try {
            var unused = table.client()
                    .deleteItem(request -> request.tableName(table.name())
                            .key(Keys.erasure(city, subject).item())
                            .conditionExpression("erasedAt = :erasedAt")
                            .expressionAttributeValues(new Row()
                                    .time(":erasedAt", tombstone.erasedAt())
                                    .item()));
        } catch (ConditionalCheckFailedException askedAgain) {
            // The later one is still to be looked after; or another worker has ended this one.
        }
    }
}
