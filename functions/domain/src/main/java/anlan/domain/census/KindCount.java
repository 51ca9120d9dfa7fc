package anlan.domain.census;

import anlan.domain.category.CaseKind;
import anlan.domain.lifecycle.Mark.Trait;
import anlan.domain.lifecycle.Mark.What;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is counted of the cases of one kind.
 *
 * @param figures what one case counts for each figure on a day, by the id under which it is
 *     published
 * @param parts for what else one case counts one on a day, by what it is about or when it began
 */
record KindCount(Map<String, Measure> figures, Function<CaseDay, List<String>> parts) {

    KindCount {
        figures = Map.copyOf(figures);
    }

    /**
     * What every kind is counted for, and what only this one is.
     *
     * @param own figures that only this kind has
     */
    static KindCount of(CaseKind kind, Map<String, Measure> own, Function<CaseDay, List<String>> parts) {
        Map<String, Measure> all = new TreeMap<>(own);
        all.putIfAbsent(kind.plural() + ".open", Measure.stock(CaseDay::open).by(Measure.VILLAGE));
        all.putIfAbsent(
                kind.plural() + ".overdue", Measure.stock(CaseDay::overdue).by(Measure.VILLAGE));
        if (kind.reopens()) {
            all.put(kind.plural() + ".reopened", Measure.times(What.REOPENED));
        }
        all.put(kind.plural() + ".closedInTime", Measure.times(What.ENDED, Trait.IN_TIME));
        return new KindCount(all, parts);
    }

    static KindCount of(CaseKind kind) {
        return switch (kind) {
            case COMPLAINT -> ComplaintCount.COUNT;
            case HAZARD -> HazardCount.COUNT;
            case INSPECTION -> InspectionCount.COUNT;
            case DUTYMONTH -> DutyMonthCount.COUNT;
        };
    }
}
