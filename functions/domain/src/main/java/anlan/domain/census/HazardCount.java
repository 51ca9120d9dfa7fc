package anlan.domain.census;

import anlan.domain.category.CaseKind;
import anlan.domain.hazard.Finding;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.Mark.Trait;
import anlan.domain.lifecycle.Mark.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    private static List<String> parts(CaseDay day) {
        Finding finding = ((Hazard) day.state()).finding();
        List<String> parts = new ArrayList<>();
        day.each(What.CAME_IN)
                .forEach(found -> parts.addAll(List.of(
                        "hazards.found.category." + finding.particulars().category(),
                        "hazards.found.grade." + finding.grade(),
                        "hazards.found.source." + finding.source())));
        for (CaseDay.Happened end : day.each(What.ENDED)) {
            parts.add("hazards.rectified.foundOn." + day.cameIn());
            parts.add("hazards.rectified.minutes." + end.minutes());
        }
        for (CaseDay.Happened again : day.each(What.REOPENED)) {
            parts.add("hazards.reopened.foundOn." + day.cameIn());
            if (day.undoesOnSpot(again)) {
                parts.add("hazards.reopened.onSpotFoundOn." + day.cameIn());
            }
        }
        return parts;
    }
}
