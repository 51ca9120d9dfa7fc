package anlan.dynamodb;

import anlan.domain.site.Placed;
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
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The sites of a city in DynamoDB: one item each, and a thin one for each list that it stands on. */
final class DynamoSites implements Sites {

    private final Table table;
    private final Write write;
    private final SiteLists lists;

    DynamoSites(Table table) {
        this.table = table;
        this.write = new Write(table);
        this.lists = new SiteLists(table);
    }

    @Override
    public Map<SiteId, Site> find(Collection<SiteId> ids) {
        return lists.find(ids);
    }

    @Override
    public Map<String, SiteId> coded(Collection<String> codes) {
        return lists.coded(codes);
    }

    @Override
    public List<Placed> enterAll(List<New> sites) {
        List<Placed> placed = new ArrayList<>();
        PlacingSites together = new PlacingSites(write);
        for (New one : sites) {
            if (!together.takes(one)) {
                placed.addAll(entered(together));
                together = new PlacingSites(write);
                if (!together.takes(one)) {
                    throw new IllegalArgumentException("a site is its own parent");
                }
            }
        }
        placed.addAll(entered(together));
        return placed;
    }

    /**
     * Those at which it fails go one by one, as each may be told something else by then; the others
     * together once more.
     */
    private List<Placed> entered(PlacingSites together) {
        Map<SiteId, Placed> placed = new HashMap<>();
        List<New> left = together.sites();
        while (!left.isEmpty()) {
            Map<SiteId, Placed> now = commit(left);
            boolean settled = left.size() == 1 || now.values().stream().allMatch(Placed.Done.class::isInstance);
            for (New one : left) {
                SiteId id = one.site().id();
                if (now.containsKey(id)) {
                    placed.putAll(settled ? now : commit(List.of(one)));
                }
            }
            left = left.stream()
                    .filter(one -> !placed.containsKey(one.site().id()))
                    .toList();
        }
        return together.sites().stream()
                .map(one -> Objects.requireNonNull(placed.get(one.site().id())))
                .toList();
    }

    private Map<SiteId, Placed> commit(List<New> sites) {
        PlacingSites together = new PlacingSites(write);
        sites.forEach(one -> {
            if (!together.takes(one)) {
                throw new IllegalStateException("what had room has none alone");
            }
        });
        return together.commit(table);
    }

    @Override
    public Placed replace(Site before, Site now) {
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(rewrites(before, now));
        List<TransactWriteItem> code = takesCode(before, now);
        parts.addAll(code);
        parts.addAll(changesParent(before, now));
        parts.addAll(changesLists(before, now));
        List<@Nullable CancellationReason> failures = table.commit(parts);
        if (failures.isEmpty()) {
            return new Placed.Done(now);
        }
        boolean moved = failures.getFirst() != null;
        return !moved && !code.isEmpty() && failures.get(1) != null ? new Placed.CodeTaken() : new Placed.Changed();
    }

    /** A site moves only while nothing is below it. */
    private TransactWriteItem rewrites(Site before, Site now) {
        Row compared = new Row().number("version", before.version());
        String condition = "#version = :was_version";
        if (before.standsElsewhere(now)) {
            compared.number(SiteRows.CHILDREN, 0);
            condition += " AND #children = :was_children";
        }
        return write.update(
                SiteKeys.site(now.id()), SiteRows.rewritten(before, now), SiteRows.MUTABLE, condition, compared);
    }

    /** The code that it takes comes first, as another site may have it. */
    private List<TransactWriteItem> takesCode(Site before, Site now) {
        List<TransactWriteItem> parts = new ArrayList<>();
        String had = before.code();
        String has = now.code();
        if (!Objects.equals(had, has)) {
            Row id = new Row().text("id", now.id().value());
            if (has != null) {
                parts.add(write.putIfAbsent(SiteKeys.code(has).with(id)));
            }
            if (had != null) {
                parts.add(write.delete(SiteKeys.code(had), "#id = :was_id", id));
            }
        }
        return parts;
    }

    private List<TransactWriteItem> changesParent(Site before, Site now) {
        List<TransactWriteItem> parts = new ArrayList<>();
        SiteId left = before.parent();
        SiteId joined = now.parent();
        if (!Objects.equals(left, joined)) {
            if (left != null) {
                Row one = new Row().number(SiteRows.CHILDREN, 1);
                parts.add(write.add(SiteKeys.site(left), SiteRows.CHILDREN, -1, "#children >= :was_children", one));
            }
            if (joined != null) {
                parts.add(PlacingSites.joins(write, joined, now, 1));
            }
        }
        return parts;
    }

    /** It leaves the lists on which it stands no more; what its lines say is written where it is new. */
    private List<TransactWriteItem> changesLists(Site before, Site now) {
        List<Row> old = lines(before);
        List<Row> next = lines(now);
        List<TransactWriteItem> parts = new ArrayList<>();
        next.stream()
                .filter(row -> old.stream().noneMatch(other -> other.item().equals(row.item())))
                .forEach(row -> parts.add(write.put(row)));
        SiteKeys.lines(before).stream()
                .filter(key -> SiteKeys.lines(now).stream()
                        .noneMatch(other -> other.item().equals(key.item())))
                .forEach(key -> parts.add(write.deleteIfPresent(key)));
        return parts;
    }

    private static List<Row> lines(Site site) {
        return SiteKeys.lines(site).stream()
                .map(line -> SiteRows.onList(line, site))
                .toList();
    }

    @Override
    public Page list(SiteSearch search, int limit, @Nullable String after) {
        return lists.page(search, limit, after);
    }
}
