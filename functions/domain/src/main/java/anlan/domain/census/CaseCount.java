package anlan.domain.census;

import anlan.domain.category.CaseKind;
import anlan.domain.lifecycle.Case;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts what is published of a day by looking at the cases, as each stood at 24:00: the second
 * path (第二路核对). It reads no event and shares no code with the fold of events; what it is held
 * against is docs/figures.md.
 */
public final class CaseCount {

    private CaseCount() {}

    /**
     * Every count of one town on one day, by the id under which it is published.
     *
     * @param cases of that town: at least those that were open on that day, or touched
     */
    public static SortedMap<String, Long> of(LocalDate day, Collection<? extends Case> cases) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (CaseKind kind : CaseKind.values()) {
            KindCount.of(kind).figures().keySet().forEach(figure -> counts.put(figure, 0L));
        }
        for (Case each : cases) {
            CaseDay its = new CaseDay(each, day);
            KindCount kind = KindCount.of(each.id().kind());
            kind.figures().forEach((figure, measure) -> measure.count(figure, its, counts));
            kind.parts().apply(its).forEach(part -> counts.merge(part, 1L, Long::sum));
        }
        return counts;
    }
}
