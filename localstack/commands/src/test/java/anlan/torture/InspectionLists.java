package anlan.torture;

import anlan.domain.inspection.InspectionJournal;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.site.SiteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds the lists by day and by site against the inspections and hazards that belong on them. */
record InspectionLists(InspectionJournal journal, Findings findings) {

    private static final int PAGE = 7;

    void all(List<Table.Item> items, Map<String, Table.Item> states) {
        Map<String, Set<String>> visits = new TreeMap<>();
        Map<String, Set<String>> hazards = new TreeMap<>();
        states.forEach((id, state) -> {
            if (id.startsWith("H") && state.has("siteId")) {
                put(hazards, state.text("siteId"), id);
            }
            if (id.startsWith("I")) {
                state.rows("rounds").stream()
                        .flatMap(round -> round.rows("points").stream())
                        .filter(point -> point.has("site"))
                        .forEach(point -> put(visits, point.text("site"), id));
            }
        });
        sites(items, visits, hazards);
        days(items, states);
    }

    private static void put(Map<String, Set<String>> all, String key, String id) {
        all.computeIfAbsent(key, none -> new TreeSet<>()).add(id);
    }

    /** A site has the inspections that visited it, and the hazards that were found there. */
    private void sites(List<Table.Item> items, Map<String, Set<String>> visits, Map<String, Set<String>> hazards) {
        Set<String> sites = new TreeSet<>(visits.keySet());
        sites.addAll(hazards.keySet());
        items.stream()
                .filter(item -> item.pk().startsWith("SC#"))
                .forEach(item -> sites.add(item.pk().split("#", -1)[1]));
        for (String site : sites) {
            SiteId id = new SiteId(site);
            same(site, "visits", visits, pages(after -> journal.visits(id, PAGE, after)));
            same(site, "hazards", hazards, pages(after -> journal.hazards(id, PAGE, after)));
        }
    }

    /** A list, a page of which goes on after that. */
    private interface Pages {
        CasePage from(@Nullable String after);
    }

    private static List<String> pages(Pages pages) {
        List<String> all = new ArrayList<>();
        String after = null;
        do {
            CasePage page = pages.from(after);
            page.items().forEach(each -> all.add(each.id().value()));
            after = page.next();
        } while (after != null);
        return all;
    }

    private void same(String site, String what, Map<String, Set<String>> expected, List<String> listed) {
        Set<String> wanted = expected.getOrDefault(site, Set.of());
        findings.check(
                new TreeSet<>(listed).equals(wanted) && listed.size() == wanted.size(),
                "a site lists " + listed.size() + " " + what + " and had " + wanted.size() + ": " + site);
    }

    /** Each inspection stands in the journal of its month, on its day, once. */
    private void days(List<Table.Item> items, Map<String, Table.Item> states) {
        Map<String, Integer> lines = new TreeMap<>();
        items.stream()
                .filter(item -> item.pk().startsWith("IJ#"))
                .forEach(line -> lines.merge(line.pk() + " " + line.sk(), 1, Integer::sum));
        states.forEach((id, state) -> {
            if (id.startsWith("I")) {
                String day = state.text("heldOn");
                Integer times = lines.remove("IJ#" + day.substring(0, "2024-02".length()) + " " + day + "#" + id);
                findings.check(times != null, "an inspection is in no journal: " + id);
            }
        });
        lines.keySet().forEach(line -> findings.add("the journal has an inspection that is not there: " + line));
    }
}
