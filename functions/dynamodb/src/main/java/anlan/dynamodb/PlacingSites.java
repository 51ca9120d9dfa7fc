package anlan.dynamodb;

import anlan.domain.site.Placed;
import anlan.domain.site.Site;
import anlan.domain.site.SiteId;
import anlan.domain.site.Sites;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Sites that are entered in one transaction, as many as it has room for: each with its code and its
 * lines, and each parent once, with as many children more as come below it.
 */
final class PlacingSites {

    private final Write write;
    private final List<Sites.New> sites = new ArrayList<>();
    private final List<TransactWriteItem> parts = new ArrayList<>();

    /** Which sites each part stands for, and what it is. */
    private final List<Part> named = new ArrayList<>();

    private final Set<SiteId> ids = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private final Map<SiteId, List<Site>> below = new LinkedHashMap<>();
    private int items;

    private enum Kind {
        SITE,
        CODE,
        LINE,
        PARENT
    }

    private record Part(Kind kind, List<Site> of) {}

    PlacingSites(Write write) {
        this.write = write;
    }

    /** Takes one more, if it has room for it and nothing in it is touched twice. */
    boolean takes(Sites.New one) {
        Site site = one.site();
        String code = site.code();
        SiteId parent = site.parent();
        List<Site> beside = parent == null ? List.of() : below.getOrDefault(parent, List.of());
        int more =
                1 + (code == null ? 0 : 1) + SiteKeys.lines(site).size() + (parent != null && beside.isEmpty() ? 1 : 0);
        if (items + more > Table.TRANSACTION
                || touches(site)
                || beside.stream().anyMatch(other -> !alike(other, site))) {
            return false;
        }
        items += more;
        sites.add(one);
        ids.add(site.id());
        if (code != null) {
            codes.add(code);
        }
        if (parent != null) {
            below.computeIfAbsent(parent, any -> new ArrayList<>()).add(site);
        }
        return true;
    }

    /** Whether it is an item that stands in here, or needs one. */
    private boolean touches(Site site) {
        String code = site.code();
        SiteId parent = site.parent();
        return ids.contains(site.id())
                || below.containsKey(site.id())
                || (code != null && codes.contains(code))
                || (parent != null && (ids.contains(parent) || parent.equals(site.id())));
    }

    /** Whether one condition on their parent holds for both. */
    private static boolean alike(Site one, Site other) {
        return one.depth() == other.depth()
                && one.area().town().equals(other.area().town());
    }

    List<Sites.New> sites() {
        return sites;
    }

    private void part(TransactWriteItem part, Kind kind, List<Site> of) {
        parts.add(part);
        named.add(new Part(kind, of));
    }

    /**
     * Commits them.
     *
     * @return what became of each of whom something is known: all of them, if all are in; otherwise
     *     those at which it failed
     */
    Map<SiteId, Placed> commit(Table table) {
        for (Sites.New one : sites) {
            Site site = one.site();
            part(write.putIfAbsent(SiteRows.entered(site, one.fingerprint())), Kind.SITE, List.of(site));
            String code = site.code();
            if (code != null) {
                part(write.putIfAbsent(SiteKeys.code(code).text("id", site.id().value())), Kind.CODE, List.of(site));
            }
            SiteKeys.lines(site)
                    .forEach(line -> part(write.put(SiteRows.onList(line, site)), Kind.LINE, List.of(site)));
        }
        below.forEach((parent, children) ->
                part(joins(write, parent, children.getFirst(), children.size()), Kind.PARENT, children));
        List<@Nullable CancellationReason> failures = table.commit(parts);
        Map<SiteId, Placed> placed = new HashMap<>();
        if (failures.isEmpty()) {
            sites.forEach(one -> placed.put(one.site().id(), new Placed.Done(one.site())));
        }
        for (int part = 0; part < failures.size(); part++) {
            CancellationReason failure = failures.get(part);
            if (failure != null) {
                Placed why = why(named.get(part).kind(), failure);
                // What stands under its own id says most, and a code that is taken more than a parent.
                named.get(part).of().forEach(site -> placed.putIfAbsent(site.id(), why));
            }
        }
        return placed;
    }

    private static Placed why(Kind kind, CancellationReason failure) {
        return switch (kind) {
            case SITE -> SiteRows.again(new Row(failure.item()));
            case CODE -> new Placed.CodeTaken();
            case LINE, PARENT -> new Placed.Changed();
        };
    }

    /** So many more below a site, if it still stands where the child was measured against. */
    static TransactWriteItem joins(Write write, SiteId parent, Site child, int more) {
        return write.add(
                SiteKeys.site(parent),
                SiteRows.CHILDREN,
                more,
                "#depth = :was_depth AND #town = :was_town",
                new Row()
                        .number("depth", child.depth() - 1)
                        .text("town", child.area().town().value()));
    }
}
