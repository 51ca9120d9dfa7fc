package anlan.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.EveryState;
import anlan.domain.contract.Moves;
import anlan.domain.contract.Samples;
import anlan.domain.lifecycle.Rules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The specification of the lifecycle: each line is a state and a move, and after the colon the
 * event, the next state, whether the clock of a deadline starts, and what the event says.
 */
class ComplaintMovesTest {

    /** One of anything is enough to be referred. */
    private static final Rules STRICT =
            new Rules(Duration.ofDays(30), Duration.ofDays(90), 1, 1, 1, 1, 1, Duration.ofDays(180), 1000);

    private static final String ALL = """
            SUBMITTED accepted: ACCEPTED, ACCEPTED
            SUBMITTED accusing: ACCUSED, SUBMITTED
            SUBMITTED acknowledged: ACKNOWLEDGED, SUBMITTED
            SUBMITTED answered: DOCUMENT_ANSWERED, SUBMITTED
            SUBMITTED merged: MERGED, MERGED; other=dept-urban
            SUBMITTED overdue: OVERDUE, SUBMITTED; late=began
            SUBMITTED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            SUBMITTED rejected: REJECTED, NOT_ACCEPTED
            SUBMITTED rescheduled: RESCHEDULED, SUBMITTED, clock; dueVersion=2
            SUBMITTED told: ESCALATED, SUBMITTED
            ACCEPTED accusing: ACCUSED, ACCEPTED
            ACCEPTED acknowledged: ACKNOWLEDGED, ACCEPTED
            ACCEPTED answered: DOCUMENT_ANSWERED, ACCEPTED
            ACCEPTED dispatched: DISPATCHED, DISPATCHED; owner=dept-fire
            ACCEPTED merged: MERGED, MERGED; other=dept-urban
            ACCEPTED overdue: OVERDUE, ACCEPTED; late=began
            ACCEPTED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            ACCEPTED rescheduled: RESCHEDULED, ACCEPTED, clock; dueVersion=2
            ACCEPTED told: ESCALATED, ACCEPTED
            NOT_ACCEPTED accusing: ACCUSED, NOT_ACCEPTED
            MERGED accusing: ACCUSED, MERGED
            DISPATCHED accusing: ACCUSED, DISPATCHED
            DISPATCHED acknowledged: ACKNOWLEDGED, DISPATCHED
            DISPATCHED answered: DOCUMENT_ANSWERED, DISPATCHED
            DISPATCHED overdue: OVERDUE, DISPATCHED; late=began
            DISPATCHED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            DISPATCHED rescheduled: RESCHEDULED, DISPATCHED, clock; dueVersion=2
            DISPATCHED returned: RETURN_REQUESTED, RETURN_REQUESTED; proposed=dept-urban
            DISPATCHED signed: SIGNED, SIGNED
            DISPATCHED told: ESCALATED, DISPATCHED
            RETURN_REQUESTED accusing: ACCUSED, RETURN_REQUESTED
            RETURN_REQUESTED acknowledged: ACKNOWLEDGED, RETURN_REQUESTED
            RETURN_REQUESTED answered: DOCUMENT_ANSWERED, RETURN_REQUESTED
            RETURN_REQUESTED overdue: OVERDUE, RETURN_REQUESTED; late=began
            RETURN_REQUESTED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            RETURN_REQUESTED redispatched: DISPATCHED, DISPATCHED; owner=dept-fire
            RETURN_REQUESTED refused: RETURN_REFUSED, SIGNED
            RETURN_REQUESTED rescheduled: RESCHEDULED, RETURN_REQUESTED, clock; dueVersion=2
            RETURN_REQUESTED told: ESCALATED, RETURN_REQUESTED
            SIGNED accusing: ACCUSED, SIGNED
            SIGNED acknowledged: ACKNOWLEDGED, SIGNED
            SIGNED answered: DOCUMENT_ANSWERED, SIGNED
            SIGNED becameHazard: TO_HAZARD, TO_HAZARD; other=H
            SIGNED contacted: CONTACTED, HANDLING
            SIGNED extensionAsked: EXTENSION_REQUESTED, EXTENSION_REQUESTED; term=3d
            SIGNED overdue: OVERDUE, SIGNED; late=began
            SIGNED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            SIGNED paused: PAUSED, PAUSED; dueVersion=2
            SIGNED replied: REPLIED, REPLIED; inTime=true
            SIGNED rescheduled: RESCHEDULED, SIGNED, clock; dueVersion=2
            SIGNED toDispute: TO_DISPUTE, TO_DISPUTE
            SIGNED told: ESCALATED, SIGNED
            HANDLING accusing: ACCUSED, HANDLING
            HANDLING acknowledged: ACKNOWLEDGED, HANDLING
            HANDLING answered: DOCUMENT_ANSWERED, HANDLING
            HANDLING becameHazard: TO_HAZARD, TO_HAZARD; other=H
            HANDLING extensionAsked: EXTENSION_REQUESTED, EXTENSION_REQUESTED; term=3d
            HANDLING overdue: OVERDUE, HANDLING; late=began
            HANDLING overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            HANDLING paused: PAUSED, PAUSED; dueVersion=2
            HANDLING replied: REPLIED, REPLIED; inTime=true
            HANDLING rescheduled: RESCHEDULED, HANDLING, clock; dueVersion=2
            HANDLING toDispute: TO_DISPUTE, TO_DISPUTE
            HANDLING told: ESCALATED, HANDLING
            EXTENSION_REQUESTED accusing: ACCUSED, EXTENSION_REQUESTED
            EXTENSION_REQUESTED acknowledged: ACKNOWLEDGED, EXTENSION_REQUESTED
            EXTENSION_REQUESTED answered: DOCUMENT_ANSWERED, EXTENSION_REQUESTED
            EXTENSION_REQUESTED extended: EXTENDED, HANDLING, clock; dueVersion=2 term=1d
            EXTENSION_REQUESTED overdue: OVERDUE, EXTENSION_REQUESTED; late=began
            EXTENSION_REQUESTED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            EXTENSION_REQUESTED refused: EXTENSION_REFUSED, HANDLING
            EXTENSION_REQUESTED rescheduled: RESCHEDULED, EXTENSION_REQUESTED, clock; dueVersion=2
            EXTENSION_REQUESTED told: ESCALATED, EXTENSION_REQUESTED
            PAUSED accusing: ACCUSED, PAUSED
            PAUSED acknowledged: ACKNOWLEDGED, PAUSED
            PAUSED answered: DOCUMENT_ANSWERED, PAUSED
            PAUSED overdue: OVERDUE, PAUSED; late=began
            PAUSED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            PAUSED rescheduled: RESCHEDULED, PAUSED, clock; dueVersion=3
            PAUSED resumed: RESUMED, HANDLING, clock; dueVersion=3
            PAUSED told: ESCALATED, PAUSED
            TO_HAZARD accusing: ACCUSED, TO_HAZARD
            TO_HAZARD acknowledged: ACKNOWLEDGED, TO_HAZARD
            TO_HAZARD answered: DOCUMENT_ANSWERED, TO_HAZARD
            TO_HAZARD overdue: OVERDUE, TO_HAZARD; late=began
            TO_HAZARD overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            TO_HAZARD replied: REPLIED, REPLIED; inTime=true
            TO_HAZARD rescheduled: RESCHEDULED, TO_HAZARD, clock; dueVersion=2
            TO_HAZARD told: ESCALATED, TO_HAZARD
            TO_DISPUTE accusing: ACCUSED, TO_DISPUTE
            TO_DISPUTE acknowledged: ACKNOWLEDGED, TO_DISPUTE
            TO_DISPUTE answered: DOCUMENT_ANSWERED, TO_DISPUTE
            TO_DISPUTE overdue: OVERDUE, TO_DISPUTE; late=began
            TO_DISPUTE overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            TO_DISPUTE replied: REPLIED, REPLIED; inTime=true
            TO_DISPUTE rescheduled: RESCHEDULED, TO_DISPUTE, clock; dueVersion=2
            TO_DISPUTE told: ESCALATED, TO_DISPUTE
            REPLIED accusing: ACCUSED, REPLIED
            REPLIED acknowledged: ACKNOWLEDGED, REPLIED
            REPLIED answered: DOCUMENT_ANSWERED, REPLIED
            REPLIED calledBack: VISITED, VISITED; firstWord=true satisfied=YES solved=PARTLY
            REPLIED overdue: OVERDUE, REPLIED; late=began
            REPLIED overdueAndReferred: OVERDUE, REPLIED; late=began
            REPLIED rated: RATED, REPLIED; firstWord=true satisfied=YES solved=PARTLY
            REPLIED rescheduled: RESCHEDULED, REPLIED, clock; dueVersion=2
            REPLIED told: ESCALATED, REPLIED
            VISITED accusing: ACCUSED, VISITED
            VISITED acknowledged: ACKNOWLEDGED, VISITED
            VISITED answered: DOCUMENT_ANSWERED, VISITED
            VISITED closed: CLOSED, CLOSED; heard=true inTime=true publicReply=dept-urban
            VISITED overdue: OVERDUE, VISITED; late=began
            VISITED overdueAndReferred: OVERDUE, VISITED; late=began
            VISITED rated: RATED, VISITED; satisfied=YES solved=PARTLY
            VISITED rescheduled: RESCHEDULED, VISITED, clock; dueVersion=2
            VISITED rework: REWORK, REWORK, clock
            VISITED told: ESCALATED, VISITED
            REWORK accusing: ACCUSED, REWORK
            REWORK acknowledged: ACKNOWLEDGED, REWORK
            REWORK answered: DOCUMENT_ANSWERED, REWORK
            REWORK overdue: OVERDUE, REWORK; late=began
            REWORK overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            REWORK replied: REPLIED, REPLIED; inTime=true
            REWORK rescheduled: RESCHEDULED, REWORK, clock; dueVersion=2
            REWORK told: ESCALATED, REWORK
            REFERRED accusing: ACCUSED, REFERRED
            REFERRED acknowledged: ACKNOWLEDGED, REFERRED
            REFERRED answered: DOCUMENT_ANSWERED, REFERRED
            REFERRED concluded: CONCLUDED, DISPATCHED, clock; dueVersion=2 late=ended owner=dept-fire
            REFERRED overdue: OVERDUE, REFERRED
            REFERRED overdueAndReferred: OVERDUE, REFERRED
            REFERRED rescheduled: RESCHEDULED, REFERRED, clock; dueVersion=2 late=ended
            REFERRED told: ESCALATED, REFERRED
            CLOSED accusing: ACCUSED, CLOSED
            CLOSED rated: RATED, CLOSED; satisfied=YES solved=PARTLY
            CLOSED reopened: REOPENED, REOPENED, clock; dueVersion=2
            REOPENED accusing: ACCUSED, REOPENED
            REOPENED acknowledged: ACKNOWLEDGED, REOPENED
            REOPENED answered: DOCUMENT_ANSWERED, REOPENED
            REOPENED overdue: OVERDUE, REOPENED; late=began
            REOPENED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            REOPENED replied: REPLIED, REPLIED; inTime=true
            REOPENED rescheduled: RESCHEDULED, REOPENED, clock; dueVersion=2
            REOPENED told: ESCALATED, REOPENED
            """;

    private static final String STRICTLY = """
            VISITED rework: REFERRED, REFERRED, clock; cause=failed-again
            CLOSED reopened: REOPENED, REFERRED, clock; cause=reopened-often dueVersion=2
            """;

    private static final String LATE = """
            SUBMITTED merged: MERGED, MERGED; late=ended other=dept-urban
            SUBMITTED overdue: OVERDUE, SUBMITTED
            SUBMITTED overdueAndReferred: REFERRED, REFERRED; cause=overdue
            SUBMITTED rejected: REJECTED, NOT_ACCEPTED; late=ended
            SUBMITTED rescheduled: RESCHEDULED, SUBMITTED, clock; dueVersion=2 late=ended
            ACCEPTED merged: MERGED, MERGED; late=ended other=dept-urban
            ACCEPTED overdue: OVERDUE, ACCEPTED
            ACCEPTED overdueAndReferred: REFERRED, REFERRED; cause=overdue
            ACCEPTED rescheduled: RESCHEDULED, ACCEPTED, clock; dueVersion=2 late=ended
            DISPATCHED overdue: OVERDUE, DISPATCHED
            DISPATCHED overdueAndReferred: REFERRED, REFERRED; cause=overdue
            DISPATCHED rescheduled: RESCHEDULED, DISPATCHED, clock; dueVersion=2 late=ended
            RETURN_REQUESTED overdue: OVERDUE, RETURN_REQUESTED
            RETURN_REQUESTED overdueAndReferred: REFERRED, REFERRED; cause=overdue
            RETURN_REQUESTED rescheduled: RESCHEDULED, RETURN_REQUESTED, clock; dueVersion=2 late=ended
            SIGNED overdue: OVERDUE, SIGNED
            SIGNED overdueAndReferred: REFERRED, REFERRED; cause=overdue
            SIGNED paused: PAUSED, PAUSED; dueVersion=2 late=ended
            SIGNED rescheduled: RESCHEDULED, SIGNED, clock; dueVersion=2 late=ended
            HANDLING overdue: OVERDUE, HANDLING
            HANDLING overdueAndReferred: REFERRED, REFERRED; cause=overdue
            HANDLING paused: PAUSED, PAUSED; dueVersion=2 late=ended
            HANDLING rescheduled: RESCHEDULED, HANDLING, clock; dueVersion=2 late=ended
            EXTENSION_REQUESTED extended: EXTENDED, HANDLING, clock; dueVersion=2 late=ended term=1d
            EXTENSION_REQUESTED overdue: OVERDUE, EXTENSION_REQUESTED
            EXTENSION_REQUESTED overdueAndReferred: REFERRED, REFERRED; cause=overdue
            EXTENSION_REQUESTED rescheduled: RESCHEDULED, EXTENSION_REQUESTED, clock; dueVersion=2 late=ended
            PAUSED overdue: OVERDUE, PAUSED
            PAUSED overdueAndReferred: REFERRED, REFERRED; cause=overdue
            PAUSED rescheduled: RESCHEDULED, PAUSED, clock; dueVersion=3 late=ended
            PAUSED resumed: RESUMED, HANDLING, clock; dueVersion=3 late=ended
            TO_HAZARD overdue: OVERDUE, TO_HAZARD
            TO_HAZARD overdueAndReferred: REFERRED, REFERRED; cause=overdue
            TO_HAZARD rescheduled: RESCHEDULED, TO_HAZARD, clock; dueVersion=2 late=ended
            TO_DISPUTE overdue: OVERDUE, TO_DISPUTE
            TO_DISPUTE overdueAndReferred: REFERRED, REFERRED; cause=overdue
            TO_DISPUTE rescheduled: RESCHEDULED, TO_DISPUTE, clock; dueVersion=2 late=ended
            REPLIED overdue: OVERDUE, REPLIED
            REPLIED overdueAndReferred: OVERDUE, REPLIED
            REPLIED rescheduled: RESCHEDULED, REPLIED, clock; dueVersion=2 late=ended
            VISITED closed: CLOSED, CLOSED; heard=true inTime=false late=ended publicReply=dept-urban
            VISITED overdue: OVERDUE, VISITED
            VISITED overdueAndReferred: OVERDUE, VISITED
            VISITED rescheduled: RESCHEDULED, VISITED, clock; dueVersion=2 late=ended
            REWORK overdue: OVERDUE, REWORK
            REWORK overdueAndReferred: REFERRED, REFERRED; cause=overdue
            REWORK rescheduled: RESCHEDULED, REWORK, clock; dueVersion=2 late=ended
            REOPENED overdue: OVERDUE, REOPENED
            REOPENED overdueAndReferred: REFERRED, REFERRED; cause=overdue
            REOPENED rescheduled: RESCHEDULED, REOPENED, clock; dueVersion=2 late=ended
            """;

    private static List<Complaint> late() {
        return EveryState.complaints().stream()
                .filter(state -> !state.ended() && state.progress().deadline() != null)
                .map(state -> state.with(state.dossier().with(state.progress().overdue(EveryState.THEN))))
                .toList();
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(line -> !some.contains(line)).toList();
    }

    @Test
    void every_state_offers_these_moves_and_no_others() {
        assertThat(String.join("\n", Moves.lines(EveryState.complaints(), Samples.rules(0))) + "\n")
                .isEqualTo(ALL);
    }

    @Test
    void the_last_straw_leads_elsewhere() {
        List<String> strictly = Moves.lines(EveryState.complaints(), STRICT);
        assertThat(String.join("\n", without(strictly, ALL.lines().toList())) + "\n")
                .isEqualTo(STRICTLY);
    }

    @Test
    void in_a_case_that_is_late_only_these_moves_say_something_else() {
        List<String> late = Moves.lines(late(), Samples.rules(0));
        assertThat(String.join("\n", without(late, ALL.lines().toList())) + "\n")
                .isEqualTo(LATE);
    }
}
