package anlan.domain.recheck;

import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The hazards of one town that closed on one day: a pure function of its events.
 *
 * @param at when each closed last, by its id
 * @param bursts those that one post fixed on the spot with many others
 */
public record Closings(SortedMap<CaseId, Instant> at, Set<CaseId> bursts) {

    /** What the events of a town say of a day. */
    public static Closings of(RecheckRules rules, Collection<CaseEvent> events) {
        SortedMap<CaseId, Instant> at = new TreeMap<>(Comparator.comparing(CaseId::value));
        List<CaseEvent> closings = events.stream()
                .filter(event ->
                        event.caseId().kind() == CaseKind.HAZARD && event.kind().endsWork())
                .sorted()
                .toList();
        closings.forEach(event -> at.put(event.caseId(), event.at()));
        Set<CaseId> bursts = new HashSet<>();
        closings.stream()
                .filter(event -> event.kind() == EventKind.FIXED_ON_SPOT)
                .collect(Collectors.groupingBy(CaseEvent::by))
                .values()
                .forEach(fixed -> bursts.addAll(bursts(rules, fixed)));
        return new Closings(at, bursts);
    }

    /** Those of one post that stand among so many within the time. */
    private static List<CaseId> bursts(RecheckRules rules, List<CaseEvent> fixed) {
        List<CaseId> bursts = new ArrayList<>();
        for (int first = 0; first + rules.burst() <= fixed.size(); first++) {
            List<CaseEvent> some = fixed.subList(first, first + rules.burst());
            Instant until = some.getFirst().at().plus(rules.burstWithin());
            if (!some.getLast().at().isAfter(until)) {
                some.forEach(event -> bursts.add(event.caseId()));
            }
        }
        return bursts;
    }
}
