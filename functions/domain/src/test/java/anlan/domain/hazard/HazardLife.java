package anlan.domain.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.Evidence;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.Terms;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Rules;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** A hazard that lives step by step, each held to follow the one before. */
abstract class HazardLife {

    static final Rules RULES = Samples.rules(0);
    static final Owner TOWN = Owner.ofTown(Samples.TOWN, null);
    static final Owner FIRE = new Owner(new PostId("dept-fire"), new UnitId("dept-fire"));
    static final Evidence PHOTO = new Evidence("after.jpg");
    static final Term DAY = new Term.Days(1);

    Instant now = Samples.NOW.plusSeconds(60);
    CaseEvent last;
    int cases;

    EventDraft by(String unit) {
        return new EventDraft(unit, new UnitId(unit), null, now, new TreeMap<>(), null);
    }

    Hazard begin(Transition<Hazard> first) {
        last = first.event();
        return first.next();
    }

    <S extends Hazard> S after(Transition<Hazard> transition, Class<S> state, EventKind kind) {
        assertThat(transition.event().kind()).isEqualTo(kind);
        assertThat(transition.event().previous()).isEqualTo(last.hash());
        assertThat(transition.next().version()).isEqualTo(last.version() + 1);
        assertThat(transition.next().progress().head())
                .isEqualTo(transition.event().hash());
        last = transition.event();
        assertThat(transition.next()).isInstanceOf(state);
        return state.cast(transition.next());
    }

    Deadline due(int version) {
        return new Deadline(now.plusSeconds(7200), version, null, DAY, now, null);
    }

    static String code(Refusal refusal) {
        return refusal == null ? "" : refusal.code();
    }

    AwaitingSignature.Assigned assigned() {
        return (AwaitingSignature.Assigned)
                begin(Samples.hazard("life-" + cases++).transition());
    }

    Working.Rectifying rectifying() {
        return after(assigned().signed(by(TOWN.unit().value()), null), Working.Rectifying.class, EventKind.SIGNED);
    }

    Submitted submitted(Working working) {
        return after(
                working.submitted(by(TOWN.unit().value()), PHOTO, now.plusSeconds(99)),
                Submitted.class,
                EventKind.SUBMITTED);
    }

    Ended.Closed closed() {
        return after(
                submitted(rectifying()).passed(by("office"), new Evidence("seen.jpg")),
                Ended.Closed.class,
                EventKind.CLOSED);
    }

    static Terms.Rectifying terms(List<Term> ahead, boolean half) {
        return new Terms.Rectifying(DAY, DAY, DAY, DAY, ahead, half);
    }
}
