package anlan.domain.census;

import anlan.domain.campaign.CampaignId;
import anlan.domain.category.CaseKind;
import anlan.domain.hazard.Finding;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Mark.Trait;
import anlan.domain.lifecycle.Mark.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is counted of hazards. */
final class HazardCount {

    private static final Map<String, Function<Case, String>> GRADE =
            Map.of("grade", each -> finding(each).grade().name());
    private static final Map<String, Function<Case, String>> SOURCE =
            Map.of("source", each -> finding(each).source().name());

    static final KindCount COUNT = KindCount.of(
            CaseKind.HAZARD,
            Map.ofEntries(
                    Map.entry("hazards.found", inCampaigns(about(Measure.of(HazardCount::found)))),
                    Map.entry("hazards.onSpot", Measure.of(HazardCount::onSpot)),
                    Map.entry("hazards.rectified", inCampaigns(about(Measure.times(What.ENDED)))),
                    Map.entry(
                            "hazards.open",
                            inCampaigns(Measure.stock(CaseDay::open).by(Measure.VILLAGE))),
                    Map.entry(
                            "hazards.rectifiedOfFound",
                            Measure.of(day -> found(day) > 0 && day.open() == 0 ? 1 : 0)
                                    .by(GRADE)),
                    Map.entry(
                            "hazards.overdue",
                            Measure.stock(CaseDay::overdue).by(GRADE).by(Measure.VILLAGE)),
                    Map.entry("hazards.rechecked", Measure.times(What.RECHECKED).ofNobody()),
                    Map.entry(
                            "hazards.recheckFailed",
                            Measure.times(What.RECHECKED, Trait.FAILED).ofNobody()),
                    Map.entry("hazards.planned", Measure.times(What.PLANNED).ofNobody()),
                    Map.entry(
                            "hazards.plannedOfFound",
                            Measure.of(day -> found(day) == 0 ? 0 : day.times(What.PLANNED)))),
            HazardCount::parts);

    private HazardCount() {}

    private static Finding finding(Case each) {
        return ((Hazard) each).finding();
    }

    private static Measure about(Measure measure) {
        return measure.by(Measure.CATEGORY).by(GRADE).by(SOURCE).by(Measure.VILLAGE);
    }

    private static Measure inCampaigns(Measure measure) {
        return measure.byEach(
                "campaign",
                each -> finding(each).campaigns().stream()
                        .map(CampaignId::value)
                        .toList());
    }

    private static long found(CaseDay day) {
        return day.times(What.CAME_IN);
    }

    private static long onSpot(CaseDay day) {
        boolean fixed = day.times(What.ENDED, Trait.ON_SPOT) > 0 && day.times(What.REOPENED) == 0;
        return found(day) > 0 && fixed ? 1 : 0;
    }

    private static List<String> parts(CaseDay day) {
        List<String> parts = new ArrayList<>();
        for (CaseDay.Happened end : day.each(What.ENDED)) {
            parts.addAll(byDayFound("hazards.rectified", day));
            parts.add("hazards.rectified.minutes." + end.minutes());
        }
        for (CaseDay.Happened again : day.each(What.REOPENED)) {
            parts.addAll(byDayFound("hazards.reopened", day));
            if (day.undoesOnSpot(again)) {
                parts.add("hazards.reopened.onSpotFoundOn." + day.cameIn());
            }
        }
        day.each(What.PLANNED).forEach(planned -> parts.add("hazards.planned.foundOn." + day.cameIn()));
        return parts;
    }

    private static List<String> byDayFound(String figure, CaseDay day) {
        String foundOn = ".foundOn." + day.cameIn();
        return List.of(
                figure + foundOn, figure + ".grade." + finding(day.state()).grade() + foundOn);
    }
}
