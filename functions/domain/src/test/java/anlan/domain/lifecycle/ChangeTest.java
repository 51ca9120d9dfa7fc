package anlan.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.complaint.Complaint;
import anlan.domain.contract.Samples;
import anlan.domain.document.Documents;
import anlan.domain.hazard.Hazard;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Timer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes with one move of a case. */
class ChangeTest {

    private static final NewCase<Hazard> NEW = Samples.hazard("change");
    private static final Transition<Hazard> MOVE = NEW.transition();
    private static final DeedReceipt RECEIPT = Samples.receipt(MOVE.next(), "change-key");

    @Test
    void a_deed_leaves_its_receipt_and_sets_off_no_timer() {
        Change<Hazard> change = Change.deed(MOVE, RECEIPT);
        assertThat(change.transition()).isEqualTo(MOVE);
        assertThat(change.receipt()).isEqualTo(RECEIPT);
        assertThat(change.fired()).isNull();
        assertThat(change.along()).isEmpty();
        assertThat(change.messages()).isEmpty();
        assertThat(change.telling(List.of())).isEqualTo(change);
    }

    @Test
    void the_clock_starts_where_the_move_says_so_and_nowhere_else() {
        Ladder ladder = Samples.LADDER;
        assertThat(MOVE.startsClock()).isTrue();
        assertThat(MOVE.timers(ladder))
                .extracting(Timer::fireAt)
                .containsExactly(MOVE.next().progress().requireDeadline().dueAt());
        assertThat(new Transition<>(MOVE.next(), MOVE.event(), false, false).timers(ladder))
                .isEmpty();
        assertThat(new Transition<>(MOVE.next(), MOVE.event(), false, true).timers(ladder))
                .as("no rung of that ladder is for steps")
                .isEmpty();
    }

    @Test
    void the_time_of_a_step_runs_where_it_has_one() {
        Ladder steps = new Ladder(List.of(), List.of(), List.of(Samples.OVERDUE), Samples.LADDER.calendar());
        Transition<Complaint> accepted =
                Samples.complaint("alice", "change", Samples.NOW).transition();
        Complaint next = accepted.next();
        assertThat(next.step()).as("it waits to be dispatched").isNotNull();
        Case timed = next.withProgress(next.progress().withStepDueAt(Samples.NOW.plusSeconds(60)));
        assertThat(new Transition<>(timed, accepted.event(), false, true).timers(steps))
                .extracting(Timer::fireAt)
                .containsExactly(Samples.NOW.plusSeconds(60));
        assertThat(new Transition<>(timed, accepted.event(), false, false).timers(steps))
                .isEmpty();
        Case untimed = next.withProgress(next.progress().withStepDueAt(null));
        assertThat(new Transition<>(untimed, accepted.event(), false, true).timers(steps))
                .isEmpty();
    }

    @Test
    void documents_come_along_and_the_move_stays_the_same() {
        Transition<Case> with = MOVE.with(Documents.NONE);
        assertThat(with.next()).isEqualTo(MOVE.next());
        assertThat(with.event()).isEqualTo(MOVE.event());
        assertThat(with.startsClock()).isEqualTo(MOVE.startsClock());
    }

    @Test
    void a_move_is_taken_for_one_of_its_own_kind_and_of_no_other() {
        assertThat(MOVE.as(Hazard.class)).isEqualTo(MOVE);
        assertThatThrownBy(() -> MOVE.as(Complaint.class)).isInstanceOf(ClassCastException.class);
    }

    @Test
    void a_summary_says_where_a_case_stands() {
        Hazard hazard = MOVE.next();
        CaseSummary summary = CaseSummary.of(hazard);
        assertThat(summary)
                .isEqualTo(new CaseSummary(
                        hazard.id(),
                        hazard.dossier().number(),
                        hazard.status(),
                        1,
                        hazard.dossier().particulars().category(),
                        hazard.dossier().particulars().area(),
                        hazard.progress().requireDeadline().dueAt(),
                        hazard.lateFrom(),
                        hazard.dossier().accused(),
                        Samples.NOW));
        Progress late = hazard.progress().overdue(Samples.NOW);
        assertThat(CaseSummary.of(hazard.withProgress(late)).lateFrom()).isEqualTo(Samples.NOW);
        assertThat(CaseSummary.of(Samples.reported("change").transition().next())
                        .dueAt())
                .as("nobody has to do anything yet")
                .isNull();
    }
}
