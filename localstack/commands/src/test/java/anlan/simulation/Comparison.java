package anlan.simulation;

import anlan.domain.alert.Alerts;
import anlan.domain.alert.Intent;
import anlan.domain.deadline.Deadline;
import anlan.domain.lifecycle.Case;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the city keeps of its cases and alerts, and what its telephones got, held against the
 * forecast: the same deadlines, and the same alerts to the same posts, with the same end at the
 * same moment.
 */
final class Comparison {

    private final YearCity city;
    private final Forecast.Foreseen foreseen;
    private final List<String> differences = new ArrayList<>();
    private final Map<Intent.Fate, Integer> fates = new EnumMap<>(Intent.Fate.class);

    Comparison(YearCity city, Forecast.Foreseen foreseen) {
        this.city = city;
        this.foreseen = foreseen;
    }

    /** Every difference, each as a line. */
    List<String> differences() {
        foreseen.courses().forEach(this::one);
        List<String> should = foreseen.texts().stream().map(this::heard).toList();
        more("a telephone got what it should not", city.texts(), should);
        more("a telephone should have got", should, city.texts());
        differences.addAll(city.failures());
        return differences;
    }

    private String heard(Telephones.Text text) {
        List<Alert> alerts = text.alerts();
        Alert first = alerts.getFirst();
        String told = alerts.size() == 1
                ? first.about.of.id() + " " + first.key.split("#", 3)[1]
                : alerts.stream().map(alert -> alert.id).collect(Collectors.joining(", "));
        return YearCity.heard(city.phone(text.post()), text.at(), told);
    }

    /** What these hold more often than those. */
    private void more(String what, List<String> these, List<String> those) {
        Map<String, Integer> left = new HashMap<>();
        those.forEach(each -> left.merge(each, 1, Integer::sum));
        for (String each : these) {
            if (left.merge(each, -1, Integer::sum) < 0) {
                differences.add(what + ": " + each);
            }
        }
    }

    /** How many alerts came to which end. */
    int many(Intent.Fate fate) {
        return fates.getOrDefault(fate, 0);
    }

    private void one(OneCase of, Forecast.Course expected) {
        Map<String, Told> found = new TreeMap<>();
        for (Alerts.Alert alert : city.store.alerts().of(of.id())) {
            fates.merge(alert.intent().fate(), 1, Integer::sum);
            found.put(alert.intent().key(), told(alert));
        }
        standing(of, expected.standing());
        Set<String> keys = new TreeSet<>(found.keySet());
        keys.addAll(expected.told().keySet());
        for (String key : keys) {
            Told is = found.get(key);
            Told should = expected.told().get(key);
            if (!Objects.equals(is, should)) {
                differences.add(of.id() + " " + key + ": should be " + should + ", is " + is);
            }
        }
    }

    private void standing(OneCase of, String should) {
        Case state = Objects.requireNonNull(city.state(of));
        Deadline due = state.progress().requireDeadline();
        String is = state.status() + ", version " + due.version() + " due " + due.dueAt();
        if (!is.equals(should)) {
            differences.add(of.id() + ": should be " + should + ", is " + is);
        }
    }

    private static Told told(Alerts.Alert alert) {
        Intent intent = alert.intent();
        return new Told(intent.post().value(), intent.fate().name(), intent.at(), alert.settledAt());
    }
}
