package anlan.domain.census;

import anlan.domain.category.CaseKind;
import anlan.domain.grid.Due;
import anlan.domain.grid.DutyMonth;
import anlan.domain.grid.DutyMonthDossier;
import anlan.domain.grid.GridVisit;
import anlan.domain.lifecycle.Mark.Trait;
import anlan.domain.lifecycle.Mark.What;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What is counted of the months of grids. */
final class DutyMonthCount {

    static final KindCount COUNT = KindCount.of(
            CaseKind.DUTYMONTH,
            Map.of(
                    "sites.visits",
                    Measure.of(day -> visits(day).stream()
                            .mapToLong(visit -> visit.sites().total())
                            .sum()),
                    "dutymonths.opened",
                    Measure.times(What.CAME_IN).ofNobody(),
                    "dutymonths.closed",
                    Measure.times(What.ENDED).ofNobody(),
                    "dutymonths.incomplete",
                    Measure.times(What.ENDED, Trait.INCOMPLETE).ofNobody(),
                    "grids.dutiesDue",
                    Measure.of(day -> day.times(What.CAME_IN)
                            * Due.total(dossier(day).month().duties())),
                    "grids.dutiesDone",
                    Measure.of(day -> inItsMonth(day) ? done(day) : 0),
                    "grids.dutiesDoneLate",
                    Measure.of(day -> inItsMonth(day) ? 0 : done(day)),
                    "grids.visits",
                    Measure.of(day -> visits(day).size())),
            day -> visits(day).stream().flatMap(DutyMonthCount::parts).toList());

    private DutyMonthCount() {}

    private static DutyMonthDossier dossier(CaseDay day) {
        return ((DutyMonth) day.state()).dossier();
    }

    private static Stream<String> parts(GridVisit visit) {
        Stream<String> sites = visit.sites().byType().entrySet().stream()
                .flatMap(type ->
                        LongStream.range(0, type.getValue()).mapToObj(n -> "sites.visits.type." + type.getKey()));
        return Stream.concat(Stream.of("grids.visits.kind." + visit.kind()), sites);
    }

    private static boolean inItsMonth(CaseDay day) {
        return YearMonth.from(day.date()).equals(dossier(day).month().month());
    }

    private static List<GridVisit> visits(CaseDay day) {
        return dossier(day).visits().stream()
                .filter(visit -> visit.date().equals(day.date()))
                .toList();
    }

    /** How much more was done at the end of the day than at its beginning. */
    private static long done(CaseDay day) {
        DutyMonthDossier dossier = dossier(day);
        int before = (int) IntStream.range(0, dossier.visits().size())
                .filter(n -> dossier.visits().get(n).date().isBefore(day.date()))
                .count();
        int now = before + visits(day).size();
        return (long) dossier.tally(now).done() - dossier.tally(before).done();
    }
}
