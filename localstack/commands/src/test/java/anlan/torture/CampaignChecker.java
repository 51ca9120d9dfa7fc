package anlan.torture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/**
 * Holds the tags of hazards against the scopes of campaigns, and burn-downs and reports against the
 * published figures, all of them read from the raw table.
 */
final class CampaignChecker {

    private static final String READER = "post:auditor";
    private static final String FIGURES = "F#331082";

    private final City city;
    private final Findings findings;
    private final List<Table.Item> items;
    private final Map<String, Table.Item> campaigns = new TreeMap<>();
    private final Map<String, Set<String>> tags = new TreeMap<>();

    CampaignChecker(City city, Findings findings) {
        this.city = city;
        this.findings = findings;
        this.items = city.raw.all();
    }

    /** The reports that are frozen, by campaign. */
    static Map<String, String> reports(City city) {
        return city.raw.all().stream()
                .filter(CampaignChecker::report)
                .collect(Collectors.toMap(
                        Table.Item::pk, item -> item.attributes().toString(), (one, other) -> other, TreeMap::new));
    }

    private static boolean report(Table.Item item) {
        return item.pk().startsWith("CP#") && item.sk().equals("REPORT");
    }

    void all() {
        items.stream()
                .filter(item -> item.pk().startsWith("CP#") && item.sk().equals("CAMPAIGN"))
                .forEach(item -> campaigns.put(item.text("id"), item));
        findings.check(campaigns.size() > 2, "there are no campaigns");
        items.stream().filter(item -> item.pk().startsWith("S#H")).forEach(this::tagged);
        events();
        lists();
        Map<String, Table.Item> reports = new HashMap<>();
        items.stream()
                .filter(CampaignChecker::report)
                .forEach(item -> reports.put(item.pk().substring("CP#".length()), item));
        campaigns.forEach((id, campaign) -> shown(id, campaign, reports.get(id)));
    }

    private static Set<String> texts(Table.Item item, String name) {
        AttributeValue value = item.attributes().get(name);
        return value == null
                ? Set.of()
                : value.l().stream().map(AttributeValue::s).collect(Collectors.toCollection(TreeSet::new));
    }

    /** With all that hold it and were in before it came, and with none that does not hold it. */
    private void tagged(Table.Item hazard) {
        Set<String> its = texts(hazard, "campaigns");
        tags.put(hazard.text("id"), its);
        String at = hazard.text("createdAt");
        campaigns.forEach((id, campaign) -> {
            boolean holds = !campaign.text("startsOn").equals("2024-02-09")
                    && texts(campaign, "areas").stream().anyMatch(hazard.text("areaCode")::startsWith);
            boolean late = at.compareTo(campaign.text("enteredAt")) > 0;
            findings.check(
                    its.contains(id) || !holds || !late, "a hazard in the scope of a campaign is not tagged with it");
            findings.check(holds || !its.contains(id), "a hazard is tagged with a campaign that does not hold it");
        });
    }

    /** Every event says what the hazard says. */
    private void events() {
        for (Table.Item event : items) {
            if (event.pk().startsWith("EV#") && event.text("case").startsWith("H")) {
                AttributeValue fact = event.nested("facts").get("campaigns");
                String said = fact == null ? "" : fact.s();
                findings.check(
                        said.equals(String.join(",", tags.getOrDefault(event.text("case"), Set.of()))),
                        "an event does not say which campaigns count its hazard");
            }
        }
    }

    private void lists() {
        Set<String> listed = on("CPL#");
        findings.check(listed.equals(campaigns.keySet()), "the list of campaigns holds others than there are");
        Set<String> waiting = on("CPO#");
        Set<String> frozen = items.stream()
                .filter(CampaignChecker::report)
                .map(item -> item.pk().substring("CP#".length()))
                .collect(Collectors.toSet());
        campaigns.keySet().forEach(id -> {
            findings.check(
                    frozen.contains(id) || waiting.contains(id),
                    "a campaign without a report is not among those that wait");
            findings.check(
                    !frozen.contains(id) || !waiting.contains(id), "a campaign with a report is among those that wait");
        });
    }

    private Set<String> on(String list) {
        List<String> all = items.stream()
                .filter(item -> item.pk().startsWith(list))
                .map(item -> item.text("id"))
                .toList();
        Set<String> once = new TreeSet<>(all);
        findings.check(once.size() == all.size(), "a campaign is on a list twice");
        return once;
    }

    private static String count(Table.Item figures, String figure, String campaign) {
        AttributeValue value = figures.nested("counts").get("hazards." + figure + ".campaign." + campaign);
        return value == null ? "0" : value.n();
    }

    /** The newest revision of each published day of the city, by date. */
    private Map<String, Table.Item> newest() {
        Map<String, Table.Item> newest = new TreeMap<>();
        items.stream().filter(item -> item.pk().equals(FIGURES)).forEach(item -> newest.put(item.text("date"), item));
        return newest;
    }

    private void shown(String id, Table.Item campaign, Table.Item report) {
        Map<String, Table.Item> newest = newest();
        newest.keySet()
                .removeIf(date ->
                        date.compareTo(campaign.text("startsOn")) < 0 || date.compareTo(campaign.text("endsOn")) > 0);
        StringBuilder published = new StringBuilder();
        newest.forEach((date, day) -> published
                .append(date)
                .append(' ')
                .append(count(day, "found", id))
                .append(' ')
                .append(count(day, "rectified", id))
                .append(' ')
                .append(count(day, "open", id))
                .append('\n'));
        StringBuilder rows = new StringBuilder();
        if (new Caller(city, findings).get("show-" + id, READER, "/v1/campaigns/" + id)
                instanceof Caller.Heard.Answer answer) {
            answer.json().path("burnDown").forEach(row -> rows.append(row(row)));
            findings.check(
                    answer.json().path("report").isNull() == (report == null), "a report is shown that is not frozen");
        }
        findings.check(
                rows.toString().equals(published.toString()), "a burn-down says otherwise than the published days");
        Table.Item last = newest.get(campaign.text("endsOn"));
        boolean over = last != null && last.text("status").equals("FINAL");
        findings.check(report != null || !over, "the last day of a campaign is final and its report is not frozen");
        if (report != null) {
            for (AttributeValue day : report.attributes().get("days").l()) {
                named(id, new Table.Item(day.m()));
            }
        }
    }

    private static String row(JsonNode row) {
        return "%s %d %d %d%n"
                .formatted(
                        Json.text(row, "date"),
                        row.path("found").asLong(),
                        row.path("rectified").asLong(),
                        row.path("open").asLong());
    }

    /** A day of a report is what the revision says that it names. */
    private void named(String id, Table.Item day) {
        String key = "D#%s#%05d".formatted(day.text("date"), day.number("revision"));
        Table.Item figures = items.stream()
                .filter(item -> item.pk().equals(FIGURES) && item.sk().equals(key))
                .findFirst()
                .orElse(null);
        findings.check(
                figures != null
                        && figures.text("digest").equals(day.text("digest"))
                        && count(figures, "found", id).equals(String.valueOf(day.number("found")))
                        && count(figures, "open", id).equals(String.valueOf(day.number("open"))),
                "a report says otherwise than the revision that it names");
    }
}
