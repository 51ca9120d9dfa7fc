package anlan.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Rules;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** A complaint that lives step by step, each held to follow the one before. */
abstract class ComplaintLife {

    static final Rules RULES = Samples.rules(0);
    static final Owner TOWN = Owner.ofTown(Samples.TOWN, null);
    static final Owner FIRE = new Owner(new PostId("dept-fire"), new UnitId("dept-fire"));
    static final Verdict GOOD = new Verdict(Verdict.Solved.YES, Verdict.Satisfied.MOSTLY);
    static final Verdict BAD = new Verdict(Verdict.Solved.NO, Verdict.Satisfied.NO);

    final Transition<Complaint> first =
            Samples.complaint("alice", "k", Samples.NOW).transition();
    final CaseId id = first.next().id();
    Instant now = Samples.NOW.plusSeconds(60);
    CaseEvent last = first.event();

    EventDraft by(String unit) {
        return new EventDraft(unit, new UnitId(unit), null, now, new TreeMap<>(), "说明");
    }

    /** The state after a turn, once the turn is found to follow the one before. */
    <S extends Complaint> S after(Transition<Complaint> transition, Class<S> state, EventKind kind) {
        CaseEvent event = transition.event();
        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.previous()).isEqualTo(last.hash());
        assertThat(event.version())
                .isEqualTo(last.version() + 1)
                .isEqualTo(transition.next().version());
        assertThat(transition.next().progress().head()).isEqualTo(event.hash());
        assertThat(event.at()).isEqualTo(now);
        assertThat(event.topic()).isEqualTo(first.event().topic());
        assertThat(event.fact(Fact.CAME_IN)).isEqualTo("2024-02-08");
        last = event;
        assertThat(transition.next()).isInstanceOf(state);
        return state.cast(transition.next());
    }

    Undecided.Accepted accepted() {
        return after(
                ((Undecided.Submitted) first.next()).accepted(by("office"), null),
                Undecided.Accepted.class,
                EventKind.ACCEPTED);
    }

    Dispatched dispatched() {
        return after(
                accepted().dispatched(by("office"), TOWN, now.plusSeconds(1800)),
                Dispatched.class,
                EventKind.DISPATCHED);
    }

    FirstHandling.Signed signed() {
        return after(
                dispatched().signed(by(TOWN.unit().value()), now.plusSeconds(99)),
                FirstHandling.Signed.class,
                EventKind.SIGNED);
    }

    Answered.Replied replied(Working working) {
        Reply reply = Reply.of(by(TOWN.unit().value()).doer(), "已处理", List.of(new Evidence("a.jpg")), now);
        return after(working.replied(by(TOWN.unit().value()), reply), Answered.Replied.class, EventKind.REPLIED);
    }

    Answered.CalledBack visited(Answered.Replied replied, Verdict verdict) {
        return after(replied.calledBack(by("office"), verdict), Answered.CalledBack.class, EventKind.VISITED);
    }

    Ended.Closed closed(Answered.CalledBack visited) {
        return after(visited.closed(by("office"), "已修复"), Ended.Closed.class, EventKind.CLOSED);
    }

    Deadline due(int version) {
        return new Deadline(now.plusSeconds(7200), version, null, new Term.ByTheClock(Duration.ofHours(2)), now, null);
    }

    static String code(Refusal refusal) {
        return refusal == null ? "" : refusal.code();
    }
}
