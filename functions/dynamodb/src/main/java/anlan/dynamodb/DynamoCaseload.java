package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.census.Caseload;
import anlan.domain.lifecycle.Case;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The cases of each town in DynamoDB: the index {@code standing} names them, each is read as of now. */
final class DynamoCaseload implements Caseload {

    private static final String INDEX = "standing";

    private final Table table;

    DynamoCaseload(Table table) {
        this.table = table;
    }

    @Override
    public List<Case> of(AreaCode town, Instant since) {
        Set<String> found = new LinkedHashSet<>();
        add(Queries.inIndex(INDEX, INDEX, Keys.standing(false, town)), found);
        add(Queries.inIndex(INDEX, INDEX, Keys.standing(true, town), "markedAt", since), found);
        List<Row> keys = found.stream().map(pk -> Row.key(pk, "STATE")).toList();
        List<Case> cases = new ArrayList<>();
        table.getAll(keys)
                .forEach(row -> cases.add(
                        CaseMapper.of(new CaseId(row.text("id")).kind()).read(row)));
        return cases;
    }

    /**
     * A case that ends between the two questions is in both answers, and counted once; one that is
     * opened again is in neither: the day waits, and the night looks again.
     */
    private void add(QueryRequest.Builder query, Set<String> found) {
        table.allPages(query).forEach(row -> found.add(row.text(Row.PK)));
    }
}
