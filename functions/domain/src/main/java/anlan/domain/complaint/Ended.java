package anlan.domain.complaint;

import anlan.domain.casefile.CaseId;
import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Counts;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Rules;
import anlan.domain.lifecycle.Transition;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Nothing more is to be done. */
public sealed interface Ended extends Complaint {

    @Override
    default @Nullable String actingUnit() {
        return null;
    }

    /** It was not the city's to answer (不予受理). */
    record NotAccepted(ComplaintDossier dossier) implements Ended {
        @Override
        public NotAccepted with(ComplaintDossier next) {
            return new NotAccepted(next);
        }
    }

    /** The same matter as another, whose course its reporter follows (已合并). */
    record Merged(ComplaintDossier dossier, CaseId master) implements Ended {
        @Override
        public Merged with(ComplaintDossier next) {
            return new Merged(next, master);
        }
    }

    /**
     * Done (已办结), unless its reporter opens it again in time.
     *
     * @param publicReply one line that its followers may read, null if the office released none
     */
    record Closed(
            ComplaintDossier dossier,
            Reply reply,
            Instant closedAt,
            @Nullable String publicReply) implements Ended, Rateable {
        @Override
        public Closed with(ComplaintDossier next) {
            return new Closed(next, reply, closedAt, publicReply);
        }

        @Override
        public Closed with(Reply next) {
            return new Closed(dossier, next, closedAt, publicReply);
        }

        /** Why it may not be opened again, or null: only for so long after closing. */
        public @Nullable Refusal whyNotReopen(Rules rules, Instant now) {
            return now.isBefore(closedAt.plus(rules.complaintReopens()))
                    ? null
                    : new Conflict("window_over", "已超过可以重新办理的期限,请另行提交诉求。");
        }

        /**
         * Its reporter opens it again (重开): back to its owner, on a new clock, and counted against
         * them.
         */
        public Transition<Complaint> reopened(EventDraft draft, Deadline due, Rules rules) {
            Counts counts = progress().counts().andReopened(draft.at());
            Progress next = progress().withDeadline(due).withCounts(counts);
            boolean often = counts.reopenedWithin(rules.reopensWithin(), draft.at()) >= rules.reopensRefer();
            return dossier.running(
                    EventKind.REOPENED,
                    often ? draft.with(Fact.CAUSE, "reopened-often") : draft,
                    next,
                    papers -> often ? new Referred(papers) : new Working.Reopened(papers, reply));
        }
    }
}
