package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.intake.Similar;
import anlan.domain.refusal.Unavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Finds open complaints near a place; it reads an index that may lag, and a hint is never worth a
 * report.
 */
final class Nearby {

    private static final Logger LOG = System.getLogger(Nearby.class.getName());
    private static final int PAGE = 100;

    /** A hint is not worth the time of the report itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Table table;

    Nearby(Table table) {
        this.table = table;
    }

    /** The nearest first; nothing if the store does not answer. */
    List<Similar.Found> find(Similar.Search search) {
        List<Similar.Found> found = new ArrayList<>();
        try {
            Budget.part(PATIENCE, () -> look(search, found));
        } catch (Unavailable down) {
            LOG.log(Level.WARNING, "similar complaints could not be looked for", down);
        }
        found.sort(Comparator.comparingInt((Similar.Found each) -> each.stepsFrom(search.around()))
                .thenComparing(each -> each.id().value()));
        return found;
    }

    private void look(Similar.Search search, List<Similar.Found> found) {
        for (String cell : GeoCells.around(search)) {
            for (Row row : table.firstPage(Queries.inIndex("nearby", "cell", cell)
                    .keyConditionExpression("#attribute = :value AND createdAt >= :since")
                    .expressionAttributeValues(Map.of(
                            ":value",
                            AttributeValue.fromS(cell),
                            ":since",
                            AttributeValue.fromS(Row.sortable(search.since()))))
                    .scanIndexForward(false)
                    .limit(PAGE))) {
                take(row, search, found);
            }
        }
    }

    private static void take(Row row, Similar.Search search, List<Similar.Found> found) {
        var place = ParticularsRows.location(row);
        if (place != null && !row.flag("ended") && !row.has("accused") && search.reaches(place)) {
            found.add(new Similar.Found(
                    new CaseId(row.text("id")),
                    new AreaCode(row.text("areaCode")),
                    row.text("status"),
                    row.time("createdAt"),
                    place));
        }
    }
}
