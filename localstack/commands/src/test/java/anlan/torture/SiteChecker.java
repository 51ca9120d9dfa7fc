package anlan.torture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the register of sites against what it promises, and every list against the sites. */
final class SiteChecker {

    private static final String READER = "post:inspector";
    private static final int DEEPEST = 4;
    private static final int MOST_PAGES = 100;

    private final City city;
    private final Findings findings;
    private final Map<String, Table.Item> sites = new TreeMap<>();

    SiteChecker(City city, Findings findings) {
        this.city = city;
        this.findings = findings;
    }

    void all() {
        city.raw.all().stream()
                .filter(item -> item.pk().startsWith("ST#"))
                .forEach(item -> sites.put(item.text("id"), item));
        findings.check(!sites.isEmpty(), "there is no site");
        Map<String, Long> below = sites.values().stream()
                .filter(site -> site.has("parent"))
                .collect(Collectors.groupingBy(site -> site.text("parent"), Collectors.counting()));
        sites.forEach((id, site) -> {
            stands(site);
            long count = below.getOrDefault(id, 0L);
            findings.check(
                    site.number("children") == count,
                    "a site counts " + site.number("children") + " below it and there are " + count);
        });
        codes();
        lists();
    }

    private void stands(Table.Item site) {
        findings.check(site.number("depth") <= DEEPEST, "a site is too deep");
        Table.Item above = sites.get(site.text("parent"));
        if (above == null) {
            findings.check(!site.has("parent"), "a site lies in one that is not there");
            findings.check(site.number("depth") == 1, "a root is not the first level");
            return;
        }
        findings.check(
                site.number("depth") == above.number("depth") + 1,
                "a site of level " + site.number("depth") + " lies in one of level " + above.number("depth"));
        findings.check(site.text("town").equals(above.text("town")), "a site lies in one of another town");
        int levels = 1;
        for (Table.Item each = site; each != null && levels <= DEEPEST + 1; levels++) {
            each = above(each);
        }
        findings.check(levels <= DEEPEST + 1, "a site lies in itself, or too deep");
    }

    private Table.@Nullable Item above(Table.Item site) {
        return sites.get(site.text("parent"));
    }

    private void codes() {
        Map<String, Integer> codes = new HashMap<>();
        sites.values().stream()
                .filter(site -> site.has("code"))
                .forEach(site -> codes.merge(site.text("code"), 1, Integer::sum));
        codes.forEach((code, count) -> findings.check(count == 1, count + " sites have one code"));
        Set<String> kept = city.raw.all().stream()
                .filter(item -> item.pk().startsWith("STC#"))
                .map(item -> item.pk().substring("STC#".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        findings.check(
                kept.equals(new TreeSet<>(codes.keySet())), "a code is taken that no site has, or free that one has");
    }

    /** Each list that there can be holds the sites that belong to it, each once. */
    private void lists() {
        Map<String, List<String>> expected = new TreeMap<>();
        sites.forEach((id, site) -> {
            String town = "area=" + site.text("town");
            for (String query : List.of(
                    "",
                    town,
                    town + "&type=" + site.text("type"),
                    "area=" + site.text("areaCode"),
                    "parent=" + (site.has("parent") ? site.text("parent") : id))) {
                List<String> list = expected.computeIfAbsent(query, any -> new ArrayList<>());
                if (!query.startsWith("parent=") || site.has("parent")) {
                    list.add(id);
                }
            }
        });
        Caller caller = new Caller(city, findings);
        expected.forEach((query, ids) -> {
            List<String> listed = listed(caller, query);
            findings.check(new TreeSet<>(listed).size() == listed.size(), "a list holds a site twice");
            findings.check(
                    new TreeSet<>(listed).equals(new TreeSet<>(ids)),
                    "a list holds other sites than belong to it: " + query);
        });
    }

    private static List<String> listed(Caller caller, String query) {
        List<String> listed = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            String path = "/v1/sites?limit=50" + (query.isEmpty() ? "" : "&" + query)
                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
            cursor = "";
            if (caller.get("list-" + query + pages, READER, path) instanceof Caller.Heard.Answer answer) {
                answer.json().path("items").forEach(item -> listed.add(Json.text(item, "id")));
                cursor = Json.text(answer.json(), "next");
            }
            pages++;
        } while (!cursor.isEmpty() && pages < MOST_PAGES);
        return listed;
    }
}
