package anlan.usecases.deadline;

import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;
import anlan.domain.time.CityTime;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Purpose;
import anlan.domain.timer.Rung;
import anlan.domain.timer.Timer;
import java.time.Instant;

/** The effect of a timer that looks whether a step was taken in its time (环节超时). */
final class StepEscalation {

    private final Ladder ladder;
    private final Addressing addressing;

    StepEscalation(Ladder ladder, Addressing addressing) {
        this.ladder = ladder;
        this.addressing = addressing;
    }

    Effect of(Clocked<?, ?> state, Timer timer, Purpose.Late late, EventDraft draft) {
        Rung rung = ladder.rung(late, timer.fireAt());
        boolean waits = state.step() == late.step()
                && late.stepDueAt().equals(state.progress().stepDueAt());
        if (rung == null || !waits) {
            return new Effect.None();
        }
        Instant at = ladder.at(rung, late.stepDueAt());
        if (at.isAfter(draft.at())) {
            return new Effect.Later(at);
        }
        Ladder.Due due = ladder.due(state.id(), late, rung, draft.at());
        Transition<?> transition = state.told(
                EventKind.STEP_OVERDUE,
                draft.with(Fact.STEP, late.step().word() + due.highest().name())
                        .with(Fact.STEP_DUE_AT, CityTime.text(late.stepDueAt())));
        return Effect.happens(transition, due, addressing.ofStep(state, late, due, draft.at()));
    }
}
