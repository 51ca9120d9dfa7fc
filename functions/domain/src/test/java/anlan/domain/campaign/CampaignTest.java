package anlan.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.area.AreaCode;
import anlan.domain.category.CategoryCode;
import anlan.domain.contract.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A hundred days with both ends counted, and what they come to. */
class CampaignTest {

    private static final CampaignId ID = Samples.CAMPAIGNS.getFirst();
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 8);
    private static final AreaCode TOWN = new AreaCode("331082001");
    private static final CategoryCode FIRE = new CategoryCode("fire-equipment");

    private static Campaign campaign(LocalDate endsOn, List<CategoryCode> categories) {
        Map<CampaignFigure, Long> targets = Map.of(CampaignFigure.OPEN, 4L, CampaignFigure.RECTIFIED, 10L);
        return new Campaign(ID, "攻坚", FIRST, endsOn, List.of(TOWN), categories, targets, Samples.NOW);
    }

    private static CampaignDay day(int n, long found, long rectified, long open) {
        return new CampaignDay(FIRST.plusDays(n), 1, "d".repeat(64), found, rectified, open);
    }

    @Test
    void a_hundred_days_end_ninety_nine_days_after_the_first_leap_year_or_not() {
        assertThat(Campaign.hundredth(FIRST)).isEqualTo(LocalDate.of(2024, 5, 17));
        assertThat(Campaign.hundredth(LocalDate.of(2023, 2, 8))).isEqualTo(LocalDate.of(2023, 5, 18));
        assertThat(FIRST.datesUntil(Campaign.hundredth(FIRST).plusDays(1))).hasSize(100);
    }

    @Test
    void both_ends_count_and_the_days_left_are_those_between_today_and_the_last() {
        Campaign hundred = campaign(Campaign.hundredth(FIRST), List.of());
        assertThat(hundred.runsOn(FIRST.minusDays(1))).isFalse();
        assertThat(hundred.runsOn(FIRST)).isTrue();
        assertThat(hundred.runsOn(hundred.endsOn())).isTrue();
        assertThat(hundred.runsOn(hundred.endsOn().plusDays(1))).isFalse();
        assertThat(hundred.daysLeft(FIRST)).isEqualTo(99);
        assertThat(hundred.daysLeft(FIRST.minusDays(1))).isEqualTo(100);
        assertThat(hundred.daysLeft(hundred.endsOn().minusDays(1))).isEqualTo(1);
        assertThat(hundred.daysLeft(hundred.endsOn())).isZero();
        assertThat(hundred.daysLeft(hundred.endsOn().plusDays(9))).isZero();
    }

    @Test
    void one_that_ends_before_it_starts_is_none() {
        assertThatThrownBy(() -> campaign(FIRST.minusDays(1), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(campaign(FIRST, List.of()).runsOn(FIRST)).isTrue();
    }

    @Test
    void it_holds_what_lies_in_its_areas_and_is_of_its_categories() {
        Campaign fire = campaign(FIRST, List.of(FIRE));
        CategoryCode other = new CategoryCode("food");
        assertThat(fire.holds(new AreaCode("331082001001"), FIRE))
                .as("a village of it")
                .isTrue();
        assertThat(fire.holds(TOWN, other)).isFalse();
        assertThat(fire.holds(new AreaCode("331082002"), FIRE)).isFalse();
        assertThat(campaign(FIRST, List.of()).holds(TOWN, other))
                .as("of any category")
                .isTrue();
    }

    @Test
    void what_was_found_and_rectified_is_summed_and_what_is_open_is_that_of_the_last_day() {
        Campaign hundred = campaign(Campaign.hundredth(FIRST), List.of());
        assertThat(hundred.progress(List.of(day(0, 5, 1, 4), day(1, 2, 3, 3))))
                .containsExactly(
                        new Campaign.Reached(CampaignFigure.RECTIFIED, 10, 4),
                        new Campaign.Reached(CampaignFigure.OPEN, 4, 3));
        assertThat(hundred.progress(List.of()))
                .extracting(Campaign.Reached::value)
                .containsOnly(0L);
    }

    @Test
    void a_report_says_by_one_digest_what_it_was_made_from() {
        ClosingReport report = new ClosingReport(Samples.NOW, List.of(day(0, 5, 1, 4), day(1, 2, 3, 3)));
        assertThat(report.total(CampaignFigure.FOUND)).isEqualTo(7);
        assertThat(report.total(CampaignFigure.OPEN)).isEqualTo(3);
        CampaignDay revised = new CampaignDay(FIRST.plusDays(1), 2, "e".repeat(64), 2, 3, 3);
        assertThat(new ClosingReport(Samples.NOW, List.of(day(0, 5, 1, 4), revised)).digest(ID))
                .isNotEqualTo(report.digest(ID))
                .hasSize(64);
    }

    @Test
    void a_figure_is_found_by_the_id_under_which_it_is_published() {
        assertThat(CampaignFigure.find("hazards.rectified")).isEqualTo(CampaignFigure.RECTIFIED);
        assertThat(CampaignFigure.find("hazards.onSpot")).isNull();
        assertThat(CampaignFigure.OPEN.id(ID)).isEqualTo("hazards.open.campaign." + ID);
    }

    @Test
    void an_id_has_one_shape() {
        assertThat(CampaignId.read(ID.value())).isEqualTo(ID);
        assertThat(CampaignId.read("a.b,c")).isNull();
        assertThatThrownBy(() -> new CampaignId("U".repeat(25))).isInstanceOf(IllegalArgumentException.class);
    }
}
