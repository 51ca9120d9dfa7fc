package anlan.domain.lifecycle;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.Particulars;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.people.UnitId;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The papers of one case (卷宗): what it is about and how far it has come, whatever state it is in.
 */
public interface Dossier<D extends Dossier<D>> extends ClockMoves<D> {

    Particulars particulars();

    default CaseId id() {
        return particulars().id();
    }

    default CaseNumber number() {
        return particulars().number();
    }

    /** What its events say that they are about; a kind with grades and sources adds them. */
    default CaseEvent.Topic topic() {
        return new CaseEvent.Topic(particulars().area(), particulars().category(), null, null);
    }

    /** Whoever reported or registered it, as a pseudonym. */
    default Pseudonym by() {
        return particulars().by();
    }

    /** When the case came in. */
    default Instant cameIn() {
        return particulars().at();
    }

    /**
     * The moment by whose date it is counted: when it came in, unless it became certain only later.
     */
    default Instant countedFrom() {
        return cameIn();
    }

    /**
     * The unit that it is about (被诉求单位), which neither sees nor touches it; null if it is about
     * none.
     */
    @Nullable
    UnitId accused();

    /** The unit that acts where no other does: the office, unless it is accused itself. */
    default UnitId centre() {
        return UnitId.centre(accused());
    }

    /** The campaigns that count it, as its events name them; null if none does. */
    default @Nullable String campaigns() {
        return null;
    }

    D with(Progress next);

    /**
     * Takes the case one move on: makes the event that says so.
     *
     * @param next what the move changes; version and hash are set here
     * @param state the state that it enters
     */
    @Override
    default <S extends Case> Transition<S> transition(
            EventKind kind, EventDraft draft, Progress next, Function<D, S> state) {
        Progress now = progress();
        CaseEvent event = new CaseEvent(
                id(),
                now.version() + 1,
                kind,
                draft.at(),
                CityTime.dateOf(draft.at()),
                topic(),
                draft.by(),
                draft.holder(),
                EventFacts.of(
                        kind,
                        now,
                        next,
                        draft.with(Fact.CAME_IN, CityTime.dateOf(countedFrom())).with(Fact.CAMPAIGNS, campaigns())),
                draft.words(),
                CaseEvent.digest(draft.words()),
                now.head());
        Progress after = next.after(event);
        S moved = state.apply(with(after));
        History history = after.history().after(moved, draft.at());
        boolean startsStep = next.stepDueAt() != null && kind.beginsStep();
        return new Transition<>(
                history.equals(after.history()) ? moved : state.apply(with(after.withHistory(history))),
                event,
                false,
                startsStep,
                draft.claims());
    }
}
