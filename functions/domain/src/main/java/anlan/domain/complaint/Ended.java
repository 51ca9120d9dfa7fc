package anlan.domain.complaint;

import anlan.domain.casefile.CaseId;
import anlan.domain.deadline.Deadline;
import anlan.domain.lifecycle.Acting;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Mark;
import anlan.domain.lifecycle.Reopenable;
import anlan.domain.lifecycle.Rules;
import anlan.domain.lifecycle.Transition;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nothing more is to be done. */
public sealed interface Ended extends Complaint, Acting.Nobody {

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

        @Override
        public Set<Mark.Trait> howItEnded() {
            return Set.of(Mark.Trait.MERGED);
        }
    }

    /** Its reporter took it back before anybody was told to handle it (已撤回). */
    record Withdrawn(ComplaintDossier dossier) implements Ended {
        @Override
        public Withdrawn with(ComplaintDossier next) {
            return new Withdrawn(next);
        }
    }

    /**
     * Done (已办结), unless its reporter opens it again in time.
     *
     * @param inTime whether it was replied to before its deadline
     * @param publicReply one line that its followers may read, null if the office released none
     */
    record Closed(
            ComplaintDossier dossier,
            Reply reply,
            Instant closedAt,
            boolean inTime,
            @Nullable String publicReply) implements Ended, Rateable, Reopenable<Complaint> {
        @Override
        public Closed with(ComplaintDossier next) {
            return new Closed(next, reply, closedAt, inTime, publicReply);
        }

        @Override
        public Closed with(Reply next) {
            return new Closed(dossier, next, closedAt, inTime, publicReply);
        }

        @Override
        public Set<Mark.Trait> howItEnded() {
            return Mark.Trait.of(
                    Map.of(Mark.Trait.FINISHED, true, Mark.Trait.RATED, !reply.silent(), Mark.Trait.IN_TIME, inTime));
        }

        @Override
        public @Nullable Refusal whyNotReopen(Rules rules, Instant now) {
            return now.isBefore(closedAt.plus(rules.complaintReopens()))
                    ? null
                    : new Conflict("window_over", "已超过可以重新办理的期限,请另行提交诉求。");
        }

        /**
         * Its reporter opens it again (重开): back to its owner, on a new clock, and counted against
         * them.
         */
        @Override
        public Transition<Complaint> reopened(EventDraft draft, Deadline due, Rules rules) {
            return dossier.reopened(
                    draft, progress().owner(), due, rules, next -> new Working.Reopened(next, reply), Referred::new);
        }
    }
}
