package anlan.domain.memory;

import anlan.domain.area.AreaCode;
import anlan.domain.site.Placed;
import anlan.domain.site.Site;
import anlan.domain.site.SiteId;
import anlan.domain.site.SiteSearch;
import anlan.domain.site.Sites;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sites of a city in memory. */
final class MemorySites implements Sites {

    private static final Comparator<String> AS_STORED = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private final Object lock;
    private final Map<SiteId, Site> sites = new HashMap<>();
    private final Map<SiteId, New> entered = new HashMap<>();

    MemorySites(Object lock) {
        this.lock = lock;
    }

    @Override
    public Map<SiteId, Site> find(Collection<SiteId> ids) {
        synchronized (lock) {
            Map<SiteId, Site> found = new HashMap<>();
            ids.stream().filter(sites::containsKey).forEach(id -> found.put(id, sites.get(id)));
            return found;
        }
    }

    @Override
    public Map<String, SiteId> coded(Collection<String> codes) {
        synchronized (lock) {
            Map<String, SiteId> coded = new HashMap<>();
            sites.values().stream()
                    .filter(site -> site.code() != null && codes.contains(site.code()))
                    .forEach(site -> coded.put(site.code(), site.id()));
            return coded;
        }
    }

    @Override
    public List<Placed> enterAll(List<New> all) {
        synchronized (lock) {
            return all.stream().map(this::entered).toList();
        }
    }

    private Placed entered(New one) {
        Site site = one.site();
        Site stands = sites.get(site.id());
        if (stands != null) {
            New first = entered.get(site.id());
            return new Placed.Again(first.site().keptBy(stands.keeper()), first.fingerprint());
        }
        if (taken(site)) {
            return new Placed.CodeTaken();
        }
        if (!joins(site)) {
            return new Placed.Changed();
        }
        entered.put(site.id(), new New(site.with(0), one.fingerprint()));
        sites.put(site.id(), site.with(0));
        return new Placed.Done(site);
    }

    private boolean taken(Site site) {
        return site.code() != null
                && sites.values().stream()
                        .anyMatch(other ->
                                site.code().equals(other.code()) && !other.id().equals(site.id()));
    }

    private boolean joins(Site site) {
        if (site.parent() == null) {
            return true;
        }
        Site parent = sites.get(site.parent());
        if (parent == null || !parent.takes(site)) {
            return false;
        }
        sites.put(parent.id(), parent.with(parent.children() + 1));
        return true;
    }

    @Override
    public Placed replace(Site before, Site now) {
        synchronized (lock) {
            Site stands = sites.get(before.id());
            if (stands == null
                    || stands.version() != before.version()
                    || (before.standsElsewhere(now) && stands.children() > 0)) {
                return new Placed.Changed();
            }
            if (taken(now)) {
                return new Placed.CodeTaken();
            }
            if (!Objects.equals(before.parent(), now.parent())) {
                if (!joins(now)) {
                    return new Placed.Changed();
                }
                if (before.parent() != null) {
                    sites.computeIfPresent(before.parent(), (id, left) -> left.with(left.children() - 1));
                }
            }
            sites.put(now.id(), now.with(stands.children()));
            return new Placed.Done(now);
        }
    }

    @Override
    public Page list(SiteSearch search, int limit, @Nullable String after) {
        synchronized (lock) {
            Map<String, Site> lines = new LinkedHashMap<>();
            List<AreaCode> areas = search.parent() == null ? search.areas() : List.of(search.within());
            for (AreaCode area : areas) {
                sites.values().stream()
                        .filter(site -> area.contains(site.area()) && search.holds(site))
                        .sorted(Comparator.comparing(Site::line, AS_STORED))
                        .forEach(site -> lines.put(area + "/" + site.line(), site));
            }
            List<String> rest = new ArrayList<>(lines.keySet().stream()
                    .filter(line -> after == null || follows(line, after))
                    .toList());
            List<String> page = rest.subList(0, Math.min(limit, rest.size()));
            return new Page(page.stream().map(lines::get).toList(), page.size() == rest.size() ? null : page.getLast());
        }
    }

    private static boolean follows(String line, String after) {
        String[] one = line.split("/", 2);
        String[] other = after.split("/", 2);
        int area = one[0].compareTo(other[0]);
        return area > 0 || (area == 0 && AS_STORED.compare(one[1], other[1]) > 0);
    }
}
