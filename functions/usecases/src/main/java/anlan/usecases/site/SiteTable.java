package anlan.usecases.site;

import anlan.domain.casefile.CityKeys;
import anlan.domain.imports.ImportOutcome;
import anlan.domain.imports.LineError;
import anlan.domain.imports.Lines;
import anlan.domain.people.Actor;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Unavailable;
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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One table of sites on its way into the register. It goes in by levels: first the sites that are in
 * none, or in one that stands already, then those below them.
 */
final class SiteTable {

    private static final String CODE = "code";
    private static final String PARENT = "parentCode";
    private static final String EXISTS = "site_exists";

    /** The levels, and a few rounds more for what others enter or move meanwhile. */
    private static final int MOST_ROUNDS = 2 * Site.DEEPEST + 2;

    private final Sites sites;
    private final CityKeys keys;
    private final Actor by;
    private final String key;
    private final List<LineError> errors;

    /** The lines that are neither in nor refused yet. */
    private final Map<Integer, SiteRow> left = new LinkedHashMap<>();

    /** The line of the table that has a code. */
    private final Map<String, Integer> lines = new HashMap<>();

    /** The site of the register that has a code. */
    private final Map<String, SiteId> standing = new HashMap<>();

    /** The lines that say the same as an earlier one, by that. */
    private final Map<Integer, List<Integer>> followers = new HashMap<>();

    private final Set<Integer> rejected = new HashSet<>();
    private int accepted;
    private int unchanged;

    /**
     * Takes a table.
     *
     * @param key of the import
     */
    SiteTable(Sites sites, CityKeys keys, Actor by, String key, Lines<SiteRow> table) {
        this.sites = sites;
        this.keys = keys;
        this.by = by;
        this.key = key;
        this.errors = new ArrayList<>(table.errors());
        table.good().forEach(line -> take(line.number(), line.value()));
    }

    /** A line with the code of an earlier one says the same, or is wrong. */
    private void take(int line, SiteRow row) {
        String code = row.draft().code();
        Integer first = code == null ? null : lines.putIfAbsent(code, line);
        if (first == null) {
            left.put(line, row);
        } else if (row.equals(left.get(first))) {
            follow(line, first);
        } else {
            reject(line, CODE, EXISTS);
        }
    }

    private void follow(int line, int first) {
        left.remove(line);
        followers.computeIfAbsent(first, any -> new ArrayList<>()).add(line);
    }

    private List<Integer> following(int line) {
        return followers.getOrDefault(line, List.of());
    }

    /** What is wrong with a line is wrong with those that say the same. */
    private void reject(int line, String field, String code) {
        left.remove(line);
        rejected.add(line);
        errors.add(new LineError(line, field, code));
        following(line).forEach(other -> errors.add(new LineError(other, field, code)));
    }

    private void accept(int line) {
        left.remove(line);
        accepted++;
        unchanged += following(line).size();
    }

    private void stays(int line) {
        left.remove(line);
        unchanged += 1 + following(line).size();
    }

    ImportOutcome enter() {
        for (int round = 0; !left.isEmpty(); ) {
            if (round == MOST_ROUNDS) {
                throw Unavailable.busy();
            }
            lookUpCodes();
            int waiting = left.size();
            Map<Integer, SiteDraft> ready = ready();
            if (ready.isEmpty() && left.size() == waiting) {
                // Each waits for another: nobody comes to a root from there.
                List.copyOf(left.keySet()).forEach(line -> reject(line, PARENT, "circle"));
            }
            if (!ready.isEmpty()) {
                enter(ready);
                round++;
            }
        }
        return ImportOutcome.of(accepted, unchanged, errors);
    }

    private void lookUpCodes() {
        Set<String> codes = new HashSet<>();
        left.values()
                .forEach(row -> Stream.of(row.draft().code(), row.parentCode())
                        .filter(Objects::nonNull)
                        .forEach(codes::add));
        codes.removeAll(standing.keySet());
        standing.putAll(sites.coded(codes));
    }

    /** The lines of which it is known by now where they belong. */
    private Map<Integer, SiteDraft> ready() {
        Map<Integer, SiteDraft> ready = new LinkedHashMap<>();
        for (Map.Entry<Integer, SiteRow> each : List.copyOf(left.entrySet())) {
            SiteDraft draft = each.getValue().draft();
            String code = each.getValue().parentCode();
            Integer line = code == null ? null : lines.get(code);
            SiteId parent = code == null ? null : standing.get(code);
            boolean waits = line != null && left.containsKey(line);
            if (code == null) {
                ready.put(each.getKey(), draft);
            } else if (!waits && parent != null) {
                ready.put(each.getKey(), draft.in(parent));
            } else if (!waits) {
                boolean refused = line != null && rejected.contains(line);
                reject(each.getKey(), PARENT, refused ? "parent_rejected" : "unknown_site");
            }
        }
        return ready;
    }

    private void enter(Map<Integer, SiteDraft> ready) {
        Map<SiteId, Integer> named = new LinkedHashMap<>();
        ready.forEach((line, draft) -> {
            Integer first = named.putIfAbsent(id(line, draft), line);
            if (first != null) {
                follow(line, first);
            }
        });
        Map<SiteId, Site> stand = sites.find(Stream.concat(
                        named.keySet().stream(),
                        ready.values().stream().map(SiteDraft::parent).filter(Objects::nonNull))
                .distinct()
                .toList());
        List<Sites.New> entries = new ArrayList<>();
        named.forEach((id, line) -> {
            SiteDraft draft = Objects.requireNonNull(ready.get(line));
            Site before = stand.get(id);
            if (!by.covers(draft.area())) {
                reject(line, "areaCode", "outside_your_area");
            } else if (before != null) {
                stood(line, draft, before, stand);
            } else {
                Site site = checked(line, draft, id, stand);
                if (site != null) {
                    entries.add(new Sites.New(site, key));
                }
            }
        });
        List<Placed> placed = sites.enterAll(entries);
        for (int n = 0; n < placed.size(); n++) {
            Site site = entries.get(n).site();
            settle(Objects.requireNonNull(named.get(site.id())), placed.get(n));
        }
    }

    /** The site as it is to stand, or null if something is wrong with it. */
    private @Nullable Site checked(int line, SiteDraft draft, SiteId id, Map<SiteId, Site> stand) {
        try {
            return KeepSites.checked(by, draft, stand).site(id, KeepSites.above(draft, stand), 0, 1);
        } catch (Invalid wrong) {
            for (FieldError error : wrong.errors()) {
                String field = error.pointer().substring(1);
                reject(line, field.equals("parentId") ? PARENT : field, error.code());
            }
            return null;
        }
    }

    /** A site of that id, or of that code, is there already. */
    private void stood(int line, SiteDraft draft, Site before, Map<SiteId, Site> stand) {
        Site same = draft.site(before.id(), KeepSites.above(draft, stand), before.children(), before.version());
        boolean coded = draft.code() != null;
        if (before.id().equals(own(line))) {
            accept(line);
        } else if (before.equals(same) || (!coded && before.keptBy(null).equals(same.keptBy(null)))) {
            stays(line);
        } else {
            reject(line, coded ? CODE : "name", coded ? EXISTS : "site_changed");
        }
    }

    private void settle(int line, Placed placed) {
        switch (placed) {
            case Placed.Done _ -> accept(line);
            case Placed.Again(var _, var fingerprint) -> {
                if (fingerprint.equals(key)) {
                    accept(line);
                } else {
                    stays(line);
                }
            }
            // Somebody else was quicker: it is looked at again.
            case Placed.CodeTaken _, Placed.Changed _ -> {
                return;
            }
        }
    }

    /** The site that a line names: by its code, and without one by all that it says. */
    private SiteId id(int line, SiteDraft draft) {
        String code = draft.code();
        if (code == null) {
            return new SiteId(keys.entryKey("site without a code", "", draft.digest()));
        }
        SiteId before = standing.get(code);
        return before == null ? own(line) : before;
    }

    /** The site that this import enters for a line with a code. */
    private SiteId own(int line) {
        return new SiteId(keys.entryKey("site", key, Integer.toString(line)));
    }
}
