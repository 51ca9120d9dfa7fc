package anlan.domain.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Grade;
import anlan.domain.contract.Samples;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.UnitId;
import anlan.domain.timer.Purpose;
import anlan.domain.timer.Timer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of a hazard, as the office knows it. */
class HazardLifeTest extends HazardLife {

    @Test
    void somebody_reports_it_somebody_looks_and_somebody_answers_for_it() {
        Transition<Hazard> first = Samples.reported("r").transition();
        Undecided.Reported reported = (Undecided.Reported) begin(first);
        now = now.plus(Duration.ofDays(1));
        assertThat(first.timers(Samples.LADDER)).isEmpty();
        assertThat(reported.actingUnit()).isEqualTo(UnitId.OFFICE);
        assertThat(reported.progress().deadline()).isNull();
        Undecided.Verified verified =
                after(reported.verified(by("inspector"), Grade.SERIOUS), Undecided.Verified.class, EventKind.VERIFIED);
        assertThat(verified.finding().grade()).isEqualTo(Grade.SERIOUS);
        assertThat(last.topic().grade()).isEqualTo(Grade.SERIOUS);
        assertThat(last.fact(Fact.CAME_IN))
                .as("it counts as found when it is verified")
                .isEqualTo("2024-02-09");
        assertThat(verified.actingUnit()).isEqualTo(UnitId.OFFICE);
        Transition<Hazard> handed = verified.assigned(by("office"), FIRE, due(1));
        AwaitingSignature.Assigned assigned = after(handed, AwaitingSignature.Assigned.class, EventKind.HANDED_OVER);
        assertThat(handed.timers(Samples.LADDER))
                .containsExactly(new Timer(due(1).dueAt(), assigned.id(), 1, new Purpose.Climb("T+0")));
        assertThat(assigned.actingUnit()).isEqualTo(FIRE.unit());
        assertThat(assigned.progress().requireDeadline()).isEqualTo(due(1));
        assertThat(last.fact(Fact.OWNER)).isEqualTo(FIRE.post().value());
    }

    @Test
    void what_is_none_or_known_already_ends_there() {
        Undecided.Reported reported =
                (Undecided.Reported) begin(Samples.reported("r").transition());
        CaseEvent first = last;
        assertThat(after(reported.unfounded(by("town")), Ended.Unfounded.class, EventKind.UNFOUNDED)
                        .actingUnit())
                .isNull();
        last = first;
        CaseId other = assigned().id();
        last = first;
        Ended.Duplicate duplicate =
                after(reported.duplicate(by("town"), other), Ended.Duplicate.class, EventKind.DUPLICATE);
        assertThat(duplicate.master()).isEqualTo(other);
        assertThat(last.fact(Fact.OTHER)).isEqualTo(other.value());
    }

    @Test
    void fixed_on_the_spot_is_closed_unless_it_is_in_the_sample() {
        Transition<Hazard> fixed = Samples.fixedOnSpot("f").transition();
        Ended.Closed closed = (Ended.Closed) begin(fixed);
        assertThat(closed.onSpot()).isTrue();
        assertThat(closed.before()).isEqualTo(new Evidence("before.jpg"));
        assertThat(closed.closedAt()).isEqualTo(Samples.NOW);
        assertThat(fixed.event().facts()).containsEntry(Fact.IN_TIME, "true").containsEntry(Fact.EVIDENCE, "after.jpg");
        assertThat(fixed.timers(Samples.LADDER)).isEmpty();

        Ended.Recheck recheck =
                (Ended.Recheck) begin(Samples.fixedOnSpot("f", 1000).transition());
        CaseEvent then = last;
        assertThat(recheck.actingUnit()).isEqualTo(UnitId.OFFICE);
        assertThat(code(recheck.whyNotReview(Samples.of("sample")))).isEqualTo("own_work");
        assertThat(recheck.whyNotReview(Samples.of("office"))).isNull();
        Ended.Closed held =
                after(recheck.passed(by("office"), new Evidence("seen.jpg")), Ended.Closed.class, EventKind.RECHECKED);
        assertThat(held.onSpot()).isTrue();
        assertThat(held.closedAt()).isEqualTo(Samples.NOW);
        assertThat(last.fact(Fact.EVIDENCE)).isEqualTo("seen.jpg");
        last = then;
        Transition<Hazard> failed = recheck.failed(by("office"), TOWN, due(1));
        Working.Reopened reopened = after(failed, Working.Reopened.class, EventKind.RECHECK_FAILED);
        assertThat(failed.timers(Samples.LADDER)).hasSize(1);
        assertThat(reopened.progress().requireOwner()).isEqualTo(TOWN);
        assertThat(reopened.progress().counts().reopened()).containsExactly(now);
    }

    @Test
    void the_sample_is_drawn_by_id_alone_and_is_about_as_large_as_the_rules_say() {
        int drawn = 0;
        for (int n = 0; n < 4_000; n++) {
            CaseId id = Samples.id(CaseKind.HAZARD, "sample " + n);
            assertThat(Samples.rules(50).recheck(id))
                    .isEqualTo(Samples.rules(50).recheck(id));
            drawn += Samples.rules(50).recheck(id) ? 1 : 0;
            assertThat(Samples.rules(0).recheck(id)).isFalse();
            assertThat(Samples.rules(1000).recheck(id)).isTrue();
        }
        assertThat(drawn).isBetween(140, 260);
    }

    @Test
    void a_grave_one_waits_for_all_five_of_its_plan() {
        AwaitingSignature.Assigned assigned =
                (AwaitingSignature.Assigned) begin(Samples.grave("g").transition());
        PlanPending pending =
                after(assigned.signed(by(TOWN.unit().value()), null), PlanPending.class, EventKind.SIGNED);
        assertThat(code(pending.whyNotApprove(Samples.of("office")))).isEqualTo("plan_incomplete");
        assertThat(pending.actingUnit()).isEqualTo(TOWN.unit());
        assertThatThrownBy(() -> pending.approved(by("office"))).isInstanceOf(IllegalStateException.class);
        PlanPending half = after(
                pending.planned(
                        by(TOWN.unit().value()),
                        new Plan(
                                "镇长",
                                "清运",
                                "20 万元",
                                null,
                                null,
                                List.of(by(TOWN.unit().value()).doer()),
                                false)),
                PlanPending.class,
                EventKind.PLANNED);
        assertThat(half.dossier().plan().missing()).containsExactly("schedule", "contingency");
        assertThat(code(half.whyNotApprove(Samples.of("office")))).isEqualTo("plan_incomplete");
        assertThatThrownBy(() -> half.approved(by("office"))).isInstanceOf(IllegalStateException.class);
        PlanPending whole = after(
                half.planned(
                        by(TOWN.unit().value()),
                        new Plan(
                                null,
                                "分批清运",
                                null,
                                "四周",
                                "值守",
                                List.of(by(TOWN.unit().value()).doer()),
                                false)),
                PlanPending.class,
                EventKind.PLANNED);
        assertThat(whole.dossier().plan())
                .isEqualTo(new Plan(
                        "镇长",
                        "分批清运",
                        "20 万元",
                        "四周",
                        "值守",
                        List.of(by(TOWN.unit().value()).doer()),
                        false));
        assertThat(whole.actingUnit()).isEqualTo(UnitId.OFFICE);
        assertThat(code(whole.whyNotApprove(Samples.of(TOWN.unit().value())))).isEqualTo("own_work");
        assertThat(whole.whyNotApprove(Samples.of("office"))).isNull();
        CaseEvent then = last;
        assertThat(after(whole.refused(by("office")), PlanPending.class, EventKind.PLAN_REFUSED)
                        .dossier()
                        .plan())
                .isEqualTo(whole.dossier().plan());
        last = then;
        Working.Rectifying started =
                after(whole.approved(by("office")), Working.Rectifying.class, EventKind.PLAN_APPROVED);
        assertThat(started.dossier().plan().approved()).isTrue();
        AwaitingSignature.Transferred moved = after(
                started.transferred(by(TOWN.unit().value()), FIRE, RULES),
                AwaitingSignature.Transferred.class,
                EventKind.TRANSFERRED);
        after(moved.signed(by(FIRE.unit().value()), null), Working.Rectifying.class, EventKind.SIGNED);
        assertThat(new Plan(null, null, null, null, null, List.of(), false).missing())
                .containsExactly("responsible", "measures", "funds", "schedule", "contingency");
    }

    @Test
    void it_is_rectified_shown_looked_at_by_another_and_closed() {
        Submitted submitted = submitted(rectifying());
        assertThat(last.facts()).containsEntry(Fact.IN_TIME, "true").containsEntry(Fact.EVIDENCE, "after.jpg");
        assertThat(submitted.actingUnit()).isEqualTo(UnitId.OFFICE);
        assertThat(submitted.progress().stepDueAt()).isEqualTo(now.plusSeconds(99));
        assertThat(submitted.awaits(1)).isFalse();
        assertThat(code(submitted.whyNotReview(Samples.of(TOWN.post().value(), "unit-x", null), true)))
                .isEqualTo("own_work");
        assertThat(submitted.whyNotReview(Samples.of("inspector"), false)).isNull();
        assertThat(code(submitted.whyNotReview(
                        Samples.of("another-post", TOWN.unit().value(), null), true)))
                .isEqualTo("own_work");
        assertThat(submitted.lateFrom()).as("its clock stands").isNull();
        Ended.Closed closed =
                after(submitted.passed(by("office"), new Evidence("seen.jpg")), Ended.Closed.class, EventKind.CLOSED);
        assertThat(last.facts()).containsEntry(Fact.IN_TIME, "true").containsEntry(Fact.EVIDENCE, "seen.jpg");
        assertThat(closed.onSpot()).isFalse();
        assertThat(closed.before()).isNull();
        assertThat(closed.after()).isEqualTo(PHOTO);
        assertThat(closed.actingUnit()).isNull();
    }

    @Test
    void a_grave_one_is_reviewed_from_above() {
        AwaitingSignature.Assigned grave =
                (AwaitingSignature.Assigned) begin(Samples.grave("g").transition());
        Submitted submitted =
                new Submitted(grave.dossier(), PHOTO, by(TOWN.unit().value()).doer(), now);
        assertThat(code(submitted.whyNotReview(Samples.of("inspector"), false))).isEqualTo("major_from_above");
        assertThat(submitted.whyNotReview(Samples.of("office"), true)).isNull();
    }

    @Test
    void an_owner_in_dispute_is_referred() {
        AwaitingSignature.Transferred moved = after(
                rectifying().transferred(by(TOWN.unit().value()), FIRE, RULES),
                AwaitingSignature.Transferred.class,
                EventKind.TRANSFERRED);
        assertThat(moved.progress().requireOwner()).isEqualTo(FIRE);
        assertThat(moved.progress().requireDeadline().version()).isEqualTo(1);
        after(moved.transferred(by(FIRE.unit().value()), TOWN, RULES), Referred.class, EventKind.REFERRED);
        assertThat(last.facts())
                .containsEntry(Fact.CAUSE, "owner-disputed")
                .containsEntry(Fact.PROPOSED, TOWN.post().value());
    }

    @Test
    void listed_supervision_lies_over_every_state() {
        Working.Rectifying work = rectifying();
        assertThat(work.whyNotList(true)).isNull();
        assertThat(code(work.whyNotList(false))).isEqualTo("illegal_transition");
        Working.Rectifying listed = after(work.listed(by("office"), true), Working.Rectifying.class, EventKind.LISTED);
        assertThat(listed.dossier().listed()).isTrue();
        assertThat(code(listed.whyNotList(true))).isEqualTo("illegal_transition");
        CaseEvent then = last;
        assertThat(submitted(listed).dossier().listed()).isTrue();
        last = then;
        assertThat(after(listed.listed(by("office"), false), Working.Rectifying.class, EventKind.DELISTED)
                        .dossier()
                        .listed())
                .isFalse();
        last = then;
        after(listed.referred(by("office"), due -> due), Referred.class, EventKind.REFERRED);
    }
}
