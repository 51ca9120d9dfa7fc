package anlan.simulation;

import anlan.domain.alert.Alerts;
import anlan.domain.alert.Intent;
import anlan.domain.deadline.Deadline;
import anlan.domain.lifecycle.Case;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the city keeps of its cases and alerts, and what its telephones got, held against the
 * forecast: the same deadlines, and the same alerts to the same posts, with the same end at the
 * same moment.
 */
final class Comparison {

    private final YearCity city;
    private final Forecast forecast;
    private final List<String> differences = new ArrayList<>();
    private final Map<Intent.Fate, Integer> fates = new EnumMap<>(Intent.Fate.class);
    private final Set<String> heard = new TreeSet<>();

    Comparison(YearCity city, Forecast forecast) {
        this.city = city;
        this.forecast = forecast;
    }

    /** Every difference, each as a line. */
    List<String> differences(List<OneCase> cases) {
        cases.stream().filter(of -> of.id != null).forEach(this::one);
        difference("a telephone got what no alert tells of", city.texts(), heard);
        difference("an alert is sent that no telephone got", heard, city.texts());
        differences.addAll(city.failures());
        return differences;
    }

    /** How many alerts came to which end. */
    int many(Intent.Fate fate) {
        return fates.getOrDefault(fate, 0);
    }

    private void difference(String what, Set<String> these, Set<String> those) {
        Set<String> more = new TreeSet<>(these);
        more.removeAll(those);
        more.forEach(each -> differences.add(what + ": " + each));
    }

    private void one(OneCase of) {
        Map<String, Told> found = new TreeMap<>();
        for (Alerts.Alert alert : city.store.alerts().of(of.id())) {
            found.put(key(alert.intent()), told(alert));
        }
        Forecast.Course expected = forecast.of(of);
        standing(of, expected.standing());
        Set<String> keys = new TreeSet<>(found.keySet());
        keys.addAll(expected.told().keySet());
        for (String key : keys) {
            Told is = found.get(key);
            Told should = expected.told().get(key);
            boolean either = (is == null || should == null)
                    && expected.optional().stream().anyMatch(key::startsWith);
            if (!either && !Objects.equals(is, should)) {
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

    private static String key(Intent intent) {
        String of = intent.step() == null ? String.valueOf(intent.deadlineVersion()) : intent.dueAt() + "";
        return of + "#" + intent.rung() + "#" + intent.role().word();
    }

    private Told told(Alerts.Alert alert) {
        Intent intent = alert.intent();
        fates.merge(intent.fate(), 1, Integer::sum);
        String post = intent.post().value();
        if (intent.fate() == Intent.Fate.SENT) {
            heard.add(city.heard(city.phone(post), Objects.requireNonNull(alert.settledAt())));
        }
        return new Told(post, intent.fate().name(), intent.at(), alert.settledAt());
    }
}
