package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.category.CaseKind;
import anlan.domain.complaint.Answered;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Dispatched;
import anlan.domain.complaint.Early;
import anlan.domain.complaint.Round;
import anlan.domain.complaint.Running;
import anlan.domain.complaint.Submission;
import anlan.domain.complaint.Undecided;
import anlan.domain.deadline.Deadline;
import anlan.domain.hazard.Handed;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Pending;
import anlan.domain.hazard.Registration;
import anlan.domain.hazard.Submitted;
import anlan.domain.hazard.Working;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Act;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Turn;
import anlan.domain.timer.Timer;
import java.time.Instant;
import java.util.List;

/** A case of each kind, for rules that hold for every kind: the next does not compile without its line here. */
public final class EachKind {

    private static final Owner OWNER = Owner.ofTown(Samples.TOWN, null);

    private EachKind() {}

    /** The turn by which a case with that deadline comes in. */
    public static Turn<? extends Case> comesIn(CaseKind kind, String key, Deadline due) {
        return switch (kind) {
            case COMPLAINT ->
                Complaint.submitted(
                        Samples.complaint("somebody", key, due.from())
                                .turn()
                                .next()
                                .report(),
                        null,
                        due,
                        due.dueAt());
            case HAZARD ->
                Hazard.assigned(
                        Samples.hazard(key, "LH-" + key, due.from())
                                .turn()
                                .next()
                                .finding(),
                        Act.job("sample", due.from()),
                        OWNER,
                        due);
        };
    }

    /** Keeps a case in a store as the turn leaves it, with the timers given. */
    public static CaseId kept(Ports ports, Turn<? extends Case> turn, List<Timer> timers) {
        CaseId id = turn.next().id();
        Intake taken = switch (turn.next()) {
            case Complaint state -> {
                Submission sample =
                        Samples.complaint(id.value(), id.value(), state.report().at());
                yield ports.complaints()
                        .submit(new Submission(
                                new Turn<>(state, turn.event(), timers),
                                null,
                                sample.allowance(),
                                sample.receipt(),
                                sample.meaning()));
            }
            case Hazard state ->
                ports.hazards().register(Registration.of(new Turn<>(state, turn.event(), timers), "meaning"));
            default -> throw new IllegalArgumentException(turn.next().status());
        };
        assertThat(taken).isInstanceOf(Intake.Taken.class);
        return id;
    }

    /** Makes true what a timer did. */
    public static Change.Made byTimer(Ports ports, Turn<? extends Case> turn, Timer fired) {
        return switch (turn.next()) {
            case Complaint state ->
                ports.complaints()
                        .change(Change.byTimer(new Turn<>(state, turn.event(), turn.timers()), fired, List.of()));
            case Hazard state ->
                ports.hazards()
                        .change(Change.byTimer(new Turn<>(state, turn.event(), turn.timers()), fired, List.of()));
            default -> throw new IllegalArgumentException(turn.next().status());
        };
    }

    /** A case whose clock the timers look at. */
    public static Clocked<? extends Case> running(Case state) {
        return switch (state) {
            case Running in -> in;
            case Pending in -> in;
            default -> throw new IllegalArgumentException(state.status());
        };
    }

    public static Case found(Ports ports, CaseId id) {
        return switch (id.kind()) {
            case COMPLAINT -> ports.complaints().find(id);
            case HAZARD -> ports.hazards().find(id);
        };
    }

    /** A case that came in is given to its owner, and the work on it begins. */
    public static Case atWork(Case first, Instant at) {
        Act act = Act.job("somebody", at);
        return switch (first) {
            case Undecided.Submitted in -> {
                Undecided.Accepted accepted =
                        (Undecided.Accepted) in.accepted(act, null).next();
                Dispatched given =
                        (Dispatched) accepted.dispatched(act, OWNER, null).next();
                yield given.signed(act, null).next();
            }
            case Handed in -> in.signed(act).next();
            default -> throw new IllegalArgumentException(first.status());
        };
    }

    /** The work is done: a reply, or a submission for review. */
    public static Turn<? extends Case> worked(Case state, Instant at) {
        Act act = Act.job("somebody", at);
        return switch (state) {
            case anlan.domain.complaint.Working in -> in.replied(act, Round.of(act.doer(), "已处理", List.of(), at));
            case Working in -> in.submitted(act, new Evidence("after.jpg"), at);
            default -> throw new IllegalArgumentException(state.status());
        };
    }

    /** Somebody else finds that it holds, and the case is closed. */
    public static Turn<? extends Case> closed(Case worked, Instant at) {
        Act act = Act.job("somebody else", at);
        return switch (worked) {
            case Answered.Replied in ->
                ((Answered.Visited) in.visited(act, null).next()).closed(act, null);
            case Submitted in -> in.passed(act, new Evidence("seen.jpg"));
            default -> throw new IllegalArgumentException(worked.status());
        };
    }

    /** Somebody else finds that it does not hold, and it is to be done again. */
    public static Turn<? extends Case> sentBack(Case worked, Instant at) {
        Act act = Act.job("somebody else", at);
        return switch (worked) {
            case Answered.Replied in ->
                ((Answered.Visited) in.visited(act, null).next()).rework(act, Samples.rules(0));
            case Submitted in -> in.returned(act, Samples.rules(0));
            default -> throw new IllegalArgumentException(worked.status());
        };
    }

    /** The clock of a case at work stops. */
    public static Turn<? extends Case> paused(Case state, Instant at) {
        Act act = Act.job("somebody else", at);
        return switch (state) {
            case Early in -> in.paused(act);
            case Working.Rectifying in -> in.paused(act);
            default -> throw new IllegalArgumentException(state.status());
        };
    }
}
