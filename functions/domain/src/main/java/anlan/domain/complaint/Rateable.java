package anlan.domain.complaint;

import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Mark;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Transition;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Refusal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** There is a reply of which its reporter may say what they think. */
public sealed interface Rateable permits Answered, Ended.Closed {

    ComplaintDossier dossier();

    Reply reply();

    /** The same state with another round. */
    Complaint with(Reply next);

    /** Why the reporter may not rate, or null: they do so once for each reply. */
    default @Nullable Refusal whyNotRate() {
        return reply().rated() == null ? null : new Conflict("already_rated", "本次答复您已评价过。");
    }

    /** The reporter rates the reply (评价); the state stays as it is. */
    default Transition<Complaint> rated(EventDraft draft, Verdict verdict) {
        Complaint next = with(reply().rated(verdict));
        return dossier()
                .transition(
                        EventKind.RATED,
                        said(draft, verdict, reply()),
                        heard(dossier().progress(), draft.at(), verdict, reply()),
                        next::with);
    }

    /** The first word on a reply is one that is counted (有效回访); those after it are not. */
    static Progress heard(Progress progress, Instant at, Verdict verdict, Reply reply) {
        if (!reply.silent()) {
            return progress;
        }
        return progress.marked(
                Mark.What.HEARD,
                at,
                Mark.Trait.of(Map.of(
                        Mark.Trait.SOLVED,
                        verdict.solved() == Verdict.Solved.YES,
                        Mark.Trait.SATISFIED,
                        verdict.satisfied() != Verdict.Satisfied.NO)));
    }

    /**
     * The verdict, and whether it is the first word on this reply, which is the one that is
     * counted.
     */
    static EventDraft said(EventDraft draft, Verdict verdict, Reply reply) {
        return draft.with(Fact.SOLVED, verdict.solved())
                .with(Fact.SATISFIED, verdict.satisfied())
                .with(Fact.FIRST_WORD, reply.silent() ? Boolean.TRUE : null);
    }
}
