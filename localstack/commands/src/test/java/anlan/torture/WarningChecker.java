package anlan.torture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Holds the warnings of the raw table against what its published days call for, and what was told of
 * colours against the warnings.
 */
final class WarningChecker {

    private final City city;
    private final Findings findings;
    private final Map<String, NavigableMap<LocalDate, Map<String, Long>>> days = new TreeMap<>();
    private final Map<String, Table.Item> newest = new TreeMap<>();
    private final Map<String, List<Table.Item>> changes = new TreeMap<>();

    WarningChecker(City city, Findings findings) {
        this.city = city;
        this.findings = findings;
        for (Table.Item item : city.raw.all()) {
            String area = item.text("areaCode");
            if (item.pk().startsWith("F#")) {
                days.computeIfAbsent(area, none -> new TreeMap<>())
                        .put(LocalDate.parse(item.text("date")), counts(item));
            } else if (item.pk().startsWith("W#")) {
                newest.put(area + " " + item.text("window") + " " + item.text("indicator"), item);
            } else if (item.pk().startsWith("WC#")) {
                changes.computeIfAbsent(area + " " + item.text("indicator"), none -> new ArrayList<>())
                        .add(item);
            }
        }
    }

    private static Map<String, Long> counts(Table.Item figures) {
        Map<String, Long> counts = new TreeMap<>();
        for (Map.Entry<String, AttributeValue> each : figures.nested("counts").entrySet()) {
            counts.put(each.getKey(), Long.parseLong(each.getValue().n()));
        }
        return counts;
    }

    /** Every window is judged as its days have it, and the colours of now are those that are told. */
    void judged() {
        Set<String> windows = new TreeSet<>();
        days.forEach((area, published) -> new WarningModel(published).all().forEach((window, expected) -> {
            windows.add(area + " " + window);
            Table.Item warning = newest.get(area + " " + window);
            String found = warning == null ? "not judged" : stands(warning);
            findings.check(
                    found.equals(expected),
                    "a warning is not what its days call for: " + area + " " + window + " is " + found + ", not "
                            + expected);
        }));
        newest.keySet().stream()
                .filter(each -> !windows.contains(each))
                .forEach(each -> findings.add("a window is judged that is not published in full: " + each));
        changes.forEach(this::followOneAnother);
        newest.forEach((key, warning) -> meant(key.split(" ", 3)));
    }

    private static String stands(Table.Item warning) {
        var after = new Table.Item(warning.nested("after"));
        return warning.text("reading") + ", stands " + after.text("colour") + " since " + after.text("since")
                + ", streak " + after.number("streak") + ", step " + warning.text("step");
    }

    private void followOneAnother(String key, List<Table.Item> inOrder) {
        String told = "GREEN";
        for (Table.Item change : inOrder) {
            findings.check(
                    !change.text("to").equals(told), "somebody is told of a colour that they were told before: " + key);
            findings.check(
                    change.text("from").equals(told), "a change goes on from a colour that was not told: " + key);
            told = change.text("to");
        }
    }

    /** The newest window of an area and indicator has the colour that was told last. */
    private void meant(String[] areaWindowIndicator) {
        String prefix = areaWindowIndicator[0] + " ";
        String suffix = " " + areaWindowIndicator[2];
        String last = newest.keySet().stream()
                .filter(each -> each.startsWith(prefix) && each.endsWith(suffix))
                .reduce((one, other) -> other)
                .orElseThrow();
        String now = new Table.Item(
                        newest.getOrDefault(last, new Table.Item(Map.of())).nested("after"))
                .text("colour");
        List<Table.Item> told = changes.getOrDefault(prefix + areaWindowIndicator[2], List.of());
        String means = told.isEmpty() ? "GREEN" : told.getLast().text("to");
        findings.check(now.isEmpty() || now.equals(means), "nobody is to be told that " + last + " is " + now);
    }

    /**
     * Every change has come to a telephone, and each once.
     *
     * @param lost how many answers of the provider were lost: each may have cost one more
     */
    void told(int lost) {
        List<String> texts = city.topic.told().stream()
                .filter(each ->
                        each.alerts().stream().anyMatch(alert -> alert.rung().equals("warning")))
                .map(each -> each.text().phone() + " " + each.text().message())
                .toList();
        int twice = texts.size() - new HashSet<>(texts).size();
        findings.check(twice <= lost, "somebody is told twice that a colour has changed: " + texts);
        long meant = changes.values().stream().mapToLong(List::size).sum();
        findings.check(
                new HashSet<>(texts).size() == meant,
                meant + " changes of colour, and " + new HashSet<>(texts).size() + " came to a telephone");
        changes.values().stream()
                .flatMap(List::stream)
                .forEach(change -> findings.check(
                        change.has("endedAt"),
                        "a change of colour never came to its end: " + change.pk() + " " + change.sk()));
        findings.check(city.raw.naming("WU#").isEmpty(), "a change of colour waits though it was told");
    }
}
