package anlan.replay;

import anlan.domain.casefile.CityKeys;
import anlan.domain.deadline.WorkCalendar;
import anlan.domain.lifecycle.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that happens in a year, and what its figures therefore are: a pure function of its seed. */
final class Plan {

    private final int year;
    private final Targets targets;
    private final List<Tale.Act> acts = new ArrayList<>();
    private final SortedMap<String, SortedMap<String, Long>> towns = new TreeMap<>();

    /**
     * Plans a year.
     *
     * @param keys of the city, by which its cases are named
     */
    Plan(int year, Targets targets, long seed, CityKeys keys, WorkCalendar calendar, Rules rules) {
        this.year = year;
        this.targets = targets;
        Shape shape = new Shape(year, calendar);
        new HazardTales(shape, keys, rules, seed).of(targets, this::told);
        new ComplaintTales(shape, keys, seed).of(targets, this::told);
        acts.sort(null);
    }

    private void told(Tale tale) {
        acts.addAll(tale.acts);
        SortedMap<String, Long> counts = towns.computeIfAbsent(tale.town, none -> new TreeMap<>());
        for (Tale.Act act : tale.acts) {
            for (String count : act.counts()) {
                boolean less = count.startsWith("-");
                counts.merge(less ? count.substring(1) : count, less ? -1L : 1L, Long::sum);
            }
        }
    }

    int year() {
        return year;
    }

    Targets targets() {
        return targets;
    }

    int days() {
        return LocalDate.of(year, 1, 1).lengthOfYear();
    }

    /** In the order in which they happen. */
    List<Tale.Act> acts() {
        return acts;
    }

    /** Where in the order the acts of that second begin. */
    int from(int second) {
        int low = 0;
        int high = acts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (acts.get(middle).second() < second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What the year comes to in a town, by figure; nothing is said of figures that are not there. */
    SortedMap<String, Long> of(String town) {
        return towns.getOrDefault(town, new TreeMap<>());
    }

    /** What the year comes to in the whole city. */
    SortedMap<String, Long> ofTheCity() {
        SortedMap<String, Long> sum = new TreeMap<>();
        towns.values().forEach(town -> town.forEach((figure, n) -> sum.merge(figure, n, Long::sum)));
        return sum;
    }
}
