package anlan.dynamodb;

import anlan.domain.category.CaseKind;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.lifecycle.Worklists;
import anlan.domain.people.UnitId;
import org.jspecify.annotations.Nullable;

/** Worklists in DynamoDB. */
final class DynamoWorklists implements Worklists {

    private final Table table;

    DynamoWorklists(Table table) {
        this.table = table;
    }

    @Override
    public CasePage page(CaseKind kind, UnitId unit, int limit, @Nullable String after) {
        return new Listing("worklist", "unit", Keys.desk(kind, unit), "workBy").page(table, true, limit, after);
    }
}
