package anlan.usecases.campaign;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.area.AreaCode;
import anlan.domain.campaign.Campaign;
import anlan.domain.campaign.CampaignDay;
import anlan.domain.campaign.CampaignFigure;
import anlan.domain.campaign.CampaignId;
import anlan.domain.campaign.ClosingReport;
import anlan.domain.census.Caseload;
import anlan.domain.contract.OtherFigures;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.figures.DayFigures;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.refusal.Unknown;
import anlan.usecases.Tick;
import anlan.usecases.figures.RollUpDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The nights of a campaign: its burn-down, and the report that the last of them freezes. */
class CampaignReportTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 8);
    private static final CampaignId ID = Samples.CAMPAIGNS.getFirst();

    private final Ports ports = new InMemoryCity().ports();
    private int hazards;

    private Campaign enter(CampaignId id, LocalDate endsOn) {
        Campaign campaign = new Campaign(
                id,
                "攻坚",
                FIRST,
                endsOn,
                List.of(Samples.CITY),
                List.of(),
                Map.of(CampaignFigure.FOUND, 4L),
                at("2024-02-08T00:00:00"));
        var unused = ports.campaigns().enter(campaign, "print");
        return campaign;
    }

    private void found(String at, CampaignId... campaigns) {
        ports.hazards().open(Samples.tagged("n" + hazards++, at(at), List.of(campaigns)));
    }

    private void night(String day) {
        night(day, ports.caseload());
    }

    private void night(String day, Caseload cases) {
        Instant now = at(day + "T00:20:00");
        var unused = new RollUpDay(
                        Samples.AREAS,
                        ports.events(),
                        cases,
                        ports.figures(),
                        ports.officeAlerts(),
                        new FreezeReports(ports.campaigns(), ports.figures(), Samples.AREAS, () -> now),
                        "",
                        () -> now)
                .apply(new Tick(null));
    }

    private FindCampaigns.Shown shown(CampaignId id, String now) {
        return new FindCampaigns(ports.campaigns(), ports.figures(), Samples.AREAS, () -> at(now)).find(id);
    }

    private @Nullable ClosingReport report(CampaignId id) {
        return shown(id, "2024-03-01T10:00:00").report();
    }

    @Test
    void the_burn_down_has_one_row_for_each_published_day_and_none_of_what_is_not_published_yet() {
        var unused = enter(ID, Campaign.hundredth(FIRST));
        found("2024-02-08T10:00:00", ID);
        found("2024-02-08T11:00:00");
        night("2024-02-09");
        night("2024-02-10");
        found("2024-02-10T10:00:00", ID);
        FindCampaigns.Shown shown = shown(ID, "2024-02-10T12:00:00");
        assertThat(shown.days()).extracting(CampaignDay::date).containsExactly(FIRST, FIRST.plusDays(1));
        assertThat(shown.days()).extracting(CampaignDay::found).containsExactly(1L, 0L);
        assertThat(shown.days()).extracting(CampaignDay::open).containsExactly(1L, 1L);
        assertThat(shown.today()).isEqualTo(FIRST.plusDays(2));
        assertThat(shown.report()).isNull();
    }

    @Test
    void the_burn_down_ends_with_the_campaign_whatever_is_published_since() {
        var unused = enter(ID, FIRST);
        found("2024-02-08T10:00:00", ID);
        night("2024-02-09");
        night("2024-02-10");
        assertThat(shown(ID, "2024-02-10T12:00:00").days())
                .extracting(CampaignDay::date)
                .containsExactly(FIRST);
    }

    @Test
    void a_report_is_frozen_the_night_after_the_last_day_and_says_from_which_revisions() {
        var unused = enter(ID, FIRST.plusDays(1));
        found("2024-02-08T10:00:00", ID);
        night("2024-02-09");
        assertThat(report(ID)).isNull();
        night("2024-02-10");
        ClosingReport report = Objects.requireNonNull(report(ID));
        assertThat(report.frozenAt()).isEqualTo(at("2024-02-10T00:20:00"));
        assertThat(report.days())
                .containsExactlyElementsOf(shown(ID, "2024-02-10T12:00:00").days());
        assertThat(report.days())
                .extracting(CampaignDay::digest)
                .containsExactly(digest(FIRST), digest(FIRST.plusDays(1)));
    }

    private String digest(LocalDate day) {
        return Objects.requireNonNull(ports.figures().find(Samples.CITY, day)).digest();
    }

    @Test
    void a_late_event_revises_the_burn_down_and_never_the_report() {
        var unused = enter(ID, FIRST);
        found("2024-02-08T10:00:00", ID);
        night("2024-02-09");
        ClosingReport frozen = report(ID);
        found("2024-02-08T23:59:59", ID);
        night("2024-02-10");
        FindCampaigns.Shown shown = shown(ID, "2024-02-10T12:00:00");
        assertThat(shown.days()).extracting(CampaignDay::revision).containsExactly(2);
        assertThat(shown.days()).extracting(CampaignDay::found).containsExactly(2L);
        assertThat(shown.report()).isEqualTo(frozen);
        assertThat(Objects.requireNonNull(frozen).total(CampaignFigure.FOUND)).isEqualTo(1);
    }

    @Test
    void a_last_day_that_is_not_final_holds_the_report_up_until_it_is() {
        var unused = enter(ID, FIRST);
        found("2024-02-08T10:00:00", ID);
        night("2024-02-09", (town, since) -> List.of());
        assertThat(report(ID)).as("the two paths do not agree").isNull();
        night("2024-02-10");
        assertThat(report(ID)).isNotNull();
    }

    @Test
    void nights_that_were_missed_freeze_what_was_due_in_them() {
        var unused = enter(ID, FIRST);
        var unusedToo = enter(Samples.CAMPAIGNS.getLast(), FIRST.plusDays(5));
        found("2024-02-08T10:00:00", ID);
        night("2024-02-20");
        assertThat(Objects.requireNonNull(report(ID)).days()).hasSize(1);
        assertThat(Objects.requireNonNull(report(Samples.CAMPAIGNS.getLast())).days())
                .hasSize(6);
    }

    @Test
    void a_night_that_dies_before_the_report_is_made_up_for_by_the_next_one() {
        var unused = enter(ID, FIRST);
        found("2024-02-08T10:00:00", ID);
        Instant now = at("2024-02-09T00:20:00");
        var unusedToo = new RollUpDay(
                        Samples.AREAS,
                        ports.events(),
                        ports.caseload(),
                        ports.figures(),
                        ports.officeAlerts(),
                        () -> now)
                .apply(new Tick(null));
        assertThat(report(ID)).isNull();
        night("2024-02-09");
        assertThat(report(ID)).isNotNull();
    }

    @Test
    void a_damaged_day_holds_the_report_up() {
        Campaign campaign = enter(ID, FIRST);
        found("2024-02-08T10:00:00", ID);
        Instant now = at("2024-02-09T00:20:00");
        var unused = new RollUpDay(
                        Samples.AREAS,
                        ports.events(),
                        ports.caseload(),
                        ports.figures(),
                        ports.officeAlerts(),
                        () -> now)
                .apply(new Tick(null));
        OtherFigures damaged = new OtherFigures(ports.figures()) {
            @Override
            public SortedMap<LocalDate, DayFigures> between(AreaCode area, LocalDate first, LocalDate last) {
                SortedMap<LocalDate, DayFigures> days = new TreeMap<>(super.between(area, first, last));
                days.replaceAll((date, day) -> new DayFigures(
                        day.date(),
                        day.area(),
                        day.revision(),
                        day.versions(),
                        day.tally(),
                        day.rates(),
                        "0".repeat(64),
                        day.reason(),
                        day.basis(),
                        day.status(),
                        day.difference()));
                return days;
            }
        };
        new FreezeReports(ports.campaigns(), damaged, Samples.AREAS, () -> now).done(FIRST, FIRST);
        assertThat(report(campaign.id())).isNull();
    }

    @Test
    void three_campaigns_that_hold_one_hazard_each_report_it_and_the_city_counts_it_once() {
        Samples.CAMPAIGNS.forEach(id -> {
            var unused = enter(id, FIRST);
        });
        found("2024-02-08T10:00:00", Samples.CAMPAIGNS.toArray(CampaignId[]::new));
        night("2024-02-09");
        assertThat(Samples.CAMPAIGNS)
                .allSatisfy(id -> assertThat(Objects.requireNonNull(report(id)).total(CampaignFigure.FOUND))
                        .isEqualTo(1));
        assertThat(Objects.requireNonNull(ports.figures().find(Samples.CITY, FIRST))
                        .tally()
                        .count("hazards.found"))
                .isEqualTo(1);
    }

    @Test
    void a_campaign_that_is_not_there_is_unknown() {
        assertThatThrownBy(() -> shown(ID, "2024-02-10T12:00:00")).isInstanceOf(Unknown.class);
    }
}
