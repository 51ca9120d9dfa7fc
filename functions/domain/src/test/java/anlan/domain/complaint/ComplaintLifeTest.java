package anlan.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.category.CaseKind;
import anlan.domain.contract.Samples;
import anlan.domain.course.Act;
import anlan.domain.course.Owner;
import anlan.domain.course.Rules;
import anlan.domain.course.Turn;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.hazard.Evidence;
import anlan.domain.intake.CaseId;
import anlan.domain.refusal.Refusal;
import anlan.domain.timer.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The life of a complaint, as the office knows it. */
class ComplaintLifeTest {

    private static final Rules RULES = Samples.rules(0);
    private static final Owner TOWN = Owner.ofTown(Samples.TOWN);
    private static final Owner FIRE = new Owner("dept-fire", "dept-fire");
    private static final Verdict GOOD = new Verdict(Verdict.Solved.YES, Verdict.Satisfied.MOSTLY);
    private static final Verdict BAD = new Verdict(Verdict.Solved.NO, Verdict.Satisfied.NO);

    private final Turn<Complaint> first =
            Samples.complaint("alice", "k", Samples.NOW).turn();
    private final CaseId id = first.next().id();
    private Instant now = Samples.NOW.plusSeconds(60);
    private CaseEvent last = first.event();

    private Act by(String unit) {
        return new Act(unit, unit, now, new TreeMap<>(), "说明");
    }

    /** The state after a turn, once the turn is found to follow the one before. */
    private <S extends Complaint> S after(Turn<Complaint> turn, Class<S> state, EventKind kind) {
        CaseEvent event = turn.event();
        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.previous()).isEqualTo(last.hash());
        assertThat(event.version())
                .isEqualTo(last.version() + 1)
                .isEqualTo(turn.next().version());
        assertThat(turn.next().course().head()).isEqualTo(event.hash());
        assertThat(event.at()).isEqualTo(now);
        assertThat(event.topic()).isEqualTo(first.event().topic());
        assertThat(event.fact(Fact.CAME_IN)).isEqualTo("2024-02-08");
        last = event;
        assertThat(turn.next()).isInstanceOf(state);
        return state.cast(turn.next());
    }

    private Undecided.Accepted accepted() {
        return after(
                ((Undecided.Submitted) first.next()).accepted(by("office"), null),
                Undecided.Accepted.class,
                EventKind.COMPLAINT_ACCEPTED);
    }

    private Dispatched dispatched() {
        return after(
                accepted().dispatched(by("office"), TOWN, now.plusSeconds(1800)),
                Dispatched.class,
                EventKind.COMPLAINT_DISPATCHED);
    }

    private Early.Signed signed() {
        return after(
                dispatched().signed(by(TOWN.unit()), now.plusSeconds(99)),
                Early.Signed.class,
                EventKind.COMPLAINT_SIGNED);
    }

    private Answered.Replied replied(Working working) {
        Round round = Round.of(TOWN.unit(), "已处理", List.of(new Evidence("a.jpg")), now);
        return after(working.replied(by(TOWN.unit()), round), Answered.Replied.class, EventKind.COMPLAINT_REPLIED);
    }

    private Answered.Visited visited(Answered.Replied replied, Verdict verdict) {
        return after(replied.visited(by("office"), verdict), Answered.Visited.class, EventKind.COMPLAINT_VISITED);
    }

    private Ended.Closed closed(Answered.Visited visited) {
        return after(visited.closed(by("office")), Ended.Closed.class, EventKind.COMPLAINT_CLOSED);
    }

    private Deadline due(int version) {
        return new Deadline(now.plusSeconds(7200), version, false, new Term.ByTheClock(Duration.ofHours(2)), now, null);
    }

    private static String code(Refusal refusal) {
        return refusal == null ? "" : refusal.code();
    }

    @Test
    void it_comes_in_with_its_clock_running_and_nobodys_name_on_it() {
        assertThat(first.event().by()).isEqualTo(CaseEvent.REPORTER);
        assertThat(first.event().previous()).isEqualTo(CaseEvent.FIRST);
        assertThat(first.event().fact(Fact.DUE_AT)).isEqualTo("2024-02-08T11:00:00+08:00");
        assertThat(first.event().fact(Fact.DUE_VERSION)).isEqualTo("1");
        assertThat(first.timers())
                .containsExactly(new Timer(first.next().deadline().dueAt(), id, 1, "T+0"));
        assertThat(first.next().course().stepDueAt()).isEqualTo(Samples.NOW.plusSeconds(600));
        assertThat(first.next().status()).isEqualTo("SUBMITTED");
        assertThat(first.next().desk()).isEqualTo("office");
        assertThat(first.next().version()).isEqualTo(1);
    }

    @Test
    void from_first_word_to_verdict() {
        Dispatched dispatched = dispatched();
        assertThat(dispatched.desk()).isEqualTo(TOWN.unit());
        assertThat(dispatched.course().stepDueAt()).isEqualTo(now.plusSeconds(1800));
        assertThat(last.fact(Fact.OWNER)).isEqualTo(TOWN.post());
        Early.Signed signed = after(
                dispatched.signed(by(TOWN.unit()), now.plusSeconds(99)),
                Early.Signed.class,
                EventKind.COMPLAINT_SIGNED);
        assertThat(signed.course().stepDueAt()).isEqualTo(now.plusSeconds(99));
        assertThat(last.facts()).doesNotContainKeys(Fact.OWNER, Fact.DUE_AT, Fact.LATE);
        Early.Handling handling =
                after(signed.contacted(by(TOWN.unit())), Early.Handling.class, EventKind.COMPLAINT_CONTACTED);
        Instant contact = now;
        assertThat(handling.of().contactedAt()).isEqualTo(contact);
        assertThat(handling.course().stepDueAt()).isNull();
        assertThat(handling.desk()).isEqualTo(TOWN.unit());
        now = now.plusSeconds(60);
        Answered.Replied replied = replied(handling);
        assertThat(replied.of().contactedAt()).isEqualTo(contact);
        assertThat(last.fact(Fact.IN_TIME)).isEqualTo("true");
        assertThat(last.words()).isEqualTo("说明");
        assertThat(replied.desk()).isEqualTo("office");
        Answered.Visited visited = visited(replied, GOOD);
        assertThat(last.facts()).containsEntry(Fact.SOLVED, "YES").containsEntry(Fact.SATISFIED, "MOSTLY");
        assertThat(last.fact(Fact.FIRST_WORD)).isEqualTo("true");
        assertThat(visited.round().verdict()).isEqualTo(GOOD);
        Ended.Closed closed = closed(visited);
        assertThat(last.fact(Fact.IN_TIME)).isEqualTo("true");
        assertThat(closed.desk()).isNull();
        assertThat(closed.closedAt()).isEqualTo(now);
        assertThat(closed.round()).isEqualTo(visited.round());
    }

    @Test
    void what_is_not_the_citys_to_answer_ends_there() {
        Complaint turned = after(
                ((Undecided.Submitted) first.next()).rejected(by("office")),
                Ended.NotAccepted.class,
                EventKind.COMPLAINT_REJECTED);
        assertThat(turned.desk()).isNull();
        assertThat(turned.status()).isEqualTo("NOT_ACCEPTED");
        assertThat(turned.course().stepDueAt()).isNull();
    }

    @Test
    void a_duplicate_follows_its_master() {
        CaseId master = Samples.id(CaseKind.COMPLAINT, "master");
        Ended.Merged merged =
                after(accepted().merged(by("office"), master), Ended.Merged.class, EventKind.COMPLAINT_MERGED);
        assertThat(merged.master()).isEqualTo(master);
        assertThat(last.fact(Fact.OTHER)).isEqualTo(master.value());
    }

    @Test
    void it_is_given_back_twice_and_then_its_owner_is_fixed() {
        Dispatched dispatched = dispatched();
        for (int returns = 0; returns < 2; returns++) {
            assertThat(dispatched.fixed(RULES)).isNull();
            Asking.ReturnRequested asked = after(
                    dispatched.returned(by(TOWN.unit()), FIRE.post()),
                    Asking.ReturnRequested.class,
                    EventKind.COMPLAINT_RETURN_REQUESTED);
            assertThat(asked.desk()).isEqualTo("office");
            assertThat(asked.proposed()).isEqualTo(last.fact(Fact.PROPOSED)).isEqualTo(FIRE.post());
            assertThat(code(asked.ownRequest(dispatched.course().answerable().unit())))
                    .isEqualTo("own_request");
            assertThat(asked.ownRequest("office")).isNull();
            dispatched = after(
                    asked.redispatched(by("office"), FIRE, now), Dispatched.class, EventKind.COMPLAINT_DISPATCHED);
            assertThat(dispatched.course().counts().returned()).isEqualTo(returns + 1);
            assertThat(dispatched.course().answerable()).isEqualTo(FIRE);
        }
        assertThat(code(dispatched.fixed(RULES))).isEqualTo("owner_fixed");
    }

    @Test
    void a_return_that_is_refused_leaves_it_signed() {
        Asking.ReturnRequested asked = after(
                dispatched().returned(by(TOWN.unit()), FIRE.post()),
                Asking.ReturnRequested.class,
                EventKind.COMPLAINT_RETURN_REQUESTED);
        Early.Signed stays =
                after(asked.refused(by("office"), now), Early.Signed.class, EventKind.COMPLAINT_RETURN_REFUSED);
        assertThat(stays.course().answerable()).isEqualTo(TOWN);
        assertThat(stays.course().stepDueAt()).isEqualTo(now);
        assertThat(stays.course().counts().returned()).isZero();
    }

    @Test
    void a_reply_that_fails_twice_is_referred_and_the_conclusion_sets_owner_and_deadline() {
        Answered.Visited visited = visited(replied(signed()), BAD);
        Turn<Complaint> again = visited.rework(by("office"), RULES);
        assertThat(again.timers()).hasSize(1);
        Working.Rework rework = after(again, Working.Rework.class, EventKind.COMPLAINT_REWORK);
        assertThat(rework.last().reply()).isEqualTo("已处理");
        assertThat(rework.desk()).isEqualTo(TOWN.unit());
        Turn<Complaint> twice = visited(replied(rework), BAD).rework(by("office"), RULES);
        Referred referred = after(twice, Referred.class, EventKind.COMPLAINT_REFERRED);
        assertThat(last.fact(Fact.CAUSE)).isEqualTo("failed-again");
        assertThat(referred.desk()).isEqualTo("office");
        Turn<Complaint> concluded = referred.concluded(by("leader"), FIRE, due(2), now);
        Dispatched anew = after(concluded, Dispatched.class, EventKind.COMPLAINT_CONCLUDED);
        assertThat(anew.course().answerable()).isEqualTo(FIRE);
        assertThat(anew.deadline()).isEqualTo(due(2));
        assertThat(anew.course().stepDueAt()).isEqualTo(now);
        assertThat(concluded.timers()).containsExactly(new Timer(due(2).dueAt(), id, 2, "T+0"));
    }

    @Test
    void the_unit_that_replied_never_makes_the_call_back() {
        Answered.Replied replied = replied(signed());
        assertThat(code(replied.ownReply(TOWN.unit()))).isEqualTo("own_reply");
        assertThat(replied.ownReply("office")).isNull();
    }

    @Test
    void only_the_first_word_on_a_reply_is_counted_and_the_reporters_own_stands() {
        Answered.Visited visited = visited(replied(signed()), null);
        assertThat(last.facts()).doesNotContainKeys(Fact.FIRST_WORD, Fact.SOLVED);
        assertThat(visited.round().verdict()).isNull();
        assertThat(visited.ratedAlready()).isNull();
        Answered.Visited rated =
                after(visited.rated(Act.byReporter(now), BAD), Answered.Visited.class, EventKind.COMPLAINT_RATED);
        assertThat(last.fact(Fact.FIRST_WORD)).isEqualTo("true");
        assertThat(code(rated.ratedAlready())).isEqualTo("already_rated");
        assertThat(rated.round().verdict()).isEqualTo(BAD);

        last = first.event();
        Ended.Closed closed = closed(visited(replied(signed()), GOOD));
        Ended.Closed late =
                after(closed.rated(Act.byReporter(now), BAD), Ended.Closed.class, EventKind.COMPLAINT_RATED);
        assertThat(last.facts()).doesNotContainKey(Fact.FIRST_WORD).containsEntry(Fact.SOLVED, "NO");
        assertThat(late.round().verdict()).isEqualTo(BAD);
        assertThat(late.closedAt()).isEqualTo(closed.closedAt());

        last = first.event();
        Answered.Replied early = replied(signed());
        assertThat(after(early.rated(Act.byReporter(now), GOOD), Answered.Replied.class, EventKind.COMPLAINT_RATED)
                        .round()
                        .rated())
                .isEqualTo(GOOD);
    }

    @Test
    void one_extension_asked_in_time_starts_another_version_of_the_deadline() {
        Early.Signed signed = signed();
        Term most = new Term.WorkingDays(10);
        assertThat(code(signed.notExtensible(null, now))).isEqualTo("not_extensible");
        assertThat(code(signed.notExtensible(most, signed.deadline().dueAt()))).isEqualTo("asked_too_late");
        assertThat(signed.notExtensible(most, signed.deadline().dueAt().minusNanos(1)))
                .isNull();
        Asking.ExtensionRequested asked = after(
                signed.extensionAsked(by(TOWN.unit()), new Term.WorkingDays(3)),
                Asking.ExtensionRequested.class,
                EventKind.COMPLAINT_EXTENSION_REQUESTED);
        assertThat(asked.desk()).isEqualTo("office");
        assertThat(asked.more()).isEqualTo(new Term.WorkingDays(3));
        assertThat(last.fact(Fact.TERM)).isEqualTo("3wd");
        CaseEvent before = last;
        Turn<Complaint> granted = asked.extended(by("office"), due(2));
        Early.Handling handling = after(granted, Early.Handling.class, EventKind.COMPLAINT_EXTENDED);
        assertThat(granted.timers()).containsExactly(new Timer(due(2).dueAt(), id, 2, "T+0"));
        assertThat(handling.deadline()).isEqualTo(due(2));
        assertThat(last.facts()).containsEntry(Fact.TERM, "3wd").containsEntry(Fact.DUE_VERSION, "2");
        assertThat(code(handling.notExtensible(most, now))).isEqualTo("already_extended");

        last = before;
        Early.Handling refused =
                after(asked.refused(by("office")), Early.Handling.class, EventKind.COMPLAINT_EXTENSION_REFUSED);
        assertThat(refused.deadline()).isEqualTo(signed.deadline());
        assertThat(code(refused.notExtensible(most, now))).isEqualTo("already_extended");
    }

    @Test
    void the_clock_stops_and_goes_on() {
        Early.Signed signed = signed();
        Turn<Complaint> stopped = signed.paused(by("office"));
        assertThat(stopped.timers()).isEmpty();
        Paused paused = after(stopped, Paused.class, EventKind.COMPLAINT_PAUSED);
        assertThat(paused.deadline().pausedAt()).isEqualTo(now);
        assertThat(paused.deadline().version()).isEqualTo(2);
        assertThat(paused.deadline().passed(now.plusSeconds(1_000_000))).isFalse();
        assertThat(paused.awaits(1)).isFalse();
        assertThat(paused.desk()).isEqualTo("office");
        Turn<Complaint> goes = paused.resumed(by("office"), due(3));
        assertThat(goes.timers()).hasSize(1);
        assertThat(after(goes, Early.Handling.class, EventKind.COMPLAINT_RESUMED)
                        .deadline())
                .isEqualTo(due(3));
    }

    @Test
    void it_may_turn_out_to_be_a_hazard_or_a_dispute_and_is_owed_a_reply_all_the_same() {
        CaseId hazard = Samples.id(CaseKind.HAZARD, "h");
        Working.ToHazard became = after(
                signed().becameHazard(by(TOWN.unit()), hazard), Working.ToHazard.class, EventKind.COMPLAINT_TO_HAZARD);
        assertThat(became.of().hazard()).isEqualTo(hazard);
        assertThat(last.fact(Fact.OTHER)).isEqualTo(hazard.value());
        assertThat(became.deadline()).isEqualTo(first.next().deadline());
        assertThat(replied(became).of().hazard()).isEqualTo(hazard);

        last = first.event();
        Working.ToDispute dispute =
                after(signed().toDispute(by(TOWN.unit())), Working.ToDispute.class, EventKind.COMPLAINT_TO_DISPUTE);
        assertThat(replied(dispute).status()).isEqualTo("REPLIED");
    }

    @Test
    void its_reporter_opens_it_again_within_thirty_days_and_the_second_time_it_is_referred() {
        Ended.Closed closed = closed(visited(replied(signed()), GOOD));
        Instant over = closed.closedAt().plus(Duration.ofDays(30));
        assertThat(code(closed.tooLate(RULES, over))).isEqualTo("window_over");
        assertThat(closed.tooLate(RULES, over.minusNanos(1))).isNull();
        Turn<Complaint> again = closed.reopened(Act.byReporter(now), due(2), RULES);
        assertThat(again.timers()).hasSize(1);
        Working.Reopened reopened = after(again, Working.Reopened.class, EventKind.COMPLAINT_REOPENED);
        assertThat(last.by()).isEqualTo(CaseEvent.REPORTER);
        assertThat(last.facts()).doesNotContainKey(Fact.CAUSE);
        assertThat(reopened.course().answerable()).isEqualTo(TOWN);
        assertThat(reopened.desk()).isEqualTo(TOWN.unit());
        assertThat(reopened.course().counts().reopened()).containsExactly(now);
        assertThat(reopened.deadline()).isEqualTo(due(2));
        Instant firstTime = now;
        Ended.Closed twice = closed(visited(replied(reopened), GOOD));
        CaseEvent then = last;

        now = firstTime.plus(Duration.ofDays(180));
        after(twice.reopened(Act.byReporter(now), due(3), RULES), Referred.class, EventKind.COMPLAINT_REOPENED);
        assertThat(last.fact(Fact.CAUSE)).isEqualTo("reopened-often");

        last = then;
        now = now.plusNanos(1);
        after(twice.reopened(Act.byReporter(now), due(3), RULES), Working.Reopened.class, EventKind.COMPLAINT_REOPENED);
    }

    @Test
    void it_is_late_once_and_closing_it_or_a_new_deadline_ends_that() {
        Early.Signed signed = signed();
        now = signed.deadline().dueAt();
        assertThat(signed.awaits(1)).isTrue();
        assertThat(signed.awaits(2)).isFalse();
        Turn<Complaint> late = signed.overdue(Act.job("notifyOverdue", now));
        assertThat(late.timers()).isEmpty();
        Early.Signed overdue = after(late, Early.Signed.class, EventKind.COMPLAINT_OVERDUE);
        assertThat(last.fact(Fact.LATE)).isEqualTo(Fact.BEGAN);
        assertThat(overdue.course().overdueSince()).isEqualTo(now);
        assertThat(overdue.awaits(1)).isFalse();
        CaseEvent then = last;
        Answered.Replied replied = replied(overdue);
        assertThat(last.fact(Fact.IN_TIME)).isEqualTo("false");
        closed(visited(replied, GOOD));
        assertThat(last.fact(Fact.LATE)).isEqualTo(Fact.ENDED);
        assertThat(last.fact(Fact.IN_TIME)).isEqualTo("false");

        last = then;
        Complaint moved = after(
                overdue.rescheduled(Act.job("notifyOverdue", now), due(2)),
                Early.Signed.class,
                EventKind.COMPLAINT_RESCHEDULED);
        assertThat(last.fact(Fact.LATE)).isEqualTo(Fact.ENDED);
        assertThat(moved.deadline()).isEqualTo(due(2));

        last = then;
        Referred referred = after(
                signed.with(overdue.of()).overdueAndReferred(Act.job("notifyOverdue", now)),
                Referred.class,
                EventKind.COMPLAINT_REFERRED);
        assertThat(last.fact(Fact.CAUSE)).isEqualTo("extended-and-overdue");
        assertThat(after(
                                referred.overdueAndReferred(Act.job("notifyOverdue", now)),
                                Referred.class,
                                EventKind.COMPLAINT_OVERDUE)
                        .course()
                        .overdueSince())
                .isEqualTo(now);
    }

    @Test
    void a_reply_that_came_in_time_is_in_time_however_late_the_call_back() {
        Answered.Replied replied = replied(signed());
        now = replied.deadline().dueAt().plusSeconds(99_999);
        closed(visited(replied, GOOD));
        assertThat(last.fact(Fact.IN_TIME)).isEqualTo("true");
    }

    @Test
    void the_unit_that_it_is_about_stays_with_it() {
        Undecided.Accepted about = after(
                ((Undecided.Submitted) first.next()).accepted(by("office"), "dept-urban"),
                Undecided.Accepted.class,
                EventKind.COMPLAINT_ACCEPTED);
        assertThat(about.of().accused()).isEqualTo("dept-urban");
        Dispatched dispatched =
                after(about.dispatched(by("office"), TOWN, null), Dispatched.class, EventKind.COMPLAINT_DISPATCHED);
        assertThat(dispatched.of().accused()).isEqualTo("dept-urban");
    }

    @Test
    void a_provisional_deadline_sets_a_second_timer_for_the_calendar() {
        Deadline provisional =
                new Deadline(Samples.at("2027-01-06T00:00:00"), 2, true, new Term.WorkingDays(3), now, null);
        Ended.Closed closed = closed(visited(replied(signed()), GOOD));
        assertThat(closed.reopened(Act.byReporter(now), provisional, RULES).timers())
                .containsExactly(
                        new Timer(provisional.dueAt(), id, 2, "T+0"),
                        new Timer(Samples.at("2027-01-01T00:00:00"), id, 2, Timer.CALENDAR));
    }
}
