package anlan.usecases.figures;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.census.CaseCount;
import anlan.domain.census.Caseload;
import anlan.domain.figures.Difference;
import anlan.domain.lifecycle.Case;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the cases themselves say of each day of one night (第二路). The cases of a town are read once
 * for all days, and once more if they do not agree with its events: an index may have lagged.
 */
final class SecondPath {

    private final Caseload caseload;
    private final Areas areas;
    private final Instant since;
    private final Map<AreaCode, List<CountedDays>> cases = new HashMap<>();
    private final Map<AreaCode, Map<LocalDate, SortedMap<String, Long>>> counted = new HashMap<>();
    private final Set<AreaCode> again = new HashSet<>();

    SecondPath(Caseload caseload, Areas areas, Instant since) {
        this.caseload = caseload;
        this.areas = areas;
        this.since = since;
    }

    private List<CountedDays> of(AreaCode town) {
        return cases.computeIfAbsent(town, this::read);
    }

    private List<CountedDays> read(AreaCode town) {
        return caseload.of(town, since).stream().map(CountedDays::of).toList();
    }

    /** The first day of which any case tells; that day, if there is none before. */
    LocalDate firstDay(LocalDate last) {
        return areas.towns().stream()
                .flatMap(town -> of(town.code()).stream())
                .map(CountedDays::first)
                .filter(date -> date != null && date.isBefore(last))
                .min(LocalDate::compareTo)
                .orElse(last);
    }

    /** Reads the cases of a town once more; whether that had not been done yet. */
    boolean lookAgain(AreaCode town) {
        if (!again.add(town)) {
            return false;
        }
        cases.put(town, read(town));
        counted.remove(town);
        return true;
    }

    /** In what the counts of a day do not agree with the cases of a town, or of all towns. */
    SortedMap<String, Difference> differences(AreaCode area, LocalDate day, SortedMap<String, Long> counts) {
        return Difference.between(counts, area.equals(areas.city().code()) ? sum(day) : count(day, area));
    }

    /** Those that can count for something on that day: of ten days' cases, few can on each. */
    private static List<Case> on(LocalDate day, List<CountedDays> cases) {
        return cases.stream()
                .filter(each -> each.has(day))
                .map(CountedDays::state)
                .toList();
    }

    /** Villages are counted with their towns alone. */
    private SortedMap<String, Long> sum(LocalDate day) {
        SortedMap<String, Long> sum = new TreeMap<>();
        areas.towns().forEach(town -> count(day, town.code()).forEach((figure, n) -> sum.merge(figure, n, Long::sum)));
        sum.keySet().removeIf(figure -> figure.contains(".village."));
        return sum;
    }

    /** A town's day is counted once, whoever asks for it. */
    private SortedMap<String, Long> count(LocalDate day, AreaCode town) {
        return counted.computeIfAbsent(town, none -> new HashMap<>())
                .computeIfAbsent(day, each -> CaseCount.of(each, on(each, of(town))));
    }
}
