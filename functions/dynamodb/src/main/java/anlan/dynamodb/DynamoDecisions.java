package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.decision.Decision;
import anlan.domain.decision.DecisionId;
import anlan.domain.decision.DecisionRungs;
import anlan.domain.decision.Decisions;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Invalid;
import anlan.domain.register.Entered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The decisions of meetings in DynamoDB. */
final class DynamoDecisions implements Decisions {

    /** As many items as one request may read. */
    private static final int BATCH = 100;

    private static final Pattern PLACE = Pattern.compile("[0-9TZ:.-]{30}#[0-9A-Z]{25}");

    private final Table table;
    private final AreaCode city;
    private final DecisionRows rows;
    private final DynamoRegister<DecisionId, Decision> register;

    DynamoDecisions(Table table, AreaCode city, DecisionRungs rungs) {
        this.table = table;
        this.city = city;
        this.rows = new DecisionRows(city, rungs);
        this.register = new DynamoRegister<>(table, rows);
    }

    @Override
    public @Nullable Decision find(DecisionId id) {
        return register.find(id);
    }

    @Override
    public void put(Decision decision) {
        register.put(decision);
    }

    @Override
    public Entered<Decision> enter(Decision decision, String key, String fingerprint) {
        return register.enter(decision, key, fingerprint);
    }

    @Override
    public boolean replace(Decision decision) {
        return register.replace(decision);
    }

    @Override
    public List<Decision> open() {
        return all(table.allPages(Queries.of(DecisionKeys.openDecisions(city)))).stream()
                .filter(Decision::open)
                .toList();
    }

    @Override
    public Page list(@Nullable UnitId unit, int limit, @Nullable String after) {
        String pk = DecisionKeys.decisions(unit == null ? city.value() : unit.value());
        QueryRequest.Builder query = Queries.of(pk).scanIndexForward(false).limit(limit);
        if (after != null) {
            if (!PLACE.matcher(after).matches()) {
                throw new Invalid("/cursor", "malformed", "翻页标记无效,请从第一页重新查询。");
            }
            query.exclusiveStartKey(Row.key(pk, after).item());
        }
        Table.Page page = table.page(query);
        return new Page(all(page.rows()), page.next().isEmpty() ? null : new Row(page.next()).text(Row.SK));
    }

    /** The decisions of those lines, each as it is now, in their order. */
    private List<Decision> all(List<Row> lines) {
        List<DecisionId> ids =
                lines.stream().map(line -> new DecisionId(line.text("id"))).toList();
        Map<DecisionId, Decision> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<Row> keys = ids.subList(from, Math.min(ids.size(), from + BATCH)).stream()
                    .map(DecisionKeys::decision)
                    .toList();
            table.getAll(keys).forEach(row -> {
                Decision decision = rows.read(row);
                found.put(decision.id(), decision);
            });
        }
        List<Decision> inOrder = new ArrayList<>();
        ids.forEach(id -> inOrder.add(Objects.requireNonNull(found.get(id), "a list names a decision that is not")));
        return inOrder;
    }
}
