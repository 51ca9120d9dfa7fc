package anlan.dynamodb;

import anlan.domain.alert.DailyTexts;
import anlan.domain.people.PostId;
import anlan.domain.time.CityTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** One item for a post and a day, which holds the names of the messages; it is gone some days later. */
final class DynamoDailyTexts implements DailyTexts {

    private static final int KEPT_DAYS = 3;

    private final Table table;

    DynamoDailyTexts(Table table) {
        this.table = table;
    }

    @Override
    public boolean count(PostId post, LocalDate day, String name, int most) {
        try {
            var unused = table.client()
                    .updateItem(request -> request.tableName(table.name())
                            .key(Keys.texts(post, day).item())
                            .updateExpression("ADD texts :name SET #ttl = :ttl")
                            .conditionExpression(
                                    "attribute_not_exists(texts) OR size(texts) < :most OR contains(texts, :one)")
                            .expressionAttributeNames(Map.of("#ttl", "ttl"))
                            .expressionAttributeValues(Map.of(
                                    ":name", AttributeValue.fromSs(List.of(name)),
                                    ":one", AttributeValue.fromS(name),
                                    ":most", AttributeValue.fromN(Integer.toString(most)),
                                    ":ttl", AttributeValue.fromN(Long.toString(over(day))))));
            return true;
        } catch (ConditionalCheckFailedException full) {
            return false;
        }
    }

    private static long over(LocalDate day) {
        return CityTime.startOf(day.plusDays(KEPT_DAYS)).getEpochSecond();
    }

    @Override
    public void takeBack(PostId post, LocalDate day, String name) {
        var unused = table.client()
                .updateItem(request -> request.tableName(table.name())
                        .key(Keys.texts(post, day).item())
                        .updateExpression("DELETE texts :name")
                        .expressionAttributeValues(Map.of(":name", AttributeValue.fromSs(List.of(name)))));
    }
}
