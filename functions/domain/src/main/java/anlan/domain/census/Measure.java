package anlan.domain.census;

import anlan.domain.area.AreaCode;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Mark;
import anlan.domain.lifecycle.Mark.Trait;
import anlan.domain.lifecycle.Mark.What;
import anlan.domain.people.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What one case counts for one figure on a day, and by what else that is counted.
 *
 * @param units whose that was: named as often as it is counted for them
 * @param splits what a case is about, by the word that stands for it in ids; nothing, or several
 */
record Measure(
        ToLongFunction<CaseDay> count,
        Function<CaseDay, Stream<UnitId>> units,
        Map<String, Function<Case, List<String>>> splits) {

    static final Map<String, Function<Case, String>> CATEGORY =
            Map.of("category", each -> each.dossier().particulars().category().value());
    static final Map<String, Function<Case, String>> VILLAGE = Map.of("village", Measure::village);

    Measure {
        splits = Map.copyOf(splits);
    }

    private static String village(Case each) {
        AreaCode area = each.dossier().particulars().area();
        return area.town().equals(area) ? "" : area.value();
    }

    static Measure of(ToLongFunction<CaseDay> count) {
        return new Measure(count, day -> Stream.of(), Map.of());
    }

    /** How often it happened that day, in that way if one is named. */
    static Measure times(What what, Trait... how) {
        return new Measure(
                day -> marks(day, what, how).count(),
                day -> marks(day, what, how).map(Mark::unit).filter(Objects::nonNull),
                Map.of());
    }

    private static Stream<Mark> marks(CaseDay day, What what, Trait... how) {
        return day.each(what).stream()
                .map(CaseDay.Happened::mark)
                .filter(mark -> Stream.of(how).allMatch(mark::has));
    }

    /** 1 or 0 at the end of the day, and whose it was then. */
    static Measure stock(ToLongFunction<CaseDay> count) {
        return new Measure(
                count, day -> count.applyAsLong(day) == 0 ? Stream.of() : Stream.ofNullable(day.unit()), Map.of());
    }

    /** The same for nobody in particular. */
    Measure ofNobody() {
        return new Measure(count, day -> Stream.of(), splits);
    }

    Measure by(Map<String, Function<Case, String>> more) {
        Map<String, Function<Case, List<String>>> all = new TreeMap<>(splits);
        more.forEach((split, of) -> all.put(split, each -> {
            String part = of.apply(each);
            return part.isEmpty() ? List.of() : List.of(part);
        }));
        return new Measure(count, units, all);
    }

    /** By something of which a case may have several, and counts for each. */
    Measure byEach(String split, Function<Case, List<String>> of) {
        Map<String, Function<Case, List<String>>> all = new TreeMap<>(splits);
        all.put(split, of);
        return new Measure(count, units, all);
    }

    void count(String figure, CaseDay day, SortedMap<String, Long> counts) {
        long n = count.applyAsLong(day);
        counts.merge(figure, n, Long::sum);
        if (n == 0) {
            return;
        }
        splits.forEach((split, of) -> of.apply(day.state())
                .forEach(part -> counts.merge(String.join(".", List.of(figure, split, part)), n, Long::sum)));
        units.apply(day).forEach(unit -> counts.merge(figure + ".unit." + unit, 1L, Long::sum));
    }
}
