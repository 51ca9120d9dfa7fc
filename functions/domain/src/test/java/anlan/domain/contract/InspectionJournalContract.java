package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.CaseId;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.Point;
import anlan.domain.inspection.Round;
import anlan.domain.inspection.Underway;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Transition;
import anlan.domain.site.SiteId;
import java.time.Instant;
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
