package anlan.replay;

import anlan.catalogue.Seeds;
import anlan.domain.casefile.CityKeys;
import anlan.domain.deadline.WorkCalendar;
import anlan.domain.figures.Period;
import anlan.domain.lifecycle.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that happens in a year, and what its figures therefore are: a pure function of its seed. */
final class Plan {

    private final int year;
    private final int days;
    private final Targets targets;
    private final List<Tale.Act> acts = new ArrayList<>();
    private final SortedMap<String, SortedMap<String, Long>> towns = new TreeMap<>();
    private final Registers registers;

    /**
     * Plans the first days of a year.
     *
     * @param days how many, mostly all
     * @param keys of the city, by which its cases are named
     */
    private Plan(int year, int days, Targets targets, long seed, CityKeys keys, WorkCalendar calendar, Rules rules) {
        this.year = year;
        this.days = days;
        this.targets = targets;
        Shape shape = new Shape(year, days, calendar);
        registers = new Registers(shape, keys, targets.visits().sites());
        InspectionTales inspections = new InspectionTales(shape, keys, registers, seed);
        List<InspectionTales.Held> held = inspections.of(targets);
        new HazardTales(shape, keys, rules, seed, registers).of(targets, held, this::told);
        held.forEach(each -> told(each.tale()));
        SortedMap<String, Long> visited = ofTheCity();
        long ofHosts = Registers.HOSTS.stream()
                .mapToLong(type -> visited.getOrDefault("sites.visits.type." + type, 0L))
                .sum();
        new GridTales(shape, keys, registers, seed)
                .of(targets.visits().without(visited.getOrDefault("sites.visits", 0L), ofHosts), this::told);
        new ComplaintTales(shape, keys, seed).of(targets, this::told);
        acts.sort(null);
    }

    /** Plans a whole year by the data of the city. */
    static Plan of(int year, Targets targets, long seed) {
        return of(year, LocalDate.of(year, 1, 1).lengthOfYear(), targets, seed);
    }

    /** Plans so many days of a year, in which all of its targets are reached: for tests. */
    static Plan of(int year, int days, Targets targets, long seed) {
        CityKeys keys = new CityKeys(ReplayStore.secret());
        return new Plan(year, days, targets, seed, keys, Seeds.calendar(), Seeds.rules());
    }

    private void told(Tale tale) {
        acts.addAll(tale.acts);
        SortedMap<String, Long> counts = towns.computeIfAbsent(tale.town, none -> new TreeMap<>());
        for (Tale.Act act : tale.acts) {
            for (String count : act.counts()) {
                boolean less = count.startsWith("-");
                int times = count.indexOf('*');
                long n = times < 0 ? 1 : Long.parseLong(count.substring(times + 1));
                String figure = count.substring(less ? 1 : 0, times < 0 ? count.length() : times);
                counts.merge(figure, less ? -n : n, Long::sum);
            }
        }
    }

    int year() {
        return year;
    }

    Targets targets() {
        return targets;
    }

    /** What is entered before the year begins. */
    Registers registers() {
        return registers;
    }

    int days() {
        return days;
    }

    /** Whether it is about every day of its year. */
    boolean whole() {
        return days == LocalDate.of(year, 1, 1).lengthOfYear();
    }

    /** The period that it is about, mostly the year. */
    Period period() {
        LocalDate first = LocalDate.of(year, 1, 1);
        return whole() ? Period.parse(String.valueOf(year)) : Period.range(first, first.plusDays(days - 1L));
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
