package anlan.dynamodb;

import anlan.domain.refusal.Invalid;
import anlan.domain.site.Site;
import anlan.domain.site.SiteId;
import anlan.domain.site.SiteSearch;
import anlan.domain.site.Sites;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads sites, and the thin lists on which they stand. */
final class SiteLists {

    private final Table table;

    SiteLists(Table table) {
        this.table = table;
    }

    /** Sites as of now; those that are not there are left out. */
    Map<SiteId, Site> find(Collection<SiteId> ids) {
        Map<SiteId, Site> found = new HashMap<>();
        table.getAll(ids.stream().distinct().map(SiteKeys::site).toList()).forEach(row -> {
            Site site = SiteRows.read(row);
            found.put(site.id(), site);
        });
        return found;
    }

    /** Which sites have those codes, as of now. */
    Map<String, SiteId> coded(Collection<String> codes) {
        Map<String, SiteId> coded = new HashMap<>();
        table.getAll(codes.stream().distinct().map(SiteKeys::code).toList())
                .forEach(row -> coded.put(SiteKeys.codeOf(row), new SiteId(row.text("id"))));
        return coded;
    }

    /** A page of a search; both its ends are as of now. */
    Sites.Page page(SiteSearch search, int limit, @Nullable String after) {
        List<Row> lines = new ArrayList<>();
        List<String> lists = SiteKeys.lists(search);
        Row start = after == null ? null : place(after);
        int first = start == null ? 0 : lists.indexOf(start.text(Row.PK));
        if (first < 0) {
            throw malformed();
        }
        // One more than is shown tells whether there is more to show.
        for (String list : lists.subList(first, lists.size())) {
            if (lines.size() <= limit) {
                lines.addAll(lines(query(list, search, start), search, limit + 1 - lines.size()));
                start = null;
            }
        }
        List<Row> page = lines.subList(0, Math.min(limit, lines.size()));
        return new Sites.Page(sites(page, search), page.size() == lines.size() ? null : place(page.getLast()));
    }

    private static QueryRequest.Builder query(String list, SiteSearch search, @Nullable Row start) {
        QueryRequest.Builder query = Queries.startingWith(list, search.prefix());
        return start == null ? query : query.exclusiveStartKey(start.item());
    }

    /** The first lines of a list that the search is for. */
    private List<Row> lines(QueryRequest.Builder query, SiteSearch search, int most) {
        boolean picks = SiteKeys.picks(search);
        if (!picks) {
            query.limit(most);
        }
        List<Row> lines = new ArrayList<>();
        Table.Page page;
        do {
            page = table.page(query);
            page.rows().stream().filter(row -> fits(row, search)).forEach(lines::add);
            query.exclusiveStartKey(page.next());
        } while (lines.size() < most && !page.next().isEmpty() && (picks || !lines.isEmpty()));
        return lines.subList(0, Math.min(most, lines.size()));
    }

    private static boolean fits(Row line, SiteSearch search) {
        String type = search.type();
        return line.text("areaCode").startsWith(search.within().value())
                && (type == null || type.equals(line.text("type")));
    }

    /** The sites of those lines, each as it is now, in their order. */
    private List<Site> sites(List<Row> lines, SiteSearch search) {
        List<SiteId> ids =
                lines.stream().map(line -> new SiteId(line.text("id"))).toList();
        Map<SiteId, Site> found = ids.isEmpty() ? Map.of() : find(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(search::holds)
                .toList();
    }

    /** Where a list goes on: which one it is, and the line after which it does. */
    private static String place(Row line) {
        return line.text(Row.PK) + "/" + line.text(Row.SK);
    }

    private static Row place(String after) {
        String[] parts = after.split("/", 2);
        if (parts.length < 2 || parts[1].isEmpty()) {
            throw malformed();
        }
        return Row.key(parts[0], parts[1]);
    }

    private static Invalid malformed() {
        return new Invalid("/cursor", "malformed", "翻页标记无效,请从第一页重新查询。");
    }
}
