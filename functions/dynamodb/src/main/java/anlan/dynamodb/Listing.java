package anlan.dynamodb;

import anlan.domain.casefile.CaseId;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.refusal.Invalid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * A list of cases that an index holds under one name, in the order of one moment.
 *
 * @param attribute under which the index finds them
 * @param order attribute by which it sorts them
 */
record Listing(String index, String attribute, String value, String order) {

    private static final String STATE = "S#";
    private static final Pattern MOMENT = Pattern.compile("[0-9TZ:.-]{30}");

    CasePage page(Table table, boolean earliestFirst, int limit, @Nullable String after) {
        QueryRequest.Builder query = Queries.inIndex(index, attribute, value)
                .scanIndexForward(earliestFirst)
                .limit(limit);
        if (after != null) {
            query.exclusiveStartKey(position(after));
        }
        Table.Page page = table.page(query);
        List<CaseId> ids = page.rows().stream()
                .map(row -> new CaseId(row.text(Row.PK).substring(STATE.length())))
                .toList();
        return new CasePage(states(table, ids), page.next().isEmpty() ? null : cursor(new Row(page.next())));
    }

    /** The cases as they stand now, in that order, all in one request; what is not there is left out. */
    static List<Case> states(Table table, List<CaseId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<CaseId, Case> found = new HashMap<>();
        for (Row row : table.getAll(ids.stream().map(Keys::state).toList())) {
            CaseId id = new CaseId(row.text("id"));
            found.put(id, CaseMapper.of(id.kind()).read(row));
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** A moment and a case, which is where a list goes on. */
    static String checked(String after) {
        String[] parts = after.split("#", 2);
        if (parts.length < 2 || !MOMENT.matcher(parts[0]).matches() || !CaseId.isId(parts[1])) {
            throw new Invalid("/cursor", "malformed", "翻页标记无效,请从第一页重新查询。");
        }
        return after;
    }

    private String cursor(Row last) {
        return last.text(order) + "#" + last.text(Row.PK).substring(STATE.length());
    }

    private Map<String, AttributeValue> position(String after) {
        String[] parts = checked(after).split("#", 2);
        return Keys.state(new CaseId(parts[1]))
                .text(attribute, value)
                .text(order, parts[0])
                .item();
    }
}
