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
            SUBMITTED addedTo: INFORMATION_ADDED, SUBMITTED; photosAdded=1
            SUBMITTED answered: DOCUMENT_ANSWERED, SUBMITTED
            SUBMITTED merged: MERGED, MERGED; other=dept-urban
            SUBMITTED overdue: OVERDUE, SUBMITTED; late=began
            SUBMITTED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            SUBMITTED rejected: REJECTED, NOT_ACCEPTED
            SUBMITTED rescheduled: RESCHEDULED, SUBMITTED, clock; dueVersion=2
            SUBMITTED told: ESCALATED, SUBMITTED
            SUBMITTED withdrawn: WITHDRAWN, WITHDRAWN
            ACCEPTED accusing: ACCUSED, ACCEPTED
            ACCEPTED acknowledged: ACKNOWLEDGED, ACCEPTED
            ACCEPTED addedTo: INFORMATION_ADDED, ACCEPTED; photosAdded=1
            ACCEPTED answered: DOCUMENT_ANSWERED, ACCEPTED
            ACCEPTED dispatched: DISPATCHED, DISPATCHED; fromUnit=NONE handedOn=2024-02-08 owner=dept-fire unit=dept-fire
            ACCEPTED merged: MERGED, MERGED; other=dept-urban
            ACCEPTED overdue: OVERDUE, ACCEPTED; late=began
            ACCEPTED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            ACCEPTED rescheduled: RESCHEDULED, ACCEPTED, clock; dueVersion=2
            ACCEPTED told: ESCALATED, ACCEPTED
            ACCEPTED withdrawn: WITHDRAWN, WITHDRAWN
            NOT_ACCEPTED accusing: ACCUSED, NOT_ACCEPTED
            MERGED accusing: ACCUSED, MERGED
            WITHDRAWN accusing: ACCUSED, WITHDRAWN
            DISPATCHED accusing: ACCUSED, DISPATCHED; unit=town-331082112
            DISPATCHED acknowledged: ACKNOWLEDGED, DISPATCHED; unit=town-331082112
            DISPATCHED addedTo: INFORMATION_ADDED, DISPATCHED; photosAdded=1 unit=town-331082112
            DISPATCHED answered: DOCUMENT_ANSWERED, DISPATCHED; unit=town-331082112
            DISPATCHED overdue: OVERDUE, DISPATCHED; late=began unit=town-331082112
            DISPATCHED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began unit=town-331082112
            DISPATCHED rescheduled: RESCHEDULED, DISPATCHED, clock; dueVersion=2 unit=town-331082112
            DISPATCHED returned: RETURN_REQUESTED, RETURN_REQUESTED; proposed=dept-urban unit=town-331082112
            DISPATCHED signed: SIGNED, SIGNED; unit=town-331082112
            DISPATCHED told: ESCALATED, DISPATCHED; unit=town-331082112
            RETURN_REQUESTED accusing: ACCUSED, RETURN_REQUESTED; unit=town-331082112
            RETURN_REQUESTED acknowledged: ACKNOWLEDGED, RETURN_REQUESTED; unit=town-331082112
            RETURN_REQUESTED addedTo: INFORMATION_ADDED, RETURN_REQUESTED; photosAdded=1 unit=town-331082112
            RETURN_REQUESTED answered: DOCUMENT_ANSWERED, RETURN_REQUESTED; unit=town-331082112
            RETURN_REQUESTED overdue: OVERDUE, RETURN_REQUESTED; late=began unit=town-331082112
            RETURN_REQUESTED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began unit=town-331082112
            RETURN_REQUESTED redispatched: DISPATCHED, DISPATCHED; fromUnit=town-331082112 owner=dept-fire unit=dept-fire
            RETURN_REQUESTED refused: RETURN_REFUSED, SIGNED; unit=town-331082112
            RETURN_REQUESTED rescheduled: RESCHEDULED, RETURN_REQUESTED, clock; dueVersion=2 unit=town-331082112
            RETURN_REQUESTED told: ESCALATED, RETURN_REQUESTED; unit=town-331082112
            SIGNED accusing: ACCUSED, SIGNED; unit=town-331082112
            SIGNED acknowledged: ACKNOWLEDGED, SIGNED; unit=town-331082112
            SIGNED addedTo: INFORMATION_ADDED, SIGNED; photosAdded=1 unit=town-331082112
            SIGNED answered: DOCUMENT_ANSWERED, SIGNED; unit=town-331082112
            SIGNED becameHazard: TO_HAZARD, TO_HAZARD; other=H unit=town-331082112
            SIGNED contacted: CONTACTED, HANDLING; contact=inTime handedOn=2024-02-08 unit=town-331082112
            SIGNED extensionAsked: EXTENSION_REQUESTED, EXTENSION_REQUESTED; term=3d unit=town-331082112
            SIGNED overdue: OVERDUE, SIGNED; late=began unit=town-331082112
            SIGNED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began unit=town-331082112
            SIGNED paused: PAUSED, PAUSED; dueVersion=2 unit=town-331082112
            SIGNED replied: REPLIED, REPLIED; contact=inTime handedOn=2024-02-08 inTime=true unit=town-331082112
            SIGNED rescheduled: RESCHEDULED, SIGNED, clock; dueVersion=2 unit=town-331082112
            SIGNED toDispute: TO_DISPUTE, TO_DISPUTE; unit=town-331082112
            SIGNED told: ESCALATED, SIGNED; unit=town-331082112
            HANDLING accusing: ACCUSED, HANDLING; unit=town-331082112
            HANDLING acknowledged: ACKNOWLEDGED, HANDLING; unit=town-331082112
            HANDLING addedTo: INFORMATION_ADDED, HANDLING; photosAdded=1 unit=town-331082112
            HANDLING answered: DOCUMENT_ANSWERED, HANDLING; unit=town-331082112
            HANDLING becameHazard: TO_HAZARD, TO_HAZARD; other=H unit=town-331082112
            HANDLING extensionAsked: EXTENSION_REQUESTED, EXTENSION_REQUESTED; term=3d unit=town-331082112
            HANDLING overdue: OVERDUE, HANDLING; late=began unit=town-331082112
            HANDLING overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began unit=town-331082112
            HANDLING paused: PAUSED, PAUSED; dueVersion=2 unit=town-331082112
            HANDLING replied: REPLIED, REPLIED; inTime=true unit=town-331082112
            HANDLING rescheduled: RESCHEDULED, HANDLING, clock; dueVersion=2 unit=town-331082112
            HANDLING toDispute: TO_DISPUTE, TO_DISPUTE; unit=town-331082112
            HANDLING told: ESCALATED, HANDLING; unit=town-331082112
            EXTENSION_REQUESTED accusing: ACCUSED, EXTENSION_REQUESTED; unit=town-331082112
            EXTENSION_REQUESTED acknowledged: ACKNOWLEDGED, EXTENSION_REQUESTED; unit=town-331082112
            EXTENSION_REQUESTED addedTo: INFORMATION_ADDED, EXTENSION_REQUESTED; photosAdded=1 unit=town-331082112
            EXTENSION_REQUESTED answered: DOCUMENT_ANSWERED, EXTENSION_REQUESTED; unit=town-331082112
            EXTENSION_REQUESTED extended: EXTENDED, HANDLING, clock; dueVersion=2 term=1d unit=town-331082112
            EXTENSION_REQUESTED overdue: OVERDUE, EXTENSION_REQUESTED; late=began unit=town-331082112
            EXTENSION_REQUESTED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began unit=town-331082112
            EXTENSION_REQUESTED refused: EXTENSION_REFUSED, HANDLING; unit=town-331082112
            EXTENSION_REQUESTED rescheduled: RESCHEDULED, EXTENSION_REQUESTED, clock; dueVersion=2 unit=town-331082112
            EXTENSION_REQUESTED told: ESCALATED, EXTENSION_REQUESTED; unit=town-331082112
            PAUSED accusing: ACCUSED, PAUSED; unit=town-331082112
            PAUSED acknowledged: ACKNOWLEDGED, PAUSED; unit=town-331082112
            PAUSED addedTo: INFORMATION_ADDED, PAUSED; photosAdded=1 unit=town-331082112
            PAUSED answered: DOCUMENT_ANSWERED, PAUSED; unit=town-331082112
            PAUSED overdue: OVERDUE, PAUSED; late=began unit=town-331082112
            PAUSED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began unit=town-331082112
            PAUSED rescheduled: RESCHEDULED, PAUSED, clock; dueVersion=3 unit=town-331082112
            PAUSED resumed: RESUMED, HANDLING, clock; dueVersion=3 unit=town-331082112
            PAUSED told: ESCALATED, PAUSED; unit=town-331082112
            TO_HAZARD accusing: ACCUSED, TO_HAZARD; unit=town-331082112
            TO_HAZARD acknowledged: ACKNOWLEDGED, TO_HAZARD; unit=town-331082112
            TO_HAZARD addedTo: INFORMATION_ADDED, TO_HAZARD; photosAdded=1 unit=town-331082112
            TO_HAZARD answered: DOCUMENT_ANSWERED, TO_HAZARD; unit=town-331082112
            TO_HAZARD overdue: OVERDUE, TO_HAZARD; late=began unit=town-331082112
            TO_HAZARD overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began unit=town-331082112
            TO_HAZARD replied: REPLIED, REPLIED; inTime=true unit=town-331082112
            TO_HAZARD rescheduled: RESCHEDULED, TO_HAZARD, clock; dueVersion=2 unit=town-331082112
            TO_HAZARD told: ESCALATED, TO_HAZARD; unit=town-331082112
            TO_DISPUTE accusing: ACCUSED, TO_DISPUTE; unit=town-331082112
            TO_DISPUTE acknowledged: ACKNOWLEDGED, TO_DISPUTE; unit=town-331082112
            TO_DISPUTE addedTo: INFORMATION_ADDED, TO_DISPUTE; photosAdded=1 unit=town-331082112
            TO_DISPUTE answered: DOCUMENT_ANSWERED, TO_DISPUTE; unit=town-331082112
            TO_DISPUTE overdue: OVERDUE, TO_DISPUTE; late=began unit=town-331082112
            TO_DISPUTE overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began unit=town-331082112
            TO_DISPUTE replied: REPLIED, REPLIED; inTime=true unit=town-331082112
            TO_DISPUTE rescheduled: RESCHEDULED, TO_DISPUTE, clock; dueVersion=2 unit=town-331082112
            TO_DISPUTE told: ESCALATED, TO_DISPUTE; unit=town-331082112
            REPLIED accusing: ACCUSED, REPLIED; unit=town-331082112
            REPLIED acknowledged: ACKNOWLEDGED, REPLIED; unit=town-331082112
            REPLIED addedTo: INFORMATION_ADDED, REPLIED; photosAdded=1 unit=town-331082112
            REPLIED answered: DOCUMENT_ANSWERED, REPLIED; unit=town-331082112
            REPLIED calledBack: VISITED, VISITED; firstWord=true satisfied=YES solved=PARTLY unit=town-331082112
            REPLIED overdue: OVERDUE, REPLIED; late=began unit=town-331082112
            REPLIED overdueAndReferred: OVERDUE, REPLIED; late=began unit=town-331082112
            REPLIED rated: RATED, REPLIED; firstWord=true satisfied=YES solved=PARTLY unit=town-331082112
            REPLIED rescheduled: RESCHEDULED, REPLIED, clock; dueVersion=2 unit=town-331082112
            REPLIED told: ESCALATED, REPLIED; unit=town-331082112
            VISITED accusing: ACCUSED, VISITED; unit=town-331082112
            VISITED acknowledged: ACKNOWLEDGED, VISITED; unit=town-331082112
            VISITED addedTo: INFORMATION_ADDED, VISITED; photosAdded=1 unit=town-331082112
            VISITED answered: DOCUMENT_ANSWERED, VISITED; unit=town-331082112
            VISITED closed: CLOSED, CLOSED; heard=true inTime=true publicReply=dept-urban unit=town-331082112
            VISITED overdue: OVERDUE, VISITED; late=began unit=town-331082112
            VISITED overdueAndReferred: OVERDUE, VISITED; late=began unit=town-331082112
            VISITED rated: RATED, VISITED; satisfied=YES solved=PARTLY unit=town-331082112
            VISITED rescheduled: RESCHEDULED, VISITED, clock; dueVersion=2 unit=town-331082112
            VISITED rework: REWORK, REWORK, clock; unit=town-331082112
            VISITED told: ESCALATED, VISITED; unit=town-331082112
            REWORK accusing: ACCUSED, REWORK; unit=town-331082112
            REWORK acknowledged: ACKNOWLEDGED, REWORK; unit=town-331082112
            REWORK addedTo: INFORMATION_ADDED, REWORK; photosAdded=1 unit=town-331082112
            REWORK answered: DOCUMENT_ANSWERED, REWORK; unit=town-331082112
            REWORK overdue: OVERDUE, REWORK; late=began unit=town-331082112
            REWORK overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began unit=town-331082112
            REWORK replied: REPLIED, REPLIED; inTime=true unit=town-331082112
            REWORK rescheduled: RESCHEDULED, REWORK, clock; dueVersion=2 unit=town-331082112
            REWORK told: ESCALATED, REWORK; unit=town-331082112
            REFERRED accusing: ACCUSED, REFERRED; unit=town-331082112
            REFERRED acknowledged: ACKNOWLEDGED, REFERRED; unit=town-331082112
            REFERRED addedTo: INFORMATION_ADDED, REFERRED; photosAdded=1 unit=town-331082112
            REFERRED answered: DOCUMENT_ANSWERED, REFERRED; unit=town-331082112
            REFERRED concluded: CONCLUDED, DISPATCHED, clock; dueVersion=2 fromUnit=town-331082112 late=ended owner=dept-fire unit=dept-fire
            REFERRED overdue: OVERDUE, REFERRED; unit=town-331082112
            REFERRED overdueAndReferred: OVERDUE, REFERRED; unit=town-331082112
            REFERRED rescheduled: RESCHEDULED, REFERRED, clock; dueVersion=2 late=ended unit=town-331082112
            REFERRED told: ESCALATED, REFERRED; unit=town-331082112
            CLOSED accusing: ACCUSED, CLOSED; unit=town-331082112
            CLOSED rated: RATED, CLOSED; satisfied=YES solved=PARTLY unit=town-331082112
            CLOSED reopened: REOPENED, REOPENED, clock; dueVersion=2 unit=town-331082112
            REOPENED accusing: ACCUSED, REOPENED; unit=town-331082112
            REOPENED acknowledged: ACKNOWLEDGED, REOPENED; unit=town-331082112
            REOPENED addedTo: INFORMATION_ADDED, REOPENED; photosAdded=1 unit=town-331082112
            REOPENED answered: DOCUMENT_ANSWERED, REOPENED; unit=town-331082112
            REOPENED overdue: OVERDUE, REOPENED; late=began unit=town-331082112
            REOPENED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began unit=town-331082112
            REOPENED replied: REPLIED, REPLIED; inTime=true unit=town-331082112
            REOPENED rescheduled: RESCHEDULED, REOPENED, clock; dueVersion=2 unit=town-331082112
            REOPENED told: ESCALATED, REOPENED; unit=town-331082112
            """;

    private static final String STRICTLY = """
            VISITED rework: REFERRED, REFERRED, clock; cause=failed-again unit=town-331082112
            CLOSED reopened: REOPENED, REFERRED, clock; cause=reopened-often dueVersion=2 unit=town-331082112
            """;

    private static final String LATE = """
            SUBMITTED merged: MERGED, MERGED; late=ended other=dept-urban
            SUBMITTED overdue: OVERDUE, SUBMITTED
            SUBMITTED overdueAndReferred: REFERRED, REFERRED; cause=overdue
            SUBMITTED rejected: REJECTED, NOT_ACCEPTED; late=ended
            SUBMITTED rescheduled: RESCHEDULED, SUBMITTED, clock; dueVersion=2 late=ended
            SUBMITTED withdrawn: WITHDRAWN, WITHDRAWN; late=ended
            ACCEPTED dispatched: DISPATCHED, DISPATCHED; fromUnit=NONE handedOn=2024-02-08 late=stays owner=dept-fire unit=dept-fire
            ACCEPTED merged: MERGED, MERGED; late=ended other=dept-urban
            ACCEPTED overdue: OVERDUE, ACCEPTED
            ACCEPTED overdueAndReferred: REFERRED, REFERRED; cause=overdue
            ACCEPTED rescheduled: RESCHEDULED, ACCEPTED, clock; dueVersion=2 late=ended
            ACCEPTED withdrawn: WITHDRAWN, WITHDRAWN; late=ended
            DISPATCHED overdue: OVERDUE, DISPATCHED; unit=town-331082112
            DISPATCHED overdueAndReferred: REFERRED, REFERRED; cause=overdue unit=town-331082112
            DISPATCHED rescheduled: RESCHEDULED, DISPATCHED, clock; dueVersion=2 late=ended unit=town-331082112
            RETURN_REQUESTED overdue: OVERDUE, RETURN_REQUESTED; unit=town-331082112
            RETURN_REQUESTED overdueAndReferred: REFERRED, REFERRED; cause=overdue unit=town-331082112
            RETURN_REQUESTED redispatched: DISPATCHED, DISPATCHED; fromUnit=town-331082112 late=stays owner=dept-fire unit=dept-fire
            RETURN_REQUESTED rescheduled: RESCHEDULED, RETURN_REQUESTED, clock; dueVersion=2 late=ended unit=town-331082112
            SIGNED overdue: OVERDUE, SIGNED; unit=town-331082112
            SIGNED overdueAndReferred: REFERRED, REFERRED; cause=overdue unit=town-331082112
            SIGNED paused: PAUSED, PAUSED; dueVersion=2 late=ended unit=town-331082112
            SIGNED rescheduled: RESCHEDULED, SIGNED, clock; dueVersion=2 late=ended unit=town-331082112
            HANDLING overdue: OVERDUE, HANDLING; unit=town-331082112
            HANDLING overdueAndReferred: REFERRED, REFERRED; cause=overdue unit=town-331082112
            HANDLING paused: PAUSED, PAUSED; dueVersion=2 late=ended unit=town-331082112
            HANDLING rescheduled: RESCHEDULED, HANDLING, clock; dueVersion=2 late=ended unit=town-331082112
            EXTENSION_REQUESTED extended: EXTENDED, HANDLING, clock; dueVersion=2 late=ended term=1d unit=town-331082112
            EXTENSION_REQUESTED overdue: OVERDUE, EXTENSION_REQUESTED; unit=town-331082112
            EXTENSION_REQUESTED overdueAndReferred: REFERRED, REFERRED; cause=overdue unit=town-331082112
            EXTENSION_REQUESTED rescheduled: RESCHEDULED, EXTENSION_REQUESTED, clock; dueVersion=2 late=ended unit=town-331082112
            PAUSED overdue: OVERDUE, PAUSED; unit=town-331082112
            PAUSED overdueAndReferred: REFERRED, REFERRED; cause=overdue unit=town-331082112
            PAUSED rescheduled: RESCHEDULED, PAUSED, clock; dueVersion=3 late=ended unit=town-331082112
            PAUSED resumed: RESUMED, HANDLING, clock; dueVersion=3 late=ended unit=town-331082112
            TO_HAZARD overdue: OVERDUE, TO_HAZARD; unit=town-331082112
            TO_HAZARD overdueAndReferred: REFERRED, REFERRED; cause=overdue unit=town-331082112
            TO_HAZARD rescheduled: RESCHEDULED, TO_HAZARD, clock; dueVersion=2 late=ended unit=town-331082112
            TO_DISPUTE overdue: OVERDUE, TO_DISPUTE; unit=town-331082112
            TO_DISPUTE overdueAndReferred: REFERRED, REFERRED; cause=overdue unit=town-331082112
            TO_DISPUTE rescheduled: RESCHEDULED, TO_DISPUTE, clock; dueVersion=2 late=ended unit=town-331082112
            REPLIED overdue: OVERDUE, REPLIED; unit=town-331082112
            REPLIED overdueAndReferred: OVERDUE, REPLIED; unit=town-331082112
            REPLIED rescheduled: RESCHEDULED, REPLIED, clock; dueVersion=2 late=ended unit=town-331082112
            VISITED closed: CLOSED, CLOSED; heard=true inTime=false late=ended publicReply=dept-urban unit=town-331082112
            VISITED overdue: OVERDUE, VISITED; unit=town-331082112
            VISITED overdueAndReferred: OVERDUE, VISITED; unit=town-331082112
            VISITED rescheduled: RESCHEDULED, VISITED, clock; dueVersion=2 late=ended unit=town-331082112
            REWORK overdue: OVERDUE, REWORK; unit=town-331082112
            REWORK overdueAndReferred: REFERRED, REFERRED; cause=overdue unit=town-331082112
            REWORK rescheduled: RESCHEDULED, REWORK, clock; dueVersion=2 late=ended unit=town-331082112
            REOPENED overdue: OVERDUE, REOPENED; unit=town-331082112
            REOPENED overdueAndReferred: REFERRED, REFERRED; cause=overdue unit=town-331082112
            REOPENED rescheduled: RESCHEDULED, REOPENED, clock; dueVersion=2 late=ended unit=town-331082112
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
