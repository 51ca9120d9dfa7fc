package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.Mark;
import anlan.domain.lifecycle.Standing;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What is true of a case in each of its states. */
class EveryStateTest {

    private static List<String> those(List<? extends Case> cases, Predicate<Case> test) {
        return cases.stream().filter(test).map(Case::status).distinct().toList();
    }

    @Test
    void a_step_with_a_time_of_its_own_is_next_in_these_states() {
        assertThat(EveryState.all()
                        .filter(each -> each.step() != null)
                        .map(each -> each.id().kind() + " " + each.status() + " " + each.step()))
                .containsExactly(
                        "COMPLAINT SUBMITTED DISPATCH",
                        "COMPLAINT ACCEPTED DISPATCH",
                        "COMPLAINT DISPATCHED SIGN",
                        "COMPLAINT RETURN_REQUESTED SETTLE",
                        "COMPLAINT SIGNED CONTACT",
                        "COMPLAINT EXTENSION_REQUESTED SETTLE",
                        "HAZARD EXTENSION_PENDING SETTLE",
                        "HAZARD SUBMITTED REVIEW");
    }

    @Test
    void hazards_that_are_not_proved_are_not_counted_and_what_has_ended_is_not_open() {
        assertThat(those(EveryState.hazards(), each -> each.standing() == Standing.UNCOUNTED))
                .containsExactly("REPORTED", "UNFOUNDED", "DUPLICATE");
        assertThat(those(EveryState.complaints(), each -> each.standing() == Standing.UNCOUNTED))
                .isEmpty();
        assertThat(those(EveryState.hazards(), each -> each.standing() == Standing.ENDED))
                .containsExactly("RECHECK", "CLOSED");
        assertThat(those(EveryState.complaints(), each -> each.standing() == Standing.ENDED))
                .containsExactly("NOT_ACCEPTED", "MERGED", "WITHDRAWN", "CLOSED");
        assertThat(those(EveryState.inspections(), each -> each.standing() == Standing.ENDED))
                .containsExactly("LOOKED_BACK", "CLOSED", "CANCELLED");
        assertThat(those(EveryState.dutyMonths(), each -> each.standing() == Standing.ENDED))
                .containsExactly("DONE", "INCOMPLETE");
    }

    @Test
    void nobody_is_made_late_whose_clock_stands_or_who_has_handed_in() {
        assertThat(those(EveryState.hazards(), each -> each instanceof Clocked<?, ?> clocked && !clocked.mayBeLate()))
                .containsExactly("PAUSED", "SUBMITTED");
        assertThat(those(
                        EveryState.complaints(), each -> each instanceof Clocked<?, ?> clocked && !clocked.mayBeLate()))
                .containsExactly("PAUSED", "REPLIED", "VISITED");
    }

    @Test
    void what_was_handed_in_too_late_is_late_however_late_that_is_seen() {
        Instant early = Samples.NOW.minusSeconds(9);
        for (Case each : EveryState.all()
                .filter(state -> List.of("REPLIED", "VISITED", "SUBMITTED").contains(state.status()))
                .toList()) {
            Case late = each.withProgress(
                    each.progress().withDeadline(new Deadline(early, 1, null, new Term.Days(1), early, null)));
            assertThat(late instanceof Clocked<?, ?> clocked && clocked.mayBeLate())
                    .as(each.status())
                    .isTrue();
        }
    }

    @Test
    void every_state_keeps_what_it_is_when_it_gets_other_papers() {
        for (Case each : EveryState.all().toList()) {
            Case again = each.withProgress(each.progress().withStepDueAt(Samples.NOW));
            assertThat(again).as(each.status()).isInstanceOf(each.getClass());
            assertThat(again.progress().stepDueAt()).as(each.status()).isEqualTo(Samples.NOW);
            assertThat(again.withProgress(each.progress())).as(each.status()).isEqualTo(each);
        }
    }

    @Test
    void how_a_case_ended_is_counted_where_it_did() {
        assertThat(EveryState.all()
                        .filter(each -> !each.howItEnded().isEmpty())
                        .map(each -> each.id().kind() + " " + each.status() + " "
                                + each.howItEnded().stream()
                                        .map(Mark.Trait::name)
                                        .sorted()
                                        .toList()))
                .containsExactly(
                        "COMPLAINT MERGED [MERGED]",
                        "COMPLAINT CLOSED [FINISHED, IN_TIME, RATED]",
                        "HAZARD RECHECK [IN_TIME, ON_SPOT]",
                        "HAZARD CLOSED [IN_TIME]",
                        "INSPECTION LOOKED_BACK [IN_TIME, LOOKED_BACK]",
                        "INSPECTION CANCELLED [CANCELLED]",
                        "DUTYMONTH DONE [IN_TIME]",
                        "DUTYMONTH INCOMPLETE [INCOMPLETE]");
    }

    @Test
    void these_events_begin_a_step() {
        assertThat(Arrays.stream(EventKind.values()).filter(EventKind::beginsStep))
                .containsExactlyInAnyOrder(
                        EventKind.SUBMITTED,
                        EventKind.DISPATCHED,
                        EventKind.SIGNED,
                        EventKind.RETURN_REQUESTED,
                        EventKind.RETURN_REFUSED,
                        EventKind.EXTENSION_REQUESTED,
                        EventKind.CONCLUDED);
    }
}
