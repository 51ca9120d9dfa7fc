package anlan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.Seeds;
import anlan.domain.category.CaseKind;
import anlan.domain.deadline.WorkCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Plan PLAN = plan(1, "0.05");

    private static Plan plan(long seed, String scale) {
        return Plan.of(2023, Targets.PUBLISHED.at(new BigDecimal(scale)), seed);
    }

    private static List<String> told(Plan plan) {
        return plan.acts().stream().map(Tale.Act::toString).toList();
    }

    private static long foundOn(MonthDay from, MonthDay to, boolean working) {
        WorkCalendar calendar = Seeds.calendar();
        LocalDate first = LocalDate.of(2023, 1, 1);
        List<LocalDate> days = from.atYear(2023)
                .datesUntil(to.atYear(2023).plusDays(1))
                .filter(day -> calendar.isWorkingDay(day) == working)
                .toList();
        return PLAN.acts().stream()
                        .filter(act -> act.counts().contains("hazards.found"))
                        .filter(act -> days.contains(first.plusDays(act.second() / Shape.DAY)))
                        .count()
                / days.size();
    }

    @Test
    void a_year_comes_to_its_targets_whatever_its_seed() {
        for (long seed = 1; seed <= 5; seed++) {
            Plan plan = plan(seed, "0.01");
            assertThat(plan.ofTheCity())
                    .containsEntry("hazards.found", 1_923L)
                    .containsEntry("hazards.onSpot", 1_876L)
                    .containsEntry("hazards.rectifiedOfFound", 1_919L)
                    .containsEntry("hazards.open", 4L)
                    .containsEntry("complaints.new", 200L)
                    .containsEntry("inspections.held", 14L)
                    .containsEntry("inspections.points", 70L)
                    .containsEntry("inspections.personTimes", 100L)
                    .containsEntry("inspections.held.source.LEADER", 2L)
                    .containsEntry("inspections.lookedBack.source.LEADER", 2L);
        }
    }

    @Test
    void the_same_seed_is_the_same_year_and_another_is_another() {
        List<String> year = told(plan(1, "0.002"));
        assertThat(year.equals(told(plan(1, "0.002")))).isTrue();
        assertThat(year.equals(told(plan(2, "0.002")))).isFalse();
    }

    @Test
    void less_is_found_on_days_off_and_most_in_a_campaign() {
        long usual = foundOn(MonthDay.of(7, 1), MonthDay.of(8, 31), true);
        assertThat(foundOn(MonthDay.of(3, 1), MonthDay.of(5, 31), true)).isGreaterThan(usual * 13 / 10);
        assertThat(foundOn(MonthDay.of(7, 1), MonthDay.of(8, 31), false)).isLessThan(usual / 2);
        assertThat(foundOn(MonthDay.of(1, 21), MonthDay.of(1, 27), false)).isLessThan(usual / 3);
    }

    @Test
    void every_town_finds_hazards_and_gets_complaints() {
        Seeds.areas()
                .towns()
                .forEach(town -> assertThat(PLAN.of(town.code().value()))
                        .containsKeys("hazards.found", "hazards.onSpot", "complaints.new"));
    }

    @Test
    void a_year_has_every_turn_of_a_life_in_it() {
        Set<String> deeds = new TreeSet<>();
        PLAN.acts().forEach(act -> deeds.add(act.deed()));
        assertThat(deeds)
                .contains("sign", "submit", "review", "plan", "approve-plan", "extend", "settle-extension")
                .contains("conclude", "reopen", "accept", "reject", "merge", "dispatch", "contact", "reply")
                .contains("rate", "visit", "rework", "close", "look-back");
    }

    @Test
    void a_hazard_is_found_at_an_inspection_while_it_is_under_way() {
        Map<String, Integer> ends = new HashMap<>();
        Map<String, Integer> begins = new HashMap<>();
        PLAN.acts().stream()
                .filter(act -> act.of().kind == CaseKind.INSPECTION && act.number() < 2)
                .forEach(act -> (act.number() == 0 ? begins : ends).put(act.of().key, act.second()));
        List<Tale.Act> findings = PLAN.acts().stream()
                .filter(act -> act.body().contains("inspectionId"))
                .toList();
        assertThat(findings)
                .hasSizeGreaterThan(50)
                .allSatisfy(act -> assertThat(act.second())
                        .isGreaterThan(begins.get(act.of().row))
                        .isLessThan(ends.get(act.of().row)));
    }
}
