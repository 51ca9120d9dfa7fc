package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.Intent;
import anlan.domain.casefile.Evidence;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Submission;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.hazard.AwaitingSignature;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Open;
import anlan.domain.hazard.Submitted;
import anlan.domain.hazard.Working;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.timer.Addressee;
import anlan.domain.timer.Severity;
import anlan.domain.timer.Step;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether there is still something to tell of a case as it stands, and whether now. */
class WorthTellingTest {

    private static final Instant DUE = Samples.NOW.plusSeconds(3600);
    private static final Instant AFTER = DUE.plusSeconds(1);
    private static final Instant BEFORE = DUE.minusSeconds(1);
    private static final WorthTelling WORTH = new WorthTelling(AlertFixture.QUIET);
    private static final UnitId UNIT = new UnitId("town-331082112");

    private static final WorthTelling.Answer NOW = new WorthTelling.Answer.Now(null);

    private static Intent intent(
            Case about, int version, @Nullable Step step, Instant dueAt, Instant at, boolean urgent) {
        return new Intent(
                about.id(),
                about.dossier().number(),
                version,
                "T+0",
                step,
                Addressee.OWNER,
                new PostId("town-331082112"),
                UNIT,
                Samples.TOWN,
                null,
                dueAt,
                at,
                at,
                "overdue",
                urgent ? Severity.URGENT : Severity.OVERDUE,
                !urgent,
                Intent.Fate.PENDING,
                null);
    }

    /** Of a deadline: a reminder if it was made before it. */
    private static Intent ofDeadline(Case about, int version, Instant at) {
        return intent(about, version, null, DUE, at, false);
    }

    private static WorthTelling.Answer said(Intent intent, @Nullable Case state) {
        return WORTH.of(intent, state, Samples.at("2024-02-08T12:00:00"));
    }

    private static WorthTelling.Answer cancelled(String why) {
        return new WorthTelling.Answer.Never(Intent.Fate.CANCELLED, why);
    }

    private static WorthTelling.Answer superseded(String why) {
        return new WorthTelling.Answer.Never(Intent.Fate.SUPERSEDED, why);
    }

    private static EventDraft draft(Instant at) {
        return EventDraft.job("somebody", at);
    }

    private static Open running() {
        return (Open) Samples.hazard("late").transition().next();
    }

    private static Open late(Instant since) {
        return (Open) running().overdue(draft(since)).next();
    }

    private static Deadline second(Instant dueAt) {
        Deadline first = running().progress().requireDeadline();
        return new Deadline(dueAt, 2, null, first.term(), first.from(), null);
    }

    private static Working working(Open open) {
        return (Working) ((AwaitingSignature) open).signed(draft(BEFORE), null).next();
    }

    private static Submitted handedIn(Open open) {
        return (Submitted) working(open)
                .submitted(draft(BEFORE), new Evidence("a.jpg"), BEFORE)
                .next();
    }

    @Test
    void of_a_case_that_is_not_there_or_has_ended_nothing_is_told() {
        assertThat(said(ofDeadline(running(), 1, AFTER), null)).isEqualTo(cancelled("the case has ended"));
        Hazard closed =
                handedIn(running()).passed(draft(AFTER), new Evidence("b.jpg")).next();
        assertThat(said(ofDeadline(closed, 1, AFTER), closed)).isEqualTo(cancelled("the case has ended"));
    }

    @Test
    void a_case_that_is_late_is_told_of() {
        assertThat(said(ofDeadline(late(AFTER), 1, AFTER), late(AFTER))).isEqualTo(NOW);
        assertThat(said(ofDeadline(late(AFTER), 1, DUE), late(AFTER)))
                .as("made at the deadline itself, which is no reminder")
                .isEqualTo(NOW);
    }

    @Test
    void a_case_that_is_not_late_any_more_is_not() {
        assertThat(said(ofDeadline(running(), 1, AFTER), running()))
                .isEqualTo(cancelled("the case is not late any more"));
        Open another = (Open) running()
                .rescheduled(draft(AFTER), second(AFTER.plusSeconds(9_999)))
                .next();
        assertThat(said(ofDeadline(another, 1, AFTER), another)).isEqualTo(superseded("the deadline is another one"));
    }

    @Test
    void a_case_that_is_late_by_another_calendar_too_has_been_late_since_then() {
        Open byBoth = (Open) late(AFTER)
                .rescheduled(draft(AFTER), second(DUE.minusSeconds(60)))
                .next();
        assertThat(byBoth.progress().overdueSince()).isEqualTo(AFTER);
        assertThat(said(ofDeadline(byBoth, 1, AFTER), byBoth)).isEqualTo(NOW);
        assertThat(said(ofDeadline(byBoth, 1, AFTER.plusSeconds(1)), byBoth)).isEqualTo(NOW);
        assertThat(said(ofDeadline(byBoth, 1, AFTER.minusMillis(1)), byBoth))
                .as("late only later")
                .isEqualTo(superseded("the deadline is another one"));
    }

    @Test
    void a_reminder_is_told_while_its_deadline_runs_and_has_not_passed() {
        assertThat(said(ofDeadline(running(), 1, BEFORE), running())).isEqualTo(NOW);
        assertThat(said(ofDeadline(running(), 2, BEFORE), running()))
                .isEqualTo(superseded("the deadline is another one"));
        assertThat(said(ofDeadline(running(), 1, BEFORE), late(AFTER)))
                .isEqualTo(superseded("the deadline has passed"));
    }

    @Test
    void a_reminder_of_what_was_handed_in_or_stands_still_is_not() {
        Submitted handedIn = handedIn(running());
        assertThat(said(ofDeadline(handedIn, 1, BEFORE), handedIn)).isEqualTo(cancelled("it was handed in"));
        Hazard paused =
                ((Working.Rectifying) working(running())).paused(draft(BEFORE)).next();
        int version = paused.progress().requireDeadline().version();
        assertThat(said(ofDeadline(paused, version, BEFORE), paused)).isEqualTo(cancelled("it was handed in"));
    }

    @Test
    void a_step_is_told_of_while_it_is_the_next_one_with_that_time() {
        Submission submission = Samples.complaint("alice", "step", Samples.NOW);
        Complaint waits = submission.transition().next();
        Instant until = Samples.NOW.plusSeconds(600);
        assertThat(said(intent(waits, 1, Step.DISPATCH, until, AFTER, false), waits))
                .isEqualTo(NOW);
        assertThat(said(intent(waits, 1, Step.DISPATCH, until.plusSeconds(1), AFTER, false), waits))
                .isEqualTo(cancelled("the step was taken"));
        assertThat(said(intent(waits, 1, Step.SIGN, until, AFTER, false), waits))
                .isEqualTo(cancelled("the step was taken"));
    }

    @Test
    void the_unit_that_a_case_is_about_is_told_nothing_and_nobody_of_it_hears() {
        Submission submission = Samples.complaint("alice", "about", Samples.NOW);
        Complaint plain = submission.transition().next();
        Complaint about = Complaint.submitted(
                        plain.dossier().report(), UNIT, Samples.due(Samples.NOW), Samples.NOW.plusSeconds(600))
                .next();
        assertThat(said(intent(about, 1, Step.DISPATCH, Samples.NOW.plusSeconds(600), AFTER, false), about))
                .isEqualTo(cancelled("the case is about this unit"));
        UnitId other = new UnitId("dept-fire");
        Complaint aboutAnother = Complaint.submitted(
                        plain.dossier().report(), other, Samples.due(Samples.NOW), Samples.NOW.plusSeconds(600))
                .next();
        assertThat(said(
                        intent(aboutAnother, 1, Step.DISPATCH, Samples.NOW.plusSeconds(600), AFTER, false),
                        aboutAnother))
                .isEqualTo(new WorthTelling.Answer.Now(other));
    }

    @Test
    void in_the_quiet_hours_it_waits_unless_it_is_urgent() {
        Open late = late(AFTER);
        Instant night = Samples.at("2024-02-08T21:00:00");
        Intent usual = ofDeadline(late, 1, AFTER);
        assertThat(WORTH.of(usual, late, night))
                .isEqualTo(new WorthTelling.Answer.Later(Samples.at("2024-02-09T08:00:00")));
        assertThat(WORTH.of(usual, late, night.minusMillis(1))).isEqualTo(NOW);
        assertThat(WORTH.of(usual, late, Samples.at("2024-02-09T08:00:00"))).isEqualTo(NOW);
        assertThat(WORTH.of(intent(late, 1, null, DUE, AFTER, true), late, night))
                .isEqualTo(NOW);
        assertThat(WORTH.of(ByTheClock.of(usual), late, night)).isEqualTo(NOW);
    }
}
