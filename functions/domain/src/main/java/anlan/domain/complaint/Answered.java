package anlan.domain.complaint;

import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Acting;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Rules;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** The reporter has a reply, and the office asks whether it holds; the unit's clock stands. */
public sealed interface Answered extends Ongoing, Acting.Office, Rateable {

    @Override
    default boolean ticks() {
        return false;
    }

    /** What was answered too late is late, even if nobody had looked before. */
    @Override
    default boolean mayBeLate() {
        return progress().requireDeadline().late(reply().at());
    }

    /** There is an answer: the reporter is asked about it first. */
    @Override
    default Transition<Complaint> overdueAndReferred(EventDraft draft) {
        return overdue(draft);
    }

    /** Replied, and nobody has called the reporter back yet (已答复待回访). */
    record Replied(ComplaintDossier dossier, Reply reply) implements Answered {
        @Override
        public Replied with(ComplaintDossier next) {
            return new Replied(next, reply);
        }

        @Override
        public Replied with(Reply next) {
            return new Replied(dossier, next);
        }

        /** Why they may not make the call-back, or null: never whoever replied, nor their unit. */
        public @Nullable Refusal whyNotCallBack(Actor by) {
            return reply.by().isUnitOf(by) ? Forbidden.ownWork() : null;
        }

        /**
         * The centre has called the reporter (回访).
         *
         * @param heard what they said, null if nobody was reached
         */
        public Transition<Complaint> calledBack(EventDraft draft, @Nullable Verdict heard) {
            EventDraft said = heard == null ? draft : Rateable.said(draft, heard, reply);
            Progress counted = heard == null ? progress() : Rateable.heard(progress(), draft.at(), heard, reply);
            return dossier.transition(
                    EventKind.VISITED, said, counted, next -> new CalledBack(next, reply.heard(heard)));
        }
    }

    /** Called back; to be closed, or done again (已回访). */
    record CalledBack(ComplaintDossier dossier, Reply reply) implements Answered {
        @Override
        public CalledBack with(ComplaintDossier next) {
            return new CalledBack(next, reply);
        }

        @Override
        public CalledBack with(Reply next) {
            return new CalledBack(dossier, next);
        }

        /**
         * Done (办结).
         *
         * @param publicReply what those may read who follow it without being its reporter, null if
         *     nothing
         */
        public Transition<Complaint> closed(EventDraft draft, @Nullable String publicReply) {
            boolean inTime = progress().overdueSince() == null && !deadline().late(reply.at());
            return dossier.transition(
                    EventKind.CLOSED,
                    draft.with(Fact.IN_TIME, inTime)
                            .with(Fact.HEARD, reply.silent() ? null : Boolean.TRUE)
                            .with(Fact.PUBLIC_REPLY, publicReply),
                    progress().ended(),
                    next -> new Ended.Closed(next, reply, draft.at(), inTime, publicReply));
        }

        /**
         * The reply did not hold (返工): its unit replies again, and at the second failure the units
         * sit down together.
         */
        public Transition<Complaint> rework(EventDraft draft, Rules rules) {
            Progress next = progress().withCounts(progress().counts().andFailed());
            if (next.counts().failed() >= rules.failuresRefer()) {
                return dossier.running(EventKind.REFERRED, draft.with(Fact.CAUSE, "failed-again"), next, Referred::new);
            }
            return dossier.running(EventKind.REWORK, draft, next, papers -> new Working.Rework(papers, reply));
        }
    }
}
