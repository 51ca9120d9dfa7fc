package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.campaign.Campaign;
import anlan.domain.campaign.CampaignDay;
import anlan.domain.campaign.CampaignFigure;
import anlan.domain.campaign.CampaignId;
import anlan.domain.campaign.Campaigns;
import anlan.domain.campaign.ClosingReport;
import anlan.domain.category.CategoryCode;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.register.Entered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of campaigns keeps. Each test has years of its own, as tests share a store. */
public abstract class CampaignsContract extends StoreContract {

    private static final AtomicInteger USED = new AtomicInteger();

    private final LocalDate first = LocalDate.of(2100 + 2 * USED.incrementAndGet(), 2, 8);

    private Campaigns campaigns() {
        return ports().campaigns();
    }

    private static CampaignId id() {
        return new CampaignId(String.format("%025d", USED.incrementAndGet()));
    }

    private Campaign campaign(String name, LocalDate startsOn, LocalDate endsOn) {
        return new Campaign(
                id(),
                name,
                startsOn,
                endsOn,
                List.of(Samples.TOWN, Samples.VILLAGE),
                List.of(new CategoryCode("fire-equipment")),
                Map.of(CampaignFigure.RECTIFIED, 500L),
                Samples.NOW.plusSeconds(USED.incrementAndGet()));
    }

    private Campaign entered(String name, LocalDate startsOn, LocalDate endsOn) {
        Campaign campaign = campaign(name, startsOn, endsOn);
        assertThat(campaigns().enter(campaign, "print")).isEqualTo(new Entered.New<>(campaign));
        return campaign;
    }

    private ClosingReport report(Campaign campaign, long found) {
        return new ClosingReport(
                Samples.NOW, List.of(new CampaignDay(campaign.endsOn(), 3, "d".repeat(64), found, 1, 4)));
    }

    private @Nullable ClosingReport reportOf(Campaign campaign) {
        Campaigns.Kept kept = campaigns().find(campaign.id());
        return kept == null ? null : kept.report();
    }

    @Test
    void a_campaign_is_read_as_it_was_entered_and_has_no_report() {
        Campaign campaign = entered("攻坚", first, first.plusDays(99));
        assertThat(campaigns().find(campaign.id())).isEqualTo(new Campaigns.Kept(campaign, null));
        assertThat(campaigns().find(id())).isNull();
    }

    @Test
    void a_retry_meets_what_was_entered_first() throws Exception {
        Campaign campaign = campaign("攻坚", first, first);
        List<Entered<Campaign>> answers = atOnce(IntStream.range(0, 8)
                .<Callable<Entered<Campaign>>>mapToObj(n -> () -> campaigns().enter(campaign, "print"))
                .toList());
        assertThat(answers.stream().filter(Entered.New.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(Entered.Again.class::isInstance)).hasSize(7);
        Campaign other = new Campaign(
                campaign.id(), "另一", first, first, List.of(Samples.CITY), List.of(), Map.of(), Samples.NOW);
        assertThat(campaigns().enter(other, "another")).isEqualTo(new Entered.Again<>(campaign, "print"));
        assertThat(campaigns().running(first)).containsExactly(campaign);
    }

    @Test
    void those_that_run_are_told_from_those_to_come_and_those_that_are_over() {
        Campaign day = entered("一日", first, first);
        Campaign hundred = entered("百日", first, first.plusDays(99));
        Campaign later = entered("将来", first.plusDays(1), first.plusDays(2));
        assertThat(campaigns().running(first)).containsExactlyInAnyOrder(day, hundred);
        assertThat(campaigns().running(first.plusDays(1))).containsExactlyInAnyOrder(hundred, later);
        assertThat(campaigns().running(first.plusDays(99))).containsExactly(hundred);
        assertThat(campaigns().running(first.minusDays(1))).isEmpty();
        assertThat(campaigns().running(first.plusDays(100))).isEmpty();
    }

    @Test
    void a_report_is_frozen_once_and_no_later_one_changes_it() throws Exception {
        Campaign campaign = entered("攻坚", first, first.plusDays(1));
        assertThat(campaigns().unreported(first)).doesNotContain(campaign);
        assertThat(campaigns().unreported(first.plusDays(1))).contains(campaign);
        List<ClosingReport> tried =
                IntStream.range(0, 4).mapToObj(n -> report(campaign, n)).toList();
        var unused = atOnce(tried.stream()
                .<Callable<Boolean>>map(report -> () -> {
                    campaigns().freeze(campaign, report);
                    return true;
                })
                .toList());
        ClosingReport frozen = reportOf(campaign);
        assertThat(tried).contains(frozen);
        campaigns().freeze(campaign, report(campaign, 99));
        assertThat(reportOf(campaign)).isEqualTo(frozen);
        assertThat(campaigns().unreported(first.plusDays(9))).doesNotContain(campaign);
        assertThat(campaigns().running(first)).doesNotContain(campaign);
        assertThat(campaigns().enter(campaign, "print")).isEqualTo(new Entered.Again<>(campaign, "print"));
        assertThat(campaigns().running(first))
                .as("a retry does not enter it anew")
                .doesNotContain(campaign);
    }

    @Test
    void they_are_listed_the_newest_first_page_by_page() {
        List<Campaign> entered =
                List.of(entered("一", first, first), entered("二", first, first), entered("三", first, first));
        List<Campaign> listed = new ArrayList<>();
        String after = null;
        do {
            Campaigns.Page page = campaigns().list(2, after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            listed.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(listed.subList(0, 3)).containsExactlyElementsOf(entered.reversed());
        assertThat(listed).doesNotHaveDuplicates();
    }

    @Test
    void a_hazard_keeps_its_campaigns_through_whatever_happens_to_it() {
        NewCase<Hazard> hazard = Samples.tagged(fresh(), Samples.NOW, Samples.CAMPAIGNS.reversed());
        ports().hazards().open(hazard);
        assertThat(EachKind.found(ports(), hazard.transition().next().id()))
                .isInstanceOfSatisfying(
                        Hazard.class,
                        found -> assertThat(found.finding().campaigns()).isEqualTo(Samples.CAMPAIGNS));
        ports().hazards().change(Samples.overdue(hazard, Samples.NOW));
        assertThat(((Hazard) EachKind.found(ports(), hazard.transition().next().id()))
                        .finding()
                        .campaigns())
                .isEqualTo(Samples.CAMPAIGNS);
        assertThat(ports().events().timeline(hazard.transition().next().id()))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.fact("campaigns"))
                        .isEqualTo("A".repeat(25) + "," + "B".repeat(25) + "," + "C".repeat(25)));
    }
}
