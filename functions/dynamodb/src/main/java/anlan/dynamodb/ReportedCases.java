package anlan.dynamodb;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.lifecycle.CasePage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The list of what one person has reported. */
record ReportedCases(Table table) {

    /** One query for a page, and one read of what the cases have come to. */
    CasePage page(Pseudonym person, int limit, @Nullable String after) {
        QueryRequest.Builder query =
                Queries.of(Keys.reported(person)).scanIndexForward(false).limit(limit);
        if (after != null) {
            query.exclusiveStartKey(
                    Row.key(Keys.reported(person), Listing.checked(after)).item());
        }
        Table.Page page = table.page(query);
        List<CaseId> ids =
                page.rows().stream().map(row -> new CaseId(row.text("caseId"))).toList();
        return new CasePage(
                Listing.states(table, ids), page.next().isEmpty() ? null : new Row(page.next()).text(Row.SK));
    }
}
