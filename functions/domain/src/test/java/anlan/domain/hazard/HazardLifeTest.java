package anlan.domain.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.category.CaseKind;
import anlan.domain.contract.Samples;
import anlan.domain.course.Act;
import anlan.domain.course.Owner;
import anlan.domain.course.Rules;
import anlan.domain.course.Turn;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.OfficeHours;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.Terms;
import anlan.domain.deadline.WorkCalendar;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.intake.CaseId;
import anlan.domain.refusal.Refusal;
import anlan.domain.timer.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The life of a hazard, as the office knows it. */
class HazardLifeTest {

    private static final Rules RULES = Samples.rules(0);
    private static final Owner TOWN = Owner.ofTown(Samples.TOWN);
    private static final Owner FIRE = new Owner("dept-fire", "dept-fire");
    private static final Evidence PHOTO = new Evidence("after.jpg");
    private static final Term DAY = new Term.Days(1);

    private Instant now = Samples.NOW.plusSeconds(60);
    private CaseEvent last;
    private int cases;

    private Act by(String unit) {
        return new Act(unit, unit, now, new TreeMap<>(), null);
    }

    private Hazard begin(Turn<Hazard> first) {
        last = first.event();
        return first.next();
    }

    private <S extends Hazard> S after(Turn<Hazard> turn, Class<S> state, EventKind kind) {
        assertThat(turn.event().kind()).isEqualTo(kind);
        assertThat(turn.event().previous()).isEqualTo(last.hash());
        assertThat(turn.next().version()).isEqualTo(last.version() + 1);
        assertThat(turn.next().course().head()).isEqualTo(turn.event().hash());
        last = turn.event();
        assertThat(turn.next()).isInstanceOf(state);
        return state.cast(turn.next());
    }

    private Deadline due(int version) {
        return new Deadline(now.plusSeconds(7200), version, false, DAY, now, null);
    }

    private static String code(Refusal refusal) {
        return refusal == null ? "" : refusal.code();
    }

    private Handed.Assigned assigned() {
        return (Handed.Assigned) begin(Samples.hazard("life-" + cases++).turn());
    }

    private Working.Rectifying rectifying() {
        return after(assigned().signed(by(TOWN.unit())), Working.Rectifying.class, EventKind.HAZARD_SIGNED);
    }

    private Submitted submitted(Working working) {
        return after(
                working.submitted(by(TOWN.unit()), TOWN.post(), PHOTO, now.plusSeconds(99)),
                Submitted.class,
                EventKind.HAZARD_SUBMITTED);
    }

    private Ended.Closed closed() {
        return after(
                submitted(rectifying()).passed(by("office"), new Evidence("seen.jpg")),
                Ended.Closed.class,
                EventKind.HAZARD_CLOSED);
    }

    @Test
    void somebody_reports_it_somebody_looks_and_somebody_answers_for_it() {
        Turn<Hazard> first = Samples.reported("r").turn();
        Undecided.Reported reported = (Undecided.Reported) begin(first);
        now = now.plus(Duration.ofDays(1));
        assertThat(first.timers()).isEmpty();
        assertThat(reported.desk()).isEqualTo("office");
        assertThat(reported.course().deadline()).isNull();
        Undecided.Verified verified = after(
                reported.verified(by("inspector"), Grade.SERIOUS), Undecided.Verified.class, EventKind.HAZARD_VERIFIED);
        assertThat(verified.finding().grade()).isEqualTo(Grade.SERIOUS);
        assertThat(last.topic().grade()).isEqualTo(Grade.SERIOUS);
        assertThat(last.fact(Fact.CAME_IN))
                .as("it counts as found when it is verified")
                .isEqualTo("2024-02-09");
        assertThat(verified.desk()).isEqualTo("office");
        Turn<Hazard> handed = verified.assigned(by("office"), FIRE, due(1));
        Handed.Assigned assigned = after(handed, Handed.Assigned.class, EventKind.HAZARD_HANDED_OVER);
        assertThat(handed.timers()).containsExactly(new Timer(due(1).dueAt(), assigned.id(), 1, "T+0"));
        assertThat(assigned.desk()).isEqualTo(FIRE.unit());
        assertThat(assigned.course().due()).isEqualTo(due(1));
        assertThat(last.fact(Fact.OWNER)).isEqualTo(FIRE.post());
    }

    @Test
    void what_is_none_or_known_already_ends_there() {
        Undecided.Reported reported =
                (Undecided.Reported) begin(Samples.reported("r").turn());
        CaseEvent first = last;
        assertThat(after(reported.unfounded(by("town")), Ended.Unfounded.class, EventKind.HAZARD_UNFOUNDED)
                        .desk())
                .isNull();
        last = first;
        CaseId other = assigned().id();
        last = first;
        Ended.Duplicate duplicate =
                after(reported.duplicate(by("town"), other), Ended.Duplicate.class, EventKind.HAZARD_DUPLICATE);
        assertThat(duplicate.master()).isEqualTo(other);
        assertThat(last.fact(Fact.OTHER)).isEqualTo(other.value());
    }

    @Test
    void fixed_on_the_spot_is_closed_unless_it_is_in_the_sample() {
        Turn<Hazard> fixed = Samples.fixedOnSpot("f").turn();
        Ended.Closed closed = (Ended.Closed) begin(fixed);
        assertThat(closed.onSpot()).isTrue();
        assertThat(closed.before()).isEqualTo(new Evidence("before.jpg"));
        assertThat(closed.closedAt()).isEqualTo(Samples.NOW);
        assertThat(fixed.event().facts()).containsEntry(Fact.IN_TIME, "true").containsEntry(Fact.EVIDENCE, "after.jpg");
        assertThat(fixed.timers()).isEmpty();

        Ended.Recheck recheck =
                (Ended.Recheck) begin(Samples.fixedOnSpot("f", 1000).turn());
        CaseEvent then = last;
        assertThat(recheck.desk()).isEqualTo("office");
        assertThat(code(recheck.ownWork("sample"))).isEqualTo("own_submission");
        assertThat(recheck.ownWork("office")).isNull();
        Ended.Closed held = after(
                recheck.passed(by("office"), new Evidence("seen.jpg")), Ended.Closed.class, EventKind.HAZARD_RECHECKED);
        assertThat(held.onSpot()).isTrue();
        assertThat(held.closedAt()).isEqualTo(Samples.NOW);
        assertThat(last.fact(Fact.EVIDENCE)).isEqualTo("seen.jpg");
        last = then;
        Turn<Hazard> failed = recheck.failed(by("office"), TOWN, due(1));
        Working.Reopened reopened = after(failed, Working.Reopened.class, EventKind.HAZARD_RECHECK_FAILED);
        assertThat(failed.timers()).hasSize(1);
        assertThat(reopened.course().answerable()).isEqualTo(TOWN);
        assertThat(reopened.course().counts().reopened()).containsExactly(now);
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
        Handed.Assigned assigned = (Handed.Assigned) begin(Samples.grave("g").turn());
        PlanPending pending = after(assigned.signed(by(TOWN.unit())), PlanPending.class, EventKind.HAZARD_SIGNED);
        assertThat(code(pending.notApprovable("office"))).isEqualTo("plan_incomplete");
        assertThat(pending.desk()).isEqualTo(TOWN.unit());
        assertThatThrownBy(() -> pending.approved(by("office"))).isInstanceOf(IllegalStateException.class);
        PlanPending half = after(
                pending.planned(by(TOWN.unit()), new Plan("镇长", "清运", "20 万元", null, null, TOWN.unit(), false)),
                PlanPending.class,
                EventKind.HAZARD_PLANNED);
        assertThat(half.of().plan().missing()).containsExactly("schedule", "contingency");
        assertThat(code(half.notApprovable("office"))).isEqualTo("plan_incomplete");
        assertThatThrownBy(() -> half.approved(by("office"))).isInstanceOf(IllegalStateException.class);
        PlanPending whole = after(
                half.planned(by(TOWN.unit()), new Plan(null, "分批清运", null, "四周", "值守", TOWN.unit(), false)),
                PlanPending.class,
                EventKind.HAZARD_PLANNED);
        assertThat(whole.of().plan()).isEqualTo(new Plan("镇长", "分批清运", "20 万元", "四周", "值守", TOWN.unit(), false));
        assertThat(whole.desk()).isEqualTo("office");
        assertThat(code(whole.notApprovable(TOWN.unit()))).isEqualTo("own_plan");
        assertThat(whole.notApprovable("office")).isNull();
        CaseEvent then = last;
        assertThat(after(whole.refused(by("office")), PlanPending.class, EventKind.HAZARD_PLAN_REFUSED)
                        .of()
                        .plan())
                .isEqualTo(whole.of().plan());
        last = then;
        Working.Rectifying started =
                after(whole.approved(by("office")), Working.Rectifying.class, EventKind.HAZARD_PLAN_APPROVED);
        assertThat(started.of().plan().approved()).isTrue();
        Handed.Transferred moved = after(
                started.transferred(by(TOWN.unit()), FIRE, RULES),
                Handed.Transferred.class,
                EventKind.HAZARD_TRANSFERRED);
        after(moved.signed(by(FIRE.unit())), Working.Rectifying.class, EventKind.HAZARD_SIGNED);
        assertThat(new Plan(null, null, null, null, null, "x", false).missing())
                .containsExactly("responsible", "measures", "funds", "schedule", "contingency");
    }

    @Test
    void it_is_rectified_shown_looked_at_by_another_and_closed() {
        Submitted submitted = submitted(rectifying());
        assertThat(last.facts()).containsEntry(Fact.IN_TIME, "true").containsEntry(Fact.EVIDENCE, "after.jpg");
        assertThat(submitted.desk()).isEqualTo("office");
        assertThat(submitted.course().stepDueAt()).isEqualTo(now.plusSeconds(99));
        assertThat(submitted.awaits(1)).isFalse();
        assertThat(code(submitted.notTheirs(TOWN.post(), true))).isEqualTo("own_submission");
        assertThat(submitted.notTheirs("inspector", false)).isNull();
        Ended.Closed closed = after(
                submitted.passed(by("office"), new Evidence("seen.jpg")), Ended.Closed.class, EventKind.HAZARD_CLOSED);
        assertThat(last.facts()).containsEntry(Fact.IN_TIME, "true").containsEntry(Fact.EVIDENCE, "seen.jpg");
        assertThat(closed.onSpot()).isFalse();
        assertThat(closed.before()).isNull();
        assertThat(closed.after()).isEqualTo(PHOTO);
        assertThat(closed.desk()).isNull();
    }

    @Test
    void a_grave_one_is_reviewed_from_above() {
        Handed.Assigned grave = (Handed.Assigned) begin(Samples.grave("g").turn());
        Submitted submitted = new Submitted(grave.of(), PHOTO, TOWN.post(), now);
        assertThat(code(submitted.notTheirs("inspector", false))).isEqualTo("major_from_above");
        assertThat(submitted.notTheirs("office", true)).isNull();
    }

    @Test
    void what_was_submitted_late_is_not_in_time_though_nobody_had_noticed() {
        Working.Rectifying work = rectifying();
        now = work.course().due().dueAt();
        Submitted submitted = submitted(work);
        assertThat(last.fact(Fact.IN_TIME)).isEqualTo("false");
        after(submitted.passed(by("office"), PHOTO), Ended.Closed.class, EventKind.HAZARD_CLOSED);
        assertThat(last.fact(Fact.IN_TIME)).isEqualTo("false");
    }

    @Test
    void returned_twice_it_is_referred_on_the_same_clock_and_the_conclusion_sets_another() {
        Submitted once = submitted(rectifying());
        Turn<Hazard> back = once.returned(by("office"), RULES);
        Working.Returned returned = after(back, Working.Returned.class, EventKind.HAZARD_RETURNED);
        assertThat(back.timers()).containsExactly(new Timer(once.course().due().dueAt(), once.id(), 1, "T+0"));
        assertThat(returned.course().due()).isEqualTo(once.course().due());
        assertThat(returned.course().stepDueAt()).isNull();
        assertThat(returned.desk()).isEqualTo(TOWN.unit());
        CaseEvent then = last;
        after(returned.signed(by(TOWN.unit())), Working.Rectifying.class, EventKind.HAZARD_SIGNED);
        last = then;
        Referred referred =
                after(submitted(returned).returned(by("office"), RULES), Referred.class, EventKind.HAZARD_REFERRED);
        assertThat(last.fact(Fact.CAUSE)).isEqualTo("returned-again");
        assertThat(referred.desk()).isEqualTo("office");
        Turn<Hazard> concluded = referred.concluded(by("leader"), FIRE, due(2));
        Handed.Assigned anew = after(concluded, Handed.Assigned.class, EventKind.HAZARD_CONCLUDED);
        assertThat(concluded.timers()).containsExactly(new Timer(due(2).dueAt(), anew.id(), 2, "T+0"));
        assertThat(anew.course().answerable()).isEqualTo(FIRE);
    }

    @Test
    void an_owner_in_dispute_is_referred() {
        Handed.Transferred moved = after(
                rectifying().transferred(by(TOWN.unit()), FIRE, RULES),
                Handed.Transferred.class,
                EventKind.HAZARD_TRANSFERRED);
        assertThat(moved.course().answerable()).isEqualTo(FIRE);
        assertThat(moved.course().due().version()).isEqualTo(1);
        after(moved.transferred(by(FIRE.unit()), TOWN, RULES), Referred.class, EventKind.HAZARD_REFERRED);
        assertThat(last.facts()).containsEntry(Fact.CAUSE, "owner-disputed").containsEntry(Fact.PROPOSED, TOWN.post());
    }

    @Test
    void an_extension_is_asked_once_and_far_enough_ahead() {
        DeadlineClock clock = new DeadlineClock(
                new WorkCalendar(Set.of(), Set.of(), Set.of(2024)),
                new OfficeHours(List.of(new OfficeHours.Span(LocalTime.of(9, 0), LocalTime.of(17, 0)))));
        Terms.Rectifying general = terms(List.of(new Term.WorkingDays(2)), false);
        Terms.Rectifying major = terms(List.of(new Term.WorkingDays(20)), true);
        Working.Rectifying work = rectifying();
        Deadline fortnight = clock.first(new Term.Days(14), Samples.at("2024-03-04T10:00:00"));
        Working.Rectifying until = work.with(work.of().with(work.course().due(fortnight)));
        assertThat(until.notExtensible(general, clock, Samples.at("2024-03-14T23:59:59")))
                .isNull();
        assertThat(code(until.notExtensible(general, clock, Samples.at("2024-03-15T00:00:00"))))
                .isEqualTo("asked_too_late");
        assertThat(until.notExtensible(major, clock, Samples.at("2024-03-11T23:59:59")))
                .as("half of the term is shorter than twenty working days")
                .isNull();
        assertThat(code(until.notExtensible(major, clock, Samples.at("2024-03-12T00:00:00"))))
                .isEqualTo("asked_too_late");
        assertThat(code(until.notExtensible(
                        terms(List.of(new Term.WorkingDays(20)), false), clock, Samples.at("2024-03-11T00:00:00"))))
                .isEqualTo("asked_too_late");

        ExtensionPending asked = after(
                work.extensionAsked(by(TOWN.unit()), DAY),
                ExtensionPending.class,
                EventKind.HAZARD_EXTENSION_REQUESTED);
        assertThat(last.fact(Fact.TERM)).isEqualTo("1d");
        assertThat(asked.desk()).isEqualTo("office");
        assertThat(code(asked.ownRequest(TOWN.unit()))).isEqualTo("own_request");
        assertThat(asked.ownRequest("office")).isNull();
        CaseEvent then = last;
        Turn<Hazard> granted = asked.extended(by("office"), due(2));
        Working.Rectifying longer = after(granted, Working.Rectifying.class, EventKind.HAZARD_EXTENDED);
        assertThat(granted.timers()).hasSize(1);
        assertThat(last.facts()).containsEntry(Fact.TERM, "1d").containsEntry(Fact.DUE_VERSION, "2");
        assertThat(code(longer.notExtensible(general, clock, now))).isEqualTo("already_extended");
        last = then;
        Working.Rectifying refused =
                after(asked.refused(by("office")), Working.Rectifying.class, EventKind.HAZARD_EXTENSION_REFUSED);
        assertThat(refused.course().due().version()).isEqualTo(1);
        assertThat(code(refused.notExtensible(general, clock, now))).isEqualTo("already_extended");
    }

    private static Terms.Rectifying terms(List<Term> ahead, boolean half) {
        return new Terms.Rectifying(DAY, DAY, DAY, DAY, ahead, half);
    }

    @Test
    void the_clock_stops_and_goes_on() {
        Turn<Hazard> stopped = rectifying().paused(by("office"));
        assertThat(stopped.timers()).isEmpty();
        Paused paused = after(stopped, Paused.class, EventKind.HAZARD_PAUSED);
        assertThat(paused.course().due().pausedAt()).isEqualTo(now);
        assertThat(paused.desk()).isEqualTo("office");
        Turn<Hazard> goes = paused.resumed(by("office"), due(3));
        assertThat(goes.timers()).hasSize(1);
        assertThat(after(goes, Working.Rectifying.class, EventKind.HAZARD_RESUMED)
                        .course()
                        .due())
                .isEqualTo(due(3));
    }

    @Test
    void it_comes_back_within_ninety_days_to_its_owner_and_the_second_time_it_is_referred() {
        Ended.Closed closed = closed();
        Instant over = closed.closedAt().plus(Duration.ofDays(90));
        assertThat(code(closed.tooLate(RULES, over))).isEqualTo("window_over");
        assertThat(closed.tooLate(RULES, over.minusNanos(1))).isNull();
        Turn<Hazard> back = closed.reopened(by("inspector"), due(2), RULES);
        Working.Reopened reopened = after(back, Working.Reopened.class, EventKind.HAZARD_REOPENED);
        assertThat(back.timers()).hasSize(1);
        assertThat(last.facts()).doesNotContainKey(Fact.CAUSE);
        assertThat(reopened.course().answerable()).isEqualTo(TOWN);
        CaseEvent then = last;
        after(reopened.signed(by(TOWN.unit())), Working.Rectifying.class, EventKind.HAZARD_SIGNED);
        last = then;
        Ended.Closed again =
                after(submitted(reopened).passed(by("office"), PHOTO), Ended.Closed.class, EventKind.HAZARD_CLOSED);
        after(again.reopened(by("inspector"), due(3), RULES), Referred.class, EventKind.HAZARD_REOPENED);
        assertThat(last.fact(Fact.CAUSE)).isEqualTo("reopened-often");

        Ended.Closed onSpot = (Ended.Closed) begin(Samples.fixedOnSpot("spot").turn());
        assertThat(after(
                                onSpot.reopened(by("inspector"), due(1), RULES),
                                Working.Reopened.class,
                                EventKind.HAZARD_REOPENED)
                        .course()
                        .answerable())
                .as("its town, as it never had an owner")
                .isEqualTo(TOWN);
    }

    @Test
    void it_is_late_once_and_its_owner_takes_note() {
        Working.Rectifying work = rectifying();
        assertThat(code(work.nothingToAcknowledge())).isEqualTo("illegal_transition");
        now = work.course().due().dueAt();
        Pending late =
                after(work.overdue(Act.job("notifyOverdue", now)), Working.Rectifying.class, EventKind.HAZARD_OVERDUE);
        assertThat(last.fact(Fact.LATE)).isEqualTo(Fact.BEGAN);
        assertThat(late.nothingToAcknowledge()).isNull();
        CaseEvent then = last;
        after(late.acknowledged(by(TOWN.unit())), Working.Rectifying.class, EventKind.HAZARD_ACKNOWLEDGED);
        assertThat(last.facts()).doesNotContainKey(Fact.LATE);
        last = then;
        after(late.rescheduled(Act.job("x", now), due(2)), Working.Rectifying.class, EventKind.HAZARD_RESCHEDULED);
        assertThat(last.fact(Fact.LATE)).isEqualTo(Fact.ENDED);
        last = then;
        Turn<Hazard> back = submitted((Working) late).returned(by("office"), RULES);
        assertThat(back.timers()).as("it has been told already").isEmpty();

        Working.Rectifying extended = rectifying();
        now = now.plusSeconds(1);
        Referred referred =
                after(extended.overdueAndReferred(Act.job("x", now)), Referred.class, EventKind.HAZARD_REFERRED);
        assertThat(last.facts())
                .containsEntry(Fact.CAUSE, "extended-and-overdue")
                .containsEntry(Fact.LATE, Fact.BEGAN);
        assertThat(referred.course().overdueSince()).isEqualTo(now);
        Referred sits = new Referred(work.of());
        assertThat(sits.overdueAndReferred(Act.job("x", now)).event().kind()).isEqualTo(EventKind.HAZARD_OVERDUE);
    }

    @Test
    void listed_supervision_lies_over_every_state() {
        Working.Rectifying work = rectifying();
        assertThat(work.listedAlready(true)).isNull();
        assertThat(code(work.listedAlready(false))).isEqualTo("illegal_transition");
        Working.Rectifying listed =
                after(work.listed(by("office"), true), Working.Rectifying.class, EventKind.HAZARD_LISTED);
        assertThat(listed.of().listed()).isTrue();
        assertThat(code(listed.listedAlready(true))).isEqualTo("illegal_transition");
        CaseEvent then = last;
        assertThat(submitted(listed).of().listed()).isTrue();
        last = then;
        assertThat(after(listed.listed(by("office"), false), Working.Rectifying.class, EventKind.HAZARD_DELISTED)
                        .of()
                        .listed())
                .isFalse();
        last = then;
        after(listed.referred(by("office")), Referred.class, EventKind.HAZARD_REFERRED);
    }
}
