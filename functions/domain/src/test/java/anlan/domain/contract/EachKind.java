package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.category.CaseKind;
import anlan.domain.complaint.Answered;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Dispatched;
import anlan.domain.complaint.FirstHandling;
import anlan.domain.complaint.Reply;
import anlan.domain.complaint.Submission;
import anlan.domain.complaint.Undecided;
import anlan.domain.deadline.Deadline;
import anlan.domain.grid.DutyMonth;
import anlan.domain.grid.StillDue;
import anlan.domain.hazard.AwaitingSignature;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Submitted;
import anlan.domain.hazard.Working;
import anlan.domain.inspection.AwaitingLookBack;
import anlan.domain.inspection.Inspection;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Cases;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import anlan.domain.timer.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A case of each kind, for rules that hold for every kind: the next does not compile without its
 * line here.
 */
public final class EachKind {

    private static final Owner OWNER = Owner.ofTown(Samples.TOWN, null);

    private EachKind() {}

    /** The cases of each kind in one store. */
    public static Map<CaseKind, Cases<?>> cases(Ports ports) {
        return Map.of(
                CaseKind.COMPLAINT, ports.complaints(),
                CaseKind.HAZARD, ports.hazards(),
                CaseKind.INSPECTION, ports.inspections(),
                CaseKind.DUTYMONTH, ports.dutyMonths());
    }

    /** The turn by which a case with that deadline comes in. */
    public static Transition<? extends Case> comesIn(CaseKind kind, String key, Deadline due) {
        return switch (kind) {
            case COMPLAINT ->
                Complaint.submitted(
                        Samples.complaint("somebody", key, due.from())
                                .transition()
                                .next()
                                .report(),
                        null,
                        due,
                        due.dueAt());
            case HAZARD ->
                Hazard.assigned(
                        Samples.hazard(key, "LH-" + key, due.from())
                                .transition()
                                .next()
                                .finding(),
                        EventDraft.job("sample", due.from()),
                        OWNER,
                        due);
            case DUTYMONTH -> Samples.dutyMonth(key, due);
            case INSPECTION -> throw new IllegalArgumentException("an inspection comes in without a deadline");
        };
    }

    /** Keeps a case in a store as the turn leaves it, with the timers given. */
    public static CaseId kept(Ports ports, Transition<? extends Case> transition) {
        CaseId id = transition.next().id();
        Intake taken = switch (transition.next()) {
            case Complaint state -> {
                Submission sample = Samples.complaint(
                        id.value(), id.value(), state.report().particulars().at());
                yield ports.complaints()
                        .submit(new Submission(
                                new Transition<>(
                                        state, transition.event(), transition.startsClock(), transition.startsStep()),
                                null,
                                sample.quota(),
                                sample.receipt(),
                                sample.fingerprint()));
            }
            case Hazard state ->
                ports.hazards()
                        .open(NewCase.of(
                                new Transition<>(
                                        state, transition.event(), transition.startsClock(), transition.startsStep()),
                                "meaning"));
            case Inspection state ->
                ports.inspections()
                        .open(NewCase.of(
                                new Transition<>(
                                        state, transition.event(), transition.startsClock(), transition.startsStep()),
                                "meaning"));
            case DutyMonth state ->
                ports.dutyMonths()
                        .open(NewCase.of(
                                new Transition<>(
                                        state, transition.event(), transition.startsClock(), transition.startsStep()),
                                "meaning"));
            default -> throw new IllegalArgumentException(transition.next().status());
        };
        assertThat(taken).isInstanceOf(Intake.Taken.class);
        return id;
    }

    /** Makes a move true, the first or a later one. */
    public static void arrived(Ports ports, Transition<? extends Case> transition) {
        if (transition.event().version() == 1) {
            kept(ports, transition);
            return;
        }
        Change.Made made = switch (transition.next()) {
            case Complaint state -> ports.complaints().change(moved(state, transition));
            case Hazard state -> ports.hazards().change(moved(state, transition));
            case Inspection state -> ports.inspections().change(moved(state, transition));
            case DutyMonth state -> ports.dutyMonths().change(moved(state, transition));
            default -> throw new IllegalArgumentException(transition.next().status());
        };
        assertThat(made).isInstanceOf(Change.Made.Done.class);
    }

    private static <C extends Case> Change<C> moved(C state, Transition<? extends Case> transition) {
        return Change.deed(
                new Transition<>(state, transition.event(), transition.startsClock(), transition.startsStep()),
                Samples.receipt(state, "key-" + transition.event().version()));
    }

    /** Makes true what a timer did. */
    public static Change.Made byTimer(Ports ports, Transition<? extends Case> transition, Timer fired) {
        return switch (transition.next()) {
            case Complaint state ->
                ports.complaints()
                        .change(Change.byTimer(
                                new Transition<>(
                                        state, transition.event(), transition.startsClock(), transition.startsStep()),
                                fired,
                                List.of(),
                                List.of()));
            case Hazard state ->
                ports.hazards()
                        .change(Change.byTimer(
                                new Transition<>(
                                        state, transition.event(), transition.startsClock(), transition.startsStep()),
                                fired,
                                List.of(),
                                List.of()));
            case Inspection state ->
                ports.inspections()
                        .change(Change.byTimer(
                                new Transition<>(
                                        state, transition.event(), transition.startsClock(), transition.startsStep()),
                                fired,
                                List.of(),
                                List.of()));
            case DutyMonth state ->
                ports.dutyMonths()
                        .change(Change.byTimer(
                                new Transition<>(
                                        state, transition.event(), transition.startsClock(), transition.startsStep()),
                                fired,
                                List.of(),
                                List.of()));
            default -> throw new IllegalArgumentException(transition.next().status());
        };
    }

    /** A case whose clock the timers look at. */
    public static Clocked<? extends Case, ?> running(Case state) {
        return switch (state) {
            case anlan.domain.complaint.Open in -> in;
            case anlan.domain.hazard.Open in -> in;
            case AwaitingLookBack in -> in;
            case StillDue in -> in;
            default -> throw new IllegalArgumentException(state.status());
        };
    }

    public static Case found(Ports ports, CaseId id) {
        return switch (id.kind()) {
            case COMPLAINT -> ports.complaints().find(id);
            case HAZARD -> ports.hazards().find(id);
            case INSPECTION -> ports.inspections().find(id);
            case DUTYMONTH -> ports.dutyMonths().find(id);
        };
    }

    /** A case that came in is given to its owner, and the work on it begins. */
    public static Case atWork(Case first, Instant at) {
        EventDraft draft = EventDraft.job("somebody", at);
        return switch (first) {
            case Undecided.Submitted in -> {
                Undecided.Accepted accepted =
                        (Undecided.Accepted) in.accepted(draft, null).next();
                Dispatched given =
                        (Dispatched) accepted.dispatched(draft, OWNER, null).next();
                yield given.signed(draft, null).next();
            }
            case AwaitingSignature in -> in.signed(draft, null).next();
            default -> throw new IllegalArgumentException(first.status());
        };
    }

    /** The work is done: a reply, or a submission for review. */
    public static Transition<? extends Case> worked(Case state, Instant at) {
        EventDraft draft = EventDraft.job("somebody", at);
        return switch (state) {
            case anlan.domain.complaint.Working in -> in.replied(draft, Reply.of(draft.doer(), "已处理", List.of(), at));
            case Working in -> in.submitted(draft, new Evidence("after.jpg"), at);
            default -> throw new IllegalArgumentException(state.status());
        };
    }

    /** Somebody else finds that it holds, and the case is closed. */
    public static Transition<? extends Case> closed(Case worked, Instant at) {
        EventDraft draft = EventDraft.job("somebody-else", at);
        return switch (worked) {
            case Answered.Replied in ->
                ((Answered.CalledBack) in.calledBack(draft, null).next()).closed(draft, null);
            case Submitted in -> in.passed(draft, new Evidence("seen.jpg"));
            default -> throw new IllegalArgumentException(worked.status());
        };
    }

    /** Somebody else finds that it does not hold, and it is to be done again. */
    public static Transition<? extends Case> sentBack(Case worked, Instant at) {
        EventDraft draft = EventDraft.job("somebody-else", at);
        return switch (worked) {
            case Answered.Replied in ->
                ((Answered.CalledBack) in.calledBack(draft, null).next()).rework(draft, Samples.rules(0));
            case Submitted in -> in.returned(draft, Samples.rules(0));
            default -> throw new IllegalArgumentException(worked.status());
        };
    }

    /** The clock of a case at work stops. */
    public static Transition<? extends Case> paused(Case state, Instant at) {
        EventDraft draft = EventDraft.job("somebody-else", at);
        return switch (state) {
            case FirstHandling in -> in.paused(draft);
            case Working.Rectifying in -> in.paused(draft);
            default -> throw new IllegalArgumentException(state.status());
        };
    }
}
