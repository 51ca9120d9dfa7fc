package anlan.domain.lifecycle;

import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.document.Document;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The moves that every kind of case makes alike (办理动作). The caller gives the state that comes
 * after: it is all that differs.
 *
 * @param <D> the papers of one kind of case
 */
interface Moves<D> {

    Progress progress();

    /** Takes the case one move on. */
    <S extends Case> Transition<S> transition(EventKind kind, EventDraft draft, Progress next, Function<D, S> state);

    /** The same, where the clock of the deadline runs from now on. */
    default <S extends Case> Transition<S> running(
            EventKind kind, EventDraft draft, Progress next, Function<D, S> state) {
        Transition<S> transition = transition(kind, draft, next, state);
        return new Transition<>(
                transition.next(), transition.event(), true, transition.startsStep(), transition.claims());
    }

    default <S extends Case> Transition<S> paused(EventDraft draft, Function<D, S> paused) {
        Deadline due = progress().requireDeadline().paused(draft.at());
        return transition(EventKind.PAUSED, draft, progress().withDeadline(due).withStepDueAt(null), paused);
    }

    default <S extends Case> Transition<S> resumed(EventDraft draft, Deadline due, Function<D, S> working) {
        return running(EventKind.RESUMED, draft, progress().withDeadline(due), working);
    }

    default <S extends Case> Transition<S> extensionAsked(
            EventDraft draft, Term more, @Nullable Instant settleBy, Function<D, S> asked) {
        return transition(
                EventKind.EXTENSION_REQUESTED,
                draft.with(Fact.TERM, more.text()),
                progress().withStepDueAt(settleBy),
                asked);
    }

    default <S extends Case> Transition<S> extended(EventDraft draft, Term more, Deadline due, Function<D, S> working) {
        Progress next = progress()
                .withDeadline(due)
                .withCounts(progress().counts().andExtended())
                .withStepDueAt(null);
        return running(EventKind.EXTENDED, draft.with(Fact.TERM, more.text()), next, working);
    }

    /** The one extension counts as asked for. */
    default <S extends Case> Transition<S> extensionRefused(EventDraft draft, Function<D, S> working) {
        Progress next = progress().withCounts(progress().counts().andExtended()).withStepDueAt(null);
        return transition(EventKind.EXTENSION_REFUSED, draft, next, working);
    }

    default <S extends Case> Transition<S> concluded(
            EventDraft draft, Owner owner, Deadline due, @Nullable Instant signBy, Function<D, S> handed) {
        Progress next = progress().withOwner(owner).withDeadline(due).withStepDueAt(signBy);
        return running(EventKind.CONCLUDED, draft, next, handed);
    }

    /**
     * Opens it again, on a new clock, and counts that against its owner; where that happens too
     * often, it is referred.
     *
     * @param owner who has it now
     */
    default <S extends Case> Transition<S> reopened(
            EventDraft draft,
            @Nullable Owner owner,
            Deadline due,
            Rules rules,
            Function<D, S> working,
            Function<D, S> referred) {
        return reopened(EventKind.REOPENED, draft, progress(), owner, due, rules, working, referred);
    }

    /**
     * The same, where another event says why.
     *
     * @param now how far it has come, with what is counted of the move beside
     */
    default <S extends Case> Transition<S> reopened(
            EventKind kind,
            EventDraft draft,
            Progress now,
            @Nullable Owner owner,
            Deadline due,
            Rules rules,
            Function<D, S> working,
            Function<D, S> referred) {
        Counts counts = now.counts().andReopened(draft.at());
        Progress next = now.withOwner(owner).withDeadline(due).withCounts(counts);
        boolean often = counts.reopenedWithin(rules.reopensWithin(), draft.at()) >= rules.reopensRefer();
        return often
                ? running(kind, draft.with(Fact.CAUSE, "reopened-often"), next, referred)
                : running(kind, draft, next, working);
    }

    default <S extends Case> Transition<S> acknowledged(EventDraft draft, Document document, Function<D, S> same) {
        Progress next = progress()
                .withDocuments(
                        progress().documents().acknowledged(document, progress().version() + 1, draft.at()));
        return transition(EventKind.ACKNOWLEDGED, draft.with(Fact.DOCUMENT, document.number()), next, same);
    }

    default <S extends Case> Transition<S> answered(
            EventDraft draft, Document document, String text, Function<D, S> same) {
        Document.Reply reply = new Document.Reply(text, draft.at());
        Progress next = progress()
                .withDocuments(
                        progress().documents().answered(document, progress().version() + 1, reply));
        return transition(EventKind.DOCUMENT_ANSWERED, draft.with(Fact.DOCUMENT, document.number()), next, same);
    }
}
