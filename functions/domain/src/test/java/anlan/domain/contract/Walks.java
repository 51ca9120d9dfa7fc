package anlan.domain.contract;

import anlan.domain.casefile.Evidence;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Grade;
import anlan.domain.complaint.Answered;
import anlan.domain.complaint.Asking;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Dispatched;
import anlan.domain.complaint.Ended;
import anlan.domain.complaint.FirstHandling;
import anlan.domain.complaint.Ongoing;
import anlan.domain.complaint.Paused;
import anlan.domain.complaint.Rateable;
import anlan.domain.complaint.Referred;
import anlan.domain.complaint.Reply;
import anlan.domain.complaint.Submission;
import anlan.domain.complaint.Undecided;
import anlan.domain.complaint.Verdict;
import anlan.domain.complaint.Working;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.document.Document;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.grid.DutyMonth;
import anlan.domain.grid.GridVisit;
import anlan.domain.grid.StillDue;
import anlan.domain.hazard.AwaitingSignature;
import anlan.domain.hazard.ExtensionPending;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Open;
import anlan.domain.hazard.Plan;
import anlan.domain.hazard.PlanPending;
import anlan.domain.hazard.Signable;
import anlan.domain.hazard.Submitted;
import anlan.domain.hazard.Transferable;
import anlan.domain.inspection.AwaitingLookBack;
import anlan.domain.inspection.Concluded;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.Over;
import anlan.domain.inspection.Point;
import anlan.domain.inspection.Underway;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.Actor;
import anlan.domain.people.Doer;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** Random lives of cases: from state to state by legal moves alone, a few hours apart. */
public final class Walks {

    private static final Owner OTHER = new Owner(new PostId("dept-fire"), new UnitId("dept-fire"));
    private static final Term DAY = new Term.ByTheClock(Duration.ofDays(1));

    private static final Pseudonym PERSON = Samples.KEYS.pseudonym("citizen:official");
    private static final Actor APPROVER = new Actor(
            "post:office", Role.OFFICE, new PostId("office"), new UnitId("office"), Samples.TOWN.city(), null);

    private static final EventKind[] BY_THE_CLOCK = {EventKind.REMINDED, EventKind.ESCALATED, EventKind.STEP_OVERDUE};

    private static final int HOUR = 3600;

    private final Random random;
    private final int pace;
    private Instant at;

    private Walks(long seed, Instant start, int pace) {
        this.random = new Random(seed);
        this.at = start;
        this.pace = pace;
    }

    /** The turns of one complaint after it came in, at most so many. */
    public static List<Transition<Complaint>> of(Submission first, long seed, int most) {
        return of(first, seed, most, HOUR);
    }

    /** The same, at another pace: one to nine times so many seconds apart. */
    public static List<Transition<Complaint>> of(Submission first, long seed, int most, int pace) {
        Walks walk = new Walks(seed, first.transition().event().at(), pace);
        List<Transition<Complaint>> turns = new ArrayList<>();
        Transition<Complaint> transition = first.transition();
        while (transition != null && turns.size() < most) {
            transition = walk.next(transition.next());
            if (transition != null) {
                turns.add(transition);
            }
        }
        return turns;
    }

    /** The turns of one hazard after it came in, at most so many. */
    public static List<Transition<Hazard>> of(Transition<Hazard> first, long seed, int most) {
        return of(first, seed, most, HOUR);
    }

    /** The same, at another pace: one to nine times so many seconds apart. */
    public static List<Transition<Hazard>> of(Transition<Hazard> first, long seed, int most, int pace) {
        Walks walk = new Walks(seed, first.event().at(), pace);
        List<Transition<Hazard>> turns = new ArrayList<>();
        Transition<Hazard> transition = first;
        while (transition != null && turns.size() < most) {
            transition = walk.next(transition.next());
            if (transition != null) {
                turns.add(transition);
            }
        }
        return turns;
    }

    private EventDraft act() {
        at = at.plusSeconds((long) pace * (1 + random.nextInt(9)));
        EventDraft draft = new EventDraft(
                "post-" + random.nextInt(3), new UnitId("unit"), one(2) ? PERSON : null, at, new TreeMap<>(), null);
        return random.nextBoolean() ? draft.saying("说明\n" + random.nextInt(99)) : draft;
    }

    private Deadline later(Deadline before) {
        return new Deadline(at.plusSeconds(86_400), before.version() + 1, null, DAY, at, null);
    }

    private Deadline fresh(Deadline before) {
        int version = before == null ? 1 : before.version() + 1;
        return new Deadline(at.plusSeconds(86_400), version, at.plusSeconds(172_800), DAY, at, null);
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T any(T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private Verdict verdict() {
        return new Verdict(any(Verdict.Solved.values()), any(Verdict.Satisfied.values()));
    }

    private Transition<Complaint> next(Complaint state) {
        EventDraft draft = act();
        if (state instanceof Clocked<?, ?> && one(8) && state.progress().overdueSince() == null) {
            @SuppressWarnings("unchecked")
            Clocked<Complaint, ?> late = (Clocked<Complaint, ?>) state;
            return one(3)
                    ? late.overdueAndReferred(draft)
                    : one(2) ? late.rescheduled(draft, later(state.deadline())) : late.overdue(draft);
        }
        if (state instanceof Clocked<?, ?> clock && clock.ticks() && one(9)) {
            @SuppressWarnings("unchecked")
            Clocked<Complaint, ?> told = (Clocked<Complaint, ?>) state;
            return told.told(any(BY_THE_CLOCK), draft);
        }
        if (state instanceof Clocked<?, ?> && one(9)) {
            @SuppressWarnings("unchecked")
            Clocked<Complaint, ?> written = (Clocked<Complaint, ?>) state;
            return state instanceof Ongoing on && draft.words() != null
                    ? on.addedTo(draft, List.of())
                    : received(written, draft);
        }
        if (one(20)) {
            return state.accusing(draft, new UnitId("dept-fire"));
        }
        if (state instanceof Rateable done && done.whyNotRate() == null && one(3)) {
            return done.rated(draft, verdict());
        }
        return switch (state) {
            case Undecided.Submitted in ->
                one(9)
                        ? draft.words() == null ? in.rejected(draft) : in.withdrawn(draft)
                        : one(9)
                                ? in.merged(draft, in.id(), "ref", one(2) ? new UnitId("unit") : null)
                                : in.accepted(draft, one(2) ? new UnitId("unit") : null);
            case Undecided.Accepted in ->
                one(9)
                        ? draft.words() == null
                                ? in.merged(draft, in.id(), "ref", one(2) ? new UnitId("unit") : null)
                                : in.withdrawn(draft)
                        : in.dispatched(draft, Owner.ofTown(Samples.TOWN, null), at.plusSeconds(60));
            case Dispatched in ->
                in.whyNotReturn(Samples.rules(0)) == null && one(3)
                        ? in.returned(draft, new PostId("dept-fire"), null)
                        : in.signed(draft, one(2) ? at : null);
            case Asking.ReturnRequested in -> one(2) ? in.redispatched(draft, OTHER, null) : in.refused(draft, null);
            case FirstHandling in when one(5) -> in.extensionAsked(draft, DAY, null);
            case FirstHandling in when one(9) -> in.paused(draft);
            case FirstHandling in when one(9) -> in.becameHazard(draft, in.id());
            case FirstHandling in when one(9) -> in.toDispute(draft);
            case FirstHandling.Signed in when one(2) -> in.contacted(draft);
            case Working in ->
                in.replied(draft, Reply.of(draft.doer(), "已处理", List.of(new Evidence("photos/2.jpg")), draft.at()));
            case Asking.ExtensionRequested in -> one(2) ? in.extended(draft, later(in.deadline())) : in.refused(draft);
            case Paused in -> in.resumed(draft, later(in.deadline()));
            case Referred in -> in.concluded(draft, OTHER, later(in.deadline()), null);
            case Answered.Replied in -> in.calledBack(draft, one(3) ? null : verdict());
            case Answered.CalledBack in ->
                one(3) ? in.rework(draft, Samples.rules(0)) : in.closed(draft, one(2) ? "已公开答复" : null);
            case Ended.Closed in -> one(2) ? in.reopened(draft, later(in.deadline()), Samples.rules(0)) : null;
            case Ended _ -> null;
        };
    }

    private Transition<Hazard> next(Hazard state) {
        EventDraft draft = act().with(Fact.TERM, "7d");
        Evidence evidence = new Evidence("photos/" + random.nextInt(9) + ".jpg");
        if (state instanceof Open pending && one(9)) {
            return always(pending, draft);
        }
        if (state instanceof Transferable movable && one(9)) {
            return movable.transferred(draft, OTHER, Samples.rules(0));
        }
        return switch (state) {
            case anlan.domain.hazard.Undecided.Reported in ->
                one(5)
                        ? in.unfounded(draft)
                        : one(9) ? in.duplicate(draft, in.id()) : in.verified(draft, any(Grade.values()));
            case anlan.domain.hazard.Undecided.Verified in ->
                one(3)
                        ? in.fixedOnSpot(draft, evidence, evidence, Samples.rules(500))
                        : in.assigned(draft, Owner.ofTown(Samples.TOWN, null), fresh(null));
            case AwaitingSignature in -> in.signed(draft, null);
            case PlanPending in ->
                in.whyNotApprove(APPROVER) != null
                        ? in.planned(draft, plan())
                        : one(3) ? in.refused(draft) : in.approved(draft);
            case Signable in when one(2) -> in.signed(draft, null);
            case anlan.domain.hazard.Working.Rectifying in when one(4) -> in.extensionAsked(draft, DAY, null);
            case anlan.domain.hazard.Working.Rectifying in when one(9) -> in.paused(draft);
            case anlan.domain.hazard.Working in -> in.submitted(draft, evidence, at.plusSeconds(9));
            case ExtensionPending in ->
                one(2) ? in.extended(draft, later(in.progress().requireDeadline())) : in.refused(draft);
            case anlan.domain.hazard.Paused in ->
                in.resumed(draft, later(in.progress().requireDeadline()));
            case Submitted in -> one(2) ? in.returned(draft, Samples.rules(0)) : in.passed(draft, evidence);
            case anlan.domain.hazard.Referred in ->
                in.concluded(draft, OTHER, later(in.progress().requireDeadline()), null);
            case anlan.domain.hazard.Ended.Recheck in ->
                one(2)
                        ? in.passed(draft, evidence)
                        : in.failed(draft, OTHER, fresh(in.progress().deadline()));
            case anlan.domain.hazard.Ended.Closed in
            when one(3) && !in.rechecked() ->
                one(2)
                        ? in.recheckPassed(draft, evidence)
                        : in.recheckFailed(draft, evidence, fresh(in.progress().deadline()), Samples.rules(0));
            case anlan.domain.hazard.Ended.Closed in ->
                one(2) ? in.reopened(draft, fresh(in.progress().deadline()), Samples.rules(0)) : null;
            case anlan.domain.hazard.Ended _ -> null;
        };
    }

    /** The turns of one inspection after it came in, at most so many. */
    public static List<Transition<Inspection>> ofInspection(
            Transition<Inspection> first, long seed, int most, int pace) {
        Walks walk = new Walks(seed, first.event().at(), pace);
        List<Transition<Inspection>> turns = new ArrayList<>();
        Transition<Inspection> transition = first;
        while (transition != null && turns.size() < most) {
            transition = walk.next(transition.next());
            if (transition != null) {
                turns.add(transition);
            }
        }
        return turns;
    }

    private Transition<Inspection> next(Inspection state) {
        EventDraft draft = act();
        return switch (state) {
            case Underway in
            when one(2) ->
                one(2)
                        ? in.pointsAdded(draft, Samples.round(at, "walk" + random.nextInt(9)))
                        : in.found(
                                draft,
                                Samples.id(CaseKind.HAZARD, "found" + random.nextInt(999)),
                                one(2)
                                        ? null
                                        : any(in.dossier().points().toArray(Point[]::new))
                                                .site());
            case Underway in when one(9) && in.whyNotCancel() == null -> in.cancelled(draft);
            case Underway in -> one(3) ? in.closed(draft) : in.concluded(draft, fresh(null));
            case Concluded in
            when one(3) && !stillClean(in).isEmpty() ->
                in.missed(draft, stillClean(in).getFirst(), Samples.id(CaseKind.HAZARD, "missed"));
            case AwaitingLookBack in when one(3) -> byTheClock(in, draft);
            case AwaitingLookBack in ->
                one(3) ? in.lookedBackAgain(draft, later(in.progress().requireDeadline())) : in.lookedBack(draft);
            case Over _ -> null;
        };
    }

    private static List<SiteId> stillClean(Concluded in) {
        return in.dossier().clean().stream().filter(in::saysCleanAt).toList();
    }

    private <C extends Case> Transition<C> byTheClock(Clocked<C, ?> in, EventDraft draft) {
        if (one(3)) {
            return in.told(any(BY_THE_CLOCK), draft);
        }
        if (in.progress().overdueSince() != null) {
            return received(in, draft);
        }
        return one(2)
                ? in.overdueAndReferred(draft)
                : one(2) ? in.rescheduled(draft, later(in.progress().requireDeadline())) : in.overdue(draft);
    }

    /** Some moves of the month of a grid, the first of which follows that one. */
    public static List<Transition<DutyMonth>> ofDutyMonth(Transition<DutyMonth> first, long seed, int most, int pace) {
        Walks walk = new Walks(seed, first.event().at(), pace);
        List<Transition<DutyMonth>> turns = new ArrayList<>();
        Transition<DutyMonth> transition = first;
        while (transition != null && turns.size() < most) {
            transition = walk.next(transition.next());
            if (transition != null) {
                turns.add(transition);
            }
        }
        return turns;
    }

    private Transition<DutyMonth> next(DutyMonth state) {
        EventDraft draft = act();
        return switch (state) {
            case StillDue in when one(3) -> byTheClock(in, draft);
            case StillDue in when one(6) -> in.settled(draft);
            case anlan.domain.grid.Over _ when one(2) -> null;
            case DutyMonth in -> in.visited(draft, visit());
        };
    }

    private GridVisit visit() {
        String key = "walk" + random.nextInt();
        return one(4)
                ? Samples.gridVisit(key, at)
                : one(2) ? Samples.gridVisit(key, at, "patrol") : Samples.gridVisit(key, at, "patrol", "publicity");
    }

    private <C extends Case> Transition<C> received(Clocked<C, ?> written, EventDraft draft) {
        Document document = Samples.document(written);
        return one(2) ? written.acknowledged(draft, document) : written.answered(draft, document, "已派人到场");
    }

    private Transition<Hazard> always(Open pending, EventDraft draft) {
        if (one(5)) {
            return pending.told(any(BY_THE_CLOCK), draft);
        }
        if (pending.progress().overdueSince() != null) {
            return one(2)
                    ? received(pending, draft)
                    : pending.listed(draft, !pending.dossier().listed());
        }
        return one(4)
                ? pending.referred(draft, this::later)
                : one(3)
                        ? pending.overdueAndReferred(draft)
                        : one(2)
                                ? pending.rescheduled(
                                        draft, later(pending.progress().requireDeadline()))
                                : pending.overdue(draft);
    }

    private Plan plan() {
        return new Plan(
                one(2) ? "张主任" : null,
                "封停",
                one(2) ? "专项" : null,
                "三周",
                "应急",
                List.of(new Doer(new PostId("town"), new UnitId("unit"), PERSON)),
                false);
    }
}
