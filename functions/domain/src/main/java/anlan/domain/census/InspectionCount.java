package anlan.domain.census;

import anlan.domain.category.CaseKind;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.Point;
import anlan.domain.inspection.Round;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Mark.Trait;
import anlan.domain.lifecycle.Mark.What;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is counted of inspections. */
final class InspectionCount {

    private static final Map<String, Function<Case, String>> SOURCE =
            Map.of("source", each -> inspection(each).visit().source().name());

    static final KindCount COUNT = KindCount.of(
            CaseKind.INSPECTION,
            Map.ofEntries(
                    Map.entry(
                            "inspections.held",
                            Measure.times(What.CAME_IN).ofNobody().by(SOURCE).by(Measure.VILLAGE)),
                    Map.entry(
                            "inspections.points",
                            Measure.of(day -> points(day).count()).by(SOURCE)),
                    Map.entry(
                            "inspections.personTimes",
                            Measure.of(day -> rounds(day)
                                            .mapToLong(Round::personTimes)
                                            .sum())
                                    .by(SOURCE)),
                    Map.entry(
                            "inspections.closed",
                            Measure.times(What.ENDED).ofNobody().by(SOURCE)),
                    Map.entry(
                            "inspections.lookedBack",
                            Measure.times(What.ENDED, Trait.LOOKED_BACK)
                                    .ofNobody()
                                    .by(SOURCE)),
                    Map.entry(
                            "inspections.cancelled",
                            Measure.times(What.ENDED, Trait.CANCELLED).ofNobody()),
                    Map.entry("inspections.selfClean", Measure.of(InspectionCount::clean)),
                    Map.entry(
                            "inspections.selfMissed",
                            Measure.times(What.SELF_MISSED).ofNobody()),
                    Map.entry("sites.visits", Measure.of(day -> visited(day).count()))),
            day -> visited(day)
                    .map(point -> "sites.visits.type." + point.type())
                    .toList());

    private InspectionCount() {}

    private static Inspection inspection(Case each) {
        return (Inspection) each;
    }

    /** Once it is over, nothing is found any more, and so its sites stay as clean as they were. */
    private static long clean(CaseDay day) {
        return day.times(What.SELF_CHECKED)
                * inspection(day.state()).dossier().clean().size();
    }

    private static Stream<Round> rounds(CaseDay day) {
        List<Round> all = inspection(day.state()).dossier().rounds();
        return all.stream().filter(round -> round.date().equals(day.date()));
    }

    private static Stream<Point> points(CaseDay day) {
        return rounds(day).flatMap(round -> round.points().stream());
    }

    private static Stream<Point> visited(CaseDay day) {
        return points(day).filter(point -> point.site() != null);
    }
}
