package anlan.usecases.deadline;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.Term;
import anlan.domain.hazard.Submitted;
import anlan.domain.lifecycle.Owner;
import anlan.domain.people.UnitId;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps that are not taken in their time. */
class LateStepsTest extends LadderFixture {

    @Test
    void a_step_that_is_not_taken_is_told_to_whoever_must_take_it_and_then_to_their_head() {
        found();
        signed("2024-03-05T10:00:00");
        handedIn("2024-03-06T10:00:00", "2024-03-09T00:00:00");
        assertThat(sweep("2024-03-08T23:59:59").fired()).isZero();
        assertThat(sweep("2024-03-09T00:00:00").fired()).isEqualTo(1);
        sweep("2024-03-12T00:00:00");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "review+0 actor office PENDING", "review+1wd unit-leader office-leader PENDING");
        assertThat(events()).endsWith("STEP_OVERDUE review+0", "STEP_OVERDUE review+1wd");
        assertThat(city.intents()).allSatisfy(intent -> {
            assertThat(intent.dueAt()).isEqualTo(at("2024-03-09T00:00:00"));
            assertThat(intent.step()).isEqualTo(Step.REVIEW);
            assertThat(intent.deadlineVersion()).isEqualTo(1);
        });
    }

    @Test
    void a_step_that_nobody_swept_for_days_is_told_to_the_head_and_to_whoever_must_take_it() {
        found();
        signed("2024-03-05T10:00:00");
        handedIn("2024-03-06T10:00:00", "2024-03-09T00:00:00");
        sweep("2024-03-12T00:00:00");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "review+0 actor office SUPERSEDED",
                        "review+1wd unit-leader office-leader PENDING",
                        "review+1wd actor office PENDING");
    }

    @Test
    void a_step_that_was_taken_is_told_to_nobody() {
        found();
        signed("2024-03-05T10:00:00");
        handedIn("2024-03-06T10:00:00", "2024-03-09T00:00:00");
        this.<Submitted>does("back", state -> state.returned(draft("2024-03-07T09:00:00"), Samples.rules(0)));
        assertThat(sweep("2024-03-09T00:00:00").fired()).as("the reminder").isEqualTo(1);
        assertThat(told()).containsExactly("T-1 owner town-331082112 PENDING");
    }

    @Test
    void the_same_step_until_another_time_is_another_step() {
        found();
        signed("2024-03-05T10:00:00");
        handedIn("2024-03-06T10:00:00", "2024-03-09T00:00:00");
        this.<Submitted>does("back", state -> state.returned(draft("2024-03-07T09:00:00"), Samples.rules(0)));
        handedIn("2024-03-07T10:00:00", "2024-03-13T00:00:00");
        sweep("2024-03-09T00:00:00");
        assertThat(told()).isEmpty();
        sweep("2024-03-13T00:00:00");
        assertThat(told()).containsExactly("review+0 actor office PENDING");
    }

    @Test
    void what_an_office_answers_for_itself_is_reviewed_by_the_leader() {
        Deadline due = new DeadlineClock(CALENDAR, HOURS).first(new Term.WorkingDays(5), now);
        found(new Owner(UnitId.OFFICE.mainPost(), UnitId.OFFICE), due);
        signed("2024-03-05T10:00:00");
        handedIn("2024-03-06T10:00:00", "2024-03-09T00:00:00");
        sweep("2024-03-09T00:00:00");
        sweep("2024-03-12T00:00:00");
        assertThat(told())
                .containsExactlyInAnyOrder("review+0 actor leader PENDING", "review+1wd unit-leader leader PENDING");
    }

    @Test
    void a_step_whose_rung_is_taken_from_the_ladder_waits_for_the_rung_above_it_or_is_dropped() {
        found();
        signed("2024-03-05T10:00:00");
        handedIn("2024-03-06T10:00:00", "2024-03-09T00:00:00");
        ladder = new Ladder(ladder.days(), ladder.hours(), STEPS.subList(1, 2), CALENDAR);
        sweep("2024-03-09T00:00:00");
        assertThat(told()).isEmpty();
        assertThat(ports.timers().next(0)).isEqualTo(at("2024-03-12T00:00:00"));
        ladder = new Ladder(ladder.days(), ladder.hours(), List.of(), CALENDAR);
        assertThat(sweep("2024-03-12T00:00:00")).isEqualTo(new NotifyOverdue.Outcome(0, 1, 0));
        assertThat(told()).isEmpty();
    }
}
