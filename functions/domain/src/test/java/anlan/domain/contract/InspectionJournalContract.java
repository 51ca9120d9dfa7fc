package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.CaseId;
import anlan.domain.category.Source;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.Point;
import anlan.domain.inspection.Round;
import anlan.domain.inspection.Underway;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import anlan.domain.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which inspections have visited a site. */
public abstract class InspectionJournalContract extends StoreContract {

    /** More than one transaction takes. */
    private static final int MANY = 64;

    private static final Instant LATER = Samples.NOW.plusSeconds(60);
    private static final EventDraft DRAFT = EventDraft.job("somebody", LATER);

    @Test
    void each_site_of_many_has_its_visit() {
        Underway in = held();
        Round more = many(fresh());
        assertThat(make(in.pointsAdded(DRAFT, more))).isEqualTo(new Change.Made.Done());
        assertThat(more.points())
                .allSatisfy(point -> assertThat(visits(point.site())).containsExactly(in.id()));
    }

    @Test
    void points_that_came_too_late_are_a_visit_of_no_site() {
        Underway in = held();
        Round more = many(fresh());
        assertThat(make(in.closed(DRAFT))).isEqualTo(new Change.Made.Done());
        assertThat(make(in.pointsAdded(DRAFT, more))).isEqualTo(new Change.Made.Moved());
        assertThat(more.points())
                .allSatisfy(point -> assertThat(visits(point.site())).isEmpty());
    }

    @Test
    void a_site_that_is_seen_twice_has_one_visit() {
        NewCase<Inspection> twice = Samples.inspection(fresh());
        assertThat(ports().inspections().open(twice)).isInstanceOf(Intake.Taken.class);
        Underway in = (Underway) twice.transition().next();
        SiteId site = in.dossier().points().getFirst().site();
        Round again = new Round(LATER, 0, List.of(in.dossier().points().getFirst()));
        assertThat(make(in.pointsAdded(DRAFT, again))).isEqualTo(new Change.Made.Done());
        assertThat(visits(site)).containsExactly(in.id());
    }

    @Test
    void the_newest_self_checks_of_a_site_are_read_and_no_other_visits() {
        String key = fresh();
        SiteId site = Samples.site(key);
        Inspection check = opened(Samples.inspection(key));
        opened(at(site, Source.LEADER, 0));
        Inspection later = opened(at(site, Source.TOWN_SELF, 2));
        LocalDate day = check.visit().heldOn();
        assertThat(ports().journal().selfChecks(site, day, day.plusDays(2), 5)).containsExactly(later, check);
        assertThat(ports().journal().selfChecks(site, day, day.plusDays(2), 1)).containsExactly(later);
        assertThat(ports().journal().selfChecks(site, day, day.plusDays(1), 5)).containsExactly(check);
        assertThat(ports().journal().selfChecks(site, day.plusDays(1), day.plusDays(2), 5))
                .containsExactly(later);
        assertThat(ports().journal().selfChecks(Samples.site("elsewhere"), day, day, 5))
                .isEmpty();
    }

    @Test
    void a_site_without_hazards_has_had_none() {
        assertThat(ports().journal().hazardsBetween(Samples.site(fresh()), Instant.EPOCH, LATER, 3))
                .isZero();
    }

    private Inspection opened(NewCase<Inspection> in) {
        assertThat(ports().inspections().open(in)).isInstanceOf(Intake.Taken.class);
        return in.transition().next();
    }

    /** Another inspection, some days later, whose points are those of a site. */
    private NewCase<Inspection> at(SiteId site, Source source, int days) {
        NewCase<Inspection> other = Samples.inspection(fresh(), source, Samples.NOW.plus(Duration.ofDays(days)));
        Inspection in = other.transition().next();
        Round round = new Round(in.dossier().cameIn(), 3, List.of(new Point(site, "示例厂房", "FACTORY", null, null)));
        return NewCase.of(
                Inspection.held(
                        in.visit(),
                        EventDraft.job("sample", in.dossier().cameIn()),
                        Owner.ofTown(Samples.TOWN, null),
                        round),
                "meaning");
    }

    private Underway held() {
        NewCase<Inspection> in = Samples.inspection(fresh());
        assertThat(ports().inspections().open(in)).isInstanceOf(Intake.Taken.class);
        return (Underway) in.transition().next();
    }

    private static Round many(String key) {
        return new Round(
                LATER,
                1,
                IntStream.range(0, MANY)
                        .mapToObj(n -> new Point(Samples.site(key + n), "示例店", "SHOP", null, null))
                        .toList());
    }

    private Change.Made make(Transition<Inspection> transition) {
        return ports().inspections().change(Change.deed(transition, Samples.receipt(transition.next(), fresh())));
    }

    private List<CaseId> visits(SiteId site) {
        return ports().journal().visits(site, 100, null).items().stream()
                .map(Case::id)
                .toList();
    }
}
