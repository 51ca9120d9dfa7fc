package anlan.domain.contract;

import anlan.domain.casefile.Evidence;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Grade;
import anlan.domain.complaint.Answered;
import anlan.domain.complaint.Asking;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Dispatched;
import anlan.domain.complaint.FirstHandling;
import anlan.domain.complaint.Reply;
import anlan.domain.complaint.Undecided;
import anlan.domain.complaint.Verdict;
import anlan.domain.complaint.Working;
import anlan.domain.deadline.Term;
import anlan.domain.grid.DutyMonth;
import anlan.domain.grid.StillDue;
import anlan.domain.hazard.AwaitingSignature;
import anlan.domain.hazard.Ended;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Submitted;
import anlan.domain.inspection.AwaitingLookBack;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.Underway;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Rules;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One case in each state that there is, come to it by the shortest legal way. */
public final class EveryState {

    /** When each of their moves was made. */
    public static final Instant THEN = Samples.NOW.plusSeconds(60);

    private static final Owner TOWN = Owner.ofTown(Samples.TOWN, null);
    private static final Rules RULES = Samples.rules(0);
    private static final Term DAY = new Term.Days(1);
    private static final Evidence PHOTO = new Evidence("after.jpg");

    private EveryState() {}

    /** Those of every kind. */
    public static Stream<Case> all() {
        return Stream.of(complaints(), hazards(), inspections(), dutyMonths()).flatMap(List::stream);
    }

    /** In the order of their statuses. */
    public static List<Inspection> inspections() {
        Underway open = (Underway) Samples.inspection("every").transition().next();
        EventDraft town = by(TOWN.unit().value());
        AwaitingLookBack concluded =
                (AwaitingLookBack) open.concluded(town, Samples.due(THEN)).next();
        return List.of(
                open,
                concluded,
                concluded.lookedBack(town).next(),
                open.closed(town).next(),
                open.cancelled(town).next());
    }

    /** In the order of their statuses. */
    public static List<DutyMonth> dutyMonths() {
        StillDue open =
                (StillDue) Samples.dutyMonth("every", Samples.due(Samples.NOW)).next();
        EventDraft town = by(TOWN.unit().value());
        DutyMonth once = open.visited(town, Samples.gridVisit("once", THEN, "patrol", "publicity"))
                .next();
        return List.of(
                open,
                once.visited(town, Samples.gridVisit("twice", THEN, "patrol")).next(),
                open.settled(town).next());
    }

    private static EventDraft by(String unit) {
        return EventDraft.of(Samples.of(unit), THEN);
    }

    /** In the order of their statuses. */
    public static List<Complaint> complaints() {
        Undecided.Submitted submitted = (Undecided.Submitted)
                Samples.complaint("alice", "every", Samples.NOW).transition().next();
        Undecided.Accepted accepted =
                (Undecided.Accepted) submitted.accepted(by("office"), null).next();
        Dispatched dispatched =
                (Dispatched) accepted.dispatched(by("office"), TOWN, null).next();
        FirstHandling.Signed signed = (FirstHandling.Signed)
                dispatched.signed(by(TOWN.unit().value()), null).next();
        FirstHandling.Handling handling = (FirstHandling.Handling)
                signed.contacted(by(TOWN.unit().value())).next();
        Answered.Replied replied = (Answered.Replied) handling.replied(
                        by(TOWN.unit().value()),
                        Reply.of(by(TOWN.unit().value()).doer(), "已处理", List.of(), THEN))
                .next();
        Answered.CalledBack visited = (Answered.CalledBack)
                replied.calledBack(by("office"), new Verdict(Verdict.Solved.NO, Verdict.Satisfied.NO))
                        .next();
        Working.Rework rework =
                (Working.Rework) visited.rework(by("office"), RULES).next();
        anlan.domain.complaint.Ended.Closed closed = (anlan.domain.complaint.Ended.Closed)
                visited.closed(by("office"), "已修复").next();
        return List.of(
                submitted,
                accepted,
                submitted.rejected(by("office")).next(),
                accepted.merged(by("office"), Samples.id(CaseKind.COMPLAINT, "master"), "ref", null)
                        .next(),
                submitted.withdrawn(EventDraft.byReporter(THEN)).next(),
                dispatched,
                dispatched
                        .returned(by(TOWN.unit().value()), new PostId("dept-fire"), null)
                        .next(),
                signed,
                handling,
                (Asking.ExtensionRequested)
                        handling.extensionAsked(by(TOWN.unit().value()), DAY, null)
                                .next(),
                handling.paused(by("office")).next(),
                handling.becameHazard(by(TOWN.unit().value()), Samples.id(CaseKind.HAZARD, "of"))
                        .next(),
                handling.toDispute(by(TOWN.unit().value())).next(),
                replied,
                visited,
                rework,
                handling.overdueAndReferred(EventDraft.job("x", THEN)).next(),
                closed,
                closed.reopened(EventDraft.byReporter(THEN), Samples.due(THEN), RULES)
                        .next());
    }

    /** In the order of their statuses. */
    public static List<Hazard> hazards() {
        anlan.domain.hazard.Undecided.Reported reported = (anlan.domain.hazard.Undecided.Reported)
                Samples.reported("every").transition().next();
        anlan.domain.hazard.Undecided.Verified verified = (anlan.domain.hazard.Undecided.Verified)
                reported.verified(by("inspector"), Grade.SERIOUS).next();
        AwaitingSignature.Assigned assigned = (AwaitingSignature.Assigned)
                verified.assigned(by("office"), TOWN, Samples.due(THEN)).next();
        anlan.domain.hazard.Working.Rectifying rectifying = (anlan.domain.hazard.Working.Rectifying)
                assigned.signed(by(TOWN.unit().value()), null).next();
        Submitted submitted = (Submitted)
                rectifying.submitted(by(TOWN.unit().value()), PHOTO, THEN).next();
        Ended.Closed closed =
                (Ended.Closed) submitted.passed(by("office"), PHOTO).next();
        AwaitingSignature grave =
                (AwaitingSignature) Samples.grave("every").transition().next();
        return List.of(
                reported,
                verified,
                reported.unfounded(by("inspector")).next(),
                reported.duplicate(by("inspector"), Samples.id(CaseKind.HAZARD, "master"))
                        .next(),
                assigned,
                assigned.transferred(
                                by(TOWN.unit().value()),
                                new Owner(new PostId("dept-fire"), new UnitId("dept-fire")),
                                RULES)
                        .next(),
                grave.signed(by(TOWN.unit().value()), null).next(),
                rectifying,
                submitted.returned(by("office"), RULES).next(),
                closed.reopened(by("inspector"), Samples.due(THEN), RULES).next(),
                rectifying
                        .extensionAsked(by(TOWN.unit().value()), new Term.ByTheClock(Duration.ofDays(1)), null)
                        .next(),
                rectifying.paused(by("office")).next(),
                submitted,
                rectifying.referred(by("office"), due -> due).next(),
                verified.fixedOnSpot(by("inspector"), PHOTO, PHOTO, Samples.rules(1000))
                        .next(),
                closed);
    }
}
