package anlan.domain.census;

import anlan.domain.category.CaseKind;
import anlan.domain.hazard.Finding;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.Mark.Trait;
import anlan.domain.lifecycle.Mark.What;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What is counted of hazards. */
final class HazardCount {

    static final KindCount COUNT = KindCount.of(
            CaseKind.HAZARD,
            Map.ofEntries(
                    Map.entry("hazards.found", HazardCount::found),
                    Map.entry("hazards.onSpot", HazardCount::onSpot),
                    Map.entry("hazards.rectified", day -> day.times(What.ENDED)),
                    Map.entry("hazards.rectifiedOfFound", day -> found(day) > 0 && day.open() == 0 ? 1 : 0)),
            HazardCount::parts);

    private HazardCount() {}

    private static long found(CaseDay day) {
        return day.times(What.CAME_IN);
    }

    private static long onSpot(CaseDay day) {
        boolean fixed = day.times(What.ENDED, Trait.ON_SPOT) > 0 && day.times(What.REOPENED) == 0;
        return found(day) > 0 && fixed ? 1 : 0;
    }

    private static Map<String, ToLongFunction<CaseDay>> parts(CaseDay day) {
        Finding finding = ((Hazard) day.state()).finding();
        return Map.of(
                "hazards.found.category." + finding.particulars().category(), HazardCount::found,
                "hazards.found.grade." + finding.grade(), HazardCount::found,
                "hazards.found.source." + finding.source(), HazardCount::found);
    }
}
