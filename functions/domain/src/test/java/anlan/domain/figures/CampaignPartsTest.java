package anlan.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.campaign.CampaignDay;
import anlan.domain.campaign.CampaignFigure;
import anlan.domain.campaign.CampaignId;
import anlan.domain.contract.Lives;
import anlan.domain.contract.Samples;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Fact;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Transition;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Three campaigns that overlap, over cases that any of them may hold, one or all. */
class CampaignPartsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 8);
    private static final int DAYS = 14;
    private static final int HISTORIES = 200;
    private static final String PART = ".campaign.";

    private static List<CaseEvent> events(List<List<Transition<? extends Case>>> lives, LocalDate day) {
        return lives.stream()
                .flatMap(List::stream)
                .map(Transition::event)
                .filter(event -> event.date().equals(day))
                .toList();
    }

    /** The same event, of a hazard that no campaign counts. */
    private static CaseEvent untagged(CaseEvent event) {
        SortedMap<String, String> facts = new TreeMap<>(event.facts());
        facts.remove(Fact.CAMPAIGNS);
        return new CaseEvent(
                event.caseId(),
                event.version(),
                event.kind(),
                event.at(),
                event.date(),
                event.topic(),
                event.by(),
                event.holder(),
                facts,
                event.words(),
                event.wordsDigest(),
                event.previous());
    }

    private static boolean holds(List<Transition<? extends Case>> life, CampaignId campaign) {
        return life.getLast().next() instanceof Hazard hazard
                && hazard.finding().campaigns().contains(campaign);
    }

    @Test
    void a_hazard_counts_once_in_the_city_however_many_campaigns_hold_it() {
        boolean several = false;
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<List<Transition<? extends Case>>> lives = Lives.of(seed, 6);
            Opening opening = Opening.NONE;
            Opening bare = Opening.NONE;
            for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
                Tally tally = DayFold.fold(opening, events(lives, day));
                Tally without = DayFold.fold(
                        bare,
                        events(lives, day).stream()
                                .map(CampaignPartsTest::untagged)
                                .toList());
                SortedMap<String, Long> whole = new TreeMap<>(tally.counts());
                several |=
                        whole.keySet().stream().filter(id -> id.contains(PART)).count() > 5;
                whole.keySet().removeIf(id -> id.contains(PART));
                assertThat(whole).as("seed %d on %s", seed, day).isEqualTo(without.counts());
                opening = Opening.after(tally);
                bare = Opening.after(without);
            }
        }
        assertThat(several).as("campaigns that overlap count on one day").isTrue();
    }

    @Test
    void a_campaign_counts_what_would_be_counted_if_there_were_nothing_but_its_hazards() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<List<Transition<? extends Case>>> lives = Lives.of(seed, 6);
            for (CampaignId campaign : Samples.CAMPAIGNS) {
                List<List<Transition<? extends Case>>> its =
                        lives.stream().filter(life -> holds(life, campaign)).toList();
                Opening opening = Opening.NONE;
                Opening alone = Opening.NONE;
                for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
                    Tally tally = DayFold.fold(opening, events(lives, day));
                    Tally only = DayFold.fold(alone, events(its, day));
                    for (CampaignFigure figure : CampaignFigure.values()) {
                        assertThat(tally.count(figure.id(campaign)))
                                .as("%s of seed %d on %s", figure, seed, day)
                                .isEqualTo(only.count(figure.id()));
                    }
                    opening = Opening.after(tally);
                    alone = Opening.after(only);
                }
            }
        }
    }

    private static Tally tally(String... lines) {
        return DayFold.fold(
                Opening.NONE, List.of(lines).stream().map(EventOf::read).toList());
    }

    @Test
    void towns_sum_to_the_city_campaign_by_campaign() {
        String one = Samples.CAMPAIGNS.getFirst().value();
        String two = Samples.CAMPAIGNS.getLast().value();
        Tally city = Tally.sum(List.of(
                tally("H1 ASSIGNED campaigns=" + one, "H1 ASSIGNED campaigns=" + one + "," + two),
                tally("H1 ASSIGNED campaigns=" + two, "H1 ASSIGNED")));
        assertThat(city.count("hazards.found")).isEqualTo(4);
        assertThat(city.count("hazards.found" + PART + one)).isEqualTo(2);
        assertThat(city.count("hazards.open" + PART + two)).isEqualTo(2);
    }

    private static DayFigures day(LocalDate date, Tally tally) {
        return DayFigures.of(date, Samples.CITY, 1, tally, null, null);
    }

    @Test
    void a_row_of_the_burn_down_says_from_which_revision_it_is_and_a_quiet_day_has_one_too() {
        CampaignId id = Samples.CAMPAIGNS.getFirst();
        DayFigures busy = day(FIRST, tally("H1 ASSIGNED campaigns=" + id, "H5 CLOSED campaigns=" + id));
        DayFigures quiet = day(FIRST.plusDays(1), tally());
        Collection<DayFigures> days = List.of(busy, quiet);
        assertThat(CampaignDays.of(id, days))
                .containsExactly(
                        new CampaignDay(FIRST, 1, busy.digest(), 1, 1, 0),
                        new CampaignDay(FIRST.plusDays(1), 1, quiet.digest(), 0, 0, 0));
    }

    @Test
    void the_part_of_a_campaign_is_a_figure_that_one_may_ask_for() {
        String id = "hazards.found" + PART + Samples.CAMPAIGNS.getFirst();
        assertThat(FigureId.find(id)).isNotNull();
        assertThat(FigureId.find("hazards.onSpot" + PART + "A")).isNull();
        assertThat(FigureId.find("complaints.open" + PART + "A")).isNull();
        assertThat(Opening.has("hazards.open" + PART + "A")).isTrue();
    }
}
