package anlan.domain.hazard;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Acting;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Mark;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Reopenable;
import anlan.domain.lifecycle.Rules;
import anlan.domain.lifecycle.Standing;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.Actor;
import anlan.domain.people.Doer;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nothing more is to be rectified. */
public sealed interface Ended extends Hazard, Acting.Nobody {

    /** There was none (不属实). */
    record Unfounded(HazardDossier dossier) implements Ended {
        @Override
        public Unfounded with(HazardDossier next) {
            return new Unfounded(next);
        }

        @Override
        public Standing standing() {
            return Standing.UNCOUNTED;
        }
    }

    /** It was known already (重复). */
    record Duplicate(HazardDossier dossier, CaseId master) implements Ended {
        @Override
        public Duplicate with(HazardDossier next) {
            return new Duplicate(next, master);
        }

        @Override
        public Standing standing() {
            return Standing.UNCOUNTED;
        }
    }

    /**
     * Fixed on the spot, and in the sample that is checked again (待复核). It counts as rectified.
     *
     * @param by whoever fixed it, and so does not check it
     */
    record Recheck(HazardDossier dossier, Evidence before, Evidence after, Doer by, Instant fixedAt)
            implements Ended, Reviewable {
        @Override
        public Recheck with(HazardDossier next) {
            return new Recheck(next, before, after, by, fixedAt);
        }

        @Override
        public UnitId actingUnit() {
            return dossier().centre();
        }

        @Override
        public Set<Mark.Trait> howItEnded() {
            return Set.of(Mark.Trait.ON_SPOT, Mark.Trait.IN_TIME);
        }

        /** Why they may not check it, or null. */
        public @Nullable Refusal whyNotReview(Actor reviewer) {
            return by.is(reviewer) ? Forbidden.ownWork() : null;
        }

        /** It is as it was shown. */
        public Transition<Hazard> passed(EventDraft draft, Evidence seen) {
            return dossier.transition(
                    EventKind.RECHECKED,
                    draft.with(Fact.EVIDENCE, seen.reference()),
                    progress().marked(Mark.What.RECHECKED, draft.at(), Set.of()),
                    next -> new Closed(next, true, before, after, fixedAt, true, List.of(by, draft.doer()), true));
        }

        /** It is not: somebody must rectify it now. */
        public Transition<Hazard> failed(EventDraft draft, Owner owner, Deadline due) {
            Progress next = progress()
                    .withOwner(owner)
                    .marked(Mark.What.RECHECKED, draft.at(), Set.of(Mark.Trait.FAILED))
                    .withDeadline(due)
                    .withCounts(progress().counts().andReopened(draft.at()));
            return dossier.running(
                    EventKind.RECHECK_FAILED,
                    draft.with(Fact.ON_SPOT, dossier.onDayItCameIn(fixedAt) ? true : null),
                    next,
                    Working.Reopened::new);
        }
    }

    /**
     * Rectified, with evidence (已销号).
     *
     * @param before null where it was not fixed on the spot
     * @param inTime whether it was submitted before its deadline
     * @param by whoever submitted, fixed or reviewed it, and so does not check it again
     * @param rechecked whether it was checked again since it was closed
     */
    record Closed(
            HazardDossier dossier,
            boolean onSpot,
            @Nullable Evidence before,
            Evidence after,
            Instant closedAt,
            boolean inTime,
            List<Doer> by,
            boolean rechecked)
            implements Ended, Reopenable<Hazard> {
        public Closed {
            by = List.copyOf(by);
        }

        @Override
        public Closed with(HazardDossier next) {
            return new Closed(next, onSpot, before, after, closedAt, inTime, by, rechecked);
        }

        @Override
        public Set<Mark.Trait> howItEnded() {
            return Mark.Trait.of(Map.of(Mark.Trait.ON_SPOT, onSpot, Mark.Trait.IN_TIME, inTime));
        }

        @Override
        public @Nullable Refusal whyNotReopen(Rules rules, Instant now) {
            return now.isBefore(closedAt.plus(rules.hazardReopens()))
                    ? null
                    : new Conflict("window_over", "已超过反弹认定期限,请登记为新的隐患。");
        }

        /**
         * It came back (反弹): to its owner, or to its town if it never had one, on a new clock, and
         * counted against them.
         */
        @Override
        public Transition<Hazard> reopened(EventDraft draft, Deadline due, Rules rules) {
            return reopened(EventKind.REOPENED, draft, progress(), due, rules);
        }

        private Transition<Hazard> reopened(EventKind kind, EventDraft draft, Progress now, Deadline due, Rules rules) {
            return dossier.reopened(
                    kind,
                    draft.with(Fact.ON_SPOT, (onSpot && dossier.onDayItCameIn(closedAt)) ? true : null),
                    now,
                    ownerAgain(),
                    due,
                    rules,
                    Working.Reopened::new,
                    Referred::new);
        }

        /** Whoever has it if it is opened again: its owner, or its town if it never had one. */
        private Owner ownerAgain() {
            Owner owner = progress().owner();
            return owner == null ? Owner.ofTown(finding().particulars().area().town(), dossier.accused()) : owner;
        }

        /**
         * Why they may not check it again, or null: once, within the time in which it can be opened
         * again, and neither by those who say that it is rectified nor by the unit that answers for
         * it.
         */
        public @Nullable Refusal whyNotRecheck(Actor checker, Rules rules, Instant now) {
            UnitId unit = progress().unit();
            if (by.stream().anyMatch(each -> each.is(checker)) || (unit != null && unit.equals(checker.unit()))) {
                return Forbidden.ownWork();
            }
            return rechecked ? new Conflict("already_rechecked", "本次销号已经复核过。") : whyNotReopen(rules, now);
        }

        /** It was checked again, and is as it was shown (复核通过). */
        public Transition<Hazard> recheckPassed(EventDraft draft, Evidence seen) {
            return dossier.transition(
                    EventKind.RECHECKED,
                    draft.with(Fact.EVIDENCE, seen.reference()),
                    progress().marked(Mark.What.RECHECKED, draft.at(), Set.of()),
                    next -> new Closed(next, onSpot, before, after, closedAt, inTime, by, true));
        }

        /** It was checked again, and is not: it is opened again at once (复核未通过). */
        public Transition<Hazard> recheckFailed(EventDraft draft, Evidence seen, Deadline due, Rules rules) {
            Progress now = progress()
                    .withOwner(ownerAgain())
                    .marked(Mark.What.RECHECKED, draft.at(), Set.of(Mark.Trait.FAILED));
            return reopened(EventKind.RECHECK_FAILED, draft.with(Fact.EVIDENCE, seen.reference()), now, due, rules);
        }
    }
}
