package anlan.domain.hazard;

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
class HazardMovesTest {

    /** One of anything is enough to be referred. */
    private static final Rules STRICT =
            new Rules(Duration.ofDays(30), Duration.ofDays(90), 1, 1, 1, 1, 1, Duration.ofDays(180), 1000);

    private static final String ALL = """
            REPORTED duplicate: DUPLICATE, DUPLICATE; other=H
            REPORTED unfounded: UNFOUNDED, UNFOUNDED
            REPORTED verified: VERIFIED, VERIFIED
            VERIFIED assigned: HANDED_OVER, ASSIGNED, clock; dueVersion=1 fromUnit=NONE handedOn=2024-02-08 owner=dept-fire unit=dept-fire
            VERIFIED fixedOnSpot: FIXED_ON_SPOT, CLOSED; evidence=seen.jpg inTime=true
            ASSIGNED acknowledged: ACKNOWLEDGED, ASSIGNED; unit=town-331082112
            ASSIGNED answered: DOCUMENT_ANSWERED, ASSIGNED; unit=town-331082112
            ASSIGNED listed: LISTED, ASSIGNED; unit=town-331082112
            ASSIGNED overdue: OVERDUE, ASSIGNED; late=began unit=town-331082112
            ASSIGNED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began unit=town-331082112
            ASSIGNED referred: REFERRED, REFERRED; unit=town-331082112
            ASSIGNED rescheduled: RESCHEDULED, ASSIGNED, clock; dueVersion=2 unit=town-331082112
            ASSIGNED signed: SIGNED, RECTIFYING; unit=town-331082112
            ASSIGNED told: ESCALATED, ASSIGNED; unit=town-331082112
            ASSIGNED transferred: TRANSFERRED, TRANSFERRED; fromUnit=town-331082112 owner=dept-fire unit=dept-fire
            TRANSFERRED acknowledged: ACKNOWLEDGED, TRANSFERRED; unit=dept-fire
            TRANSFERRED answered: DOCUMENT_ANSWERED, TRANSFERRED; unit=dept-fire
            TRANSFERRED listed: LISTED, TRANSFERRED; unit=dept-fire
            TRANSFERRED overdue: OVERDUE, TRANSFERRED; late=began unit=dept-fire
            TRANSFERRED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began unit=dept-fire
            TRANSFERRED referred: REFERRED, REFERRED; unit=dept-fire
            TRANSFERRED rescheduled: RESCHEDULED, TRANSFERRED, clock; dueVersion=2 unit=dept-fire
            TRANSFERRED signed: SIGNED, RECTIFYING; unit=dept-fire
            TRANSFERRED told: ESCALATED, TRANSFERRED; unit=dept-fire
            TRANSFERRED transferred: REFERRED, REFERRED; cause=owner-disputed proposed=dept-fire unit=dept-fire
            PLAN_PENDING acknowledged: ACKNOWLEDGED, PLAN_PENDING; unit=town-331082112
            PLAN_PENDING answered: DOCUMENT_ANSWERED, PLAN_PENDING; unit=town-331082112
            PLAN_PENDING listed: LISTED, PLAN_PENDING; unit=town-331082112
            PLAN_PENDING overdue: OVERDUE, PLAN_PENDING; late=began unit=town-331082112
            PLAN_PENDING overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began unit=town-331082112
            PLAN_PENDING planned: PLANNED, PLAN_PENDING; unit=town-331082112
            PLAN_PENDING referred: REFERRED, REFERRED; unit=town-331082112
            PLAN_PENDING refused: PLAN_REFUSED, PLAN_PENDING; unit=town-331082112
            PLAN_PENDING rescheduled: RESCHEDULED, PLAN_PENDING, clock; dueVersion=2 unit=town-331082112
            PLAN_PENDING told: ESCALATED, PLAN_PENDING; unit=town-331082112
            PLAN_PENDING transferred: TRANSFERRED, TRANSFERRED; fromUnit=town-331082112 owner=dept-fire unit=dept-fire
            RECTIFYING acknowledged: ACKNOWLEDGED, RECTIFYING; unit=town-331082112
            RECTIFYING answered: DOCUMENT_ANSWERED, RECTIFYING; unit=town-331082112
            RECTIFYING extensionAsked: EXTENSION_REQUESTED, EXTENSION_PENDING; term=3d unit=town-331082112
            RECTIFYING listed: LISTED, RECTIFYING; unit=town-331082112
            RECTIFYING overdue: OVERDUE, RECTIFYING; late=began unit=town-331082112
            RECTIFYING overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began unit=town-331082112
            RECTIFYING paused: PAUSED, PAUSED; dueVersion=2 unit=town-331082112
            RECTIFYING referred: REFERRED, REFERRED; unit=town-331082112
            RECTIFYING rescheduled: RESCHEDULED, RECTIFYING, clock; dueVersion=2 unit=town-331082112
            RECTIFYING submitted: SUBMITTED, SUBMITTED; evidence=seen.jpg inTime=true unit=town-331082112
            RECTIFYING told: ESCALATED, RECTIFYING; unit=town-331082112
            RECTIFYING transferred: TRANSFERRED, TRANSFERRED; fromUnit=town-331082112 owner=dept-fire unit=dept-fire
            RETURNED acknowledged: ACKNOWLEDGED, RETURNED; unit=town-331082112
            RETURNED answered: DOCUMENT_ANSWERED, RETURNED; unit=town-331082112
            RETURNED listed: LISTED, RETURNED; unit=town-331082112
            RETURNED overdue: OVERDUE, RETURNED; late=began unit=town-331082112
            RETURNED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began unit=town-331082112
            RETURNED referred: REFERRED, REFERRED; unit=town-331082112
            RETURNED rescheduled: RESCHEDULED, RETURNED, clock; dueVersion=2 unit=town-331082112
            RETURNED signed: SIGNED, RECTIFYING; unit=town-331082112
            RETURNED submitted: SUBMITTED, SUBMITTED; evidence=seen.jpg inTime=true unit=town-331082112
            RETURNED told: ESCALATED, RETURNED; unit=town-331082112
            RETURNED transferred: TRANSFERRED, TRANSFERRED; fromUnit=town-331082112 owner=dept-fire unit=dept-fire
            REOPENED acknowledged: ACKNOWLEDGED, REOPENED; unit=town-331082112
            REOPENED answered: DOCUMENT_ANSWERED, REOPENED; unit=town-331082112
            REOPENED listed: LISTED, REOPENED; unit=town-331082112
            REOPENED overdue: OVERDUE, REOPENED; late=began unit=town-331082112
            REOPENED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began unit=town-331082112
            REOPENED referred: REFERRED, REFERRED; unit=town-331082112
            REOPENED rescheduled: RESCHEDULED, REOPENED, clock; dueVersion=2 unit=town-331082112
            REOPENED signed: SIGNED, RECTIFYING; unit=town-331082112
            REOPENED submitted: SUBMITTED, SUBMITTED; evidence=seen.jpg inTime=true unit=town-331082112
            REOPENED told: ESCALATED, REOPENED; unit=town-331082112
            REOPENED transferred: TRANSFERRED, TRANSFERRED; fromUnit=town-331082112 owner=dept-fire unit=dept-fire
            EXTENSION_PENDING acknowledged: ACKNOWLEDGED, EXTENSION_PENDING; unit=town-331082112
            EXTENSION_PENDING answered: DOCUMENT_ANSWERED, EXTENSION_PENDING; unit=town-331082112
            EXTENSION_PENDING extended: EXTENDED, RECTIFYING, clock; dueVersion=2 term=PT24H unit=town-331082112
            EXTENSION_PENDING listed: LISTED, EXTENSION_PENDING; unit=town-331082112
            EXTENSION_PENDING overdue: OVERDUE, EXTENSION_PENDING; late=began unit=town-331082112
            EXTENSION_PENDING overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began unit=town-331082112
            EXTENSION_PENDING referred: REFERRED, REFERRED; unit=town-331082112
            EXTENSION_PENDING refused: EXTENSION_REFUSED, RECTIFYING; unit=town-331082112
            EXTENSION_PENDING rescheduled: RESCHEDULED, EXTENSION_PENDING, clock; dueVersion=2 unit=town-331082112
            EXTENSION_PENDING told: ESCALATED, EXTENSION_PENDING; unit=town-331082112
            PAUSED acknowledged: ACKNOWLEDGED, PAUSED; unit=town-331082112
            PAUSED answered: DOCUMENT_ANSWERED, PAUSED; unit=town-331082112
            PAUSED listed: LISTED, PAUSED; unit=town-331082112
            PAUSED overdue: OVERDUE, PAUSED; late=began unit=town-331082112
            PAUSED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began unit=town-331082112
            PAUSED referred: REFERRED, REFERRED, clock; dueVersion=3 unit=town-331082112
            PAUSED rescheduled: RESCHEDULED, PAUSED, clock; dueVersion=3 unit=town-331082112
            PAUSED resumed: RESUMED, RECTIFYING, clock; dueVersion=3 unit=town-331082112
            PAUSED told: ESCALATED, PAUSED; unit=town-331082112
            SUBMITTED acknowledged: ACKNOWLEDGED, SUBMITTED; unit=town-331082112
            SUBMITTED answered: DOCUMENT_ANSWERED, SUBMITTED; unit=town-331082112
            SUBMITTED listed: LISTED, SUBMITTED; unit=town-331082112
            SUBMITTED overdue: OVERDUE, SUBMITTED; late=began unit=town-331082112
            SUBMITTED overdueAndReferred: OVERDUE, SUBMITTED; late=began unit=town-331082112
            SUBMITTED passed: CLOSED, CLOSED; evidence=seen.jpg inTime=true unit=town-331082112
            SUBMITTED referred: REFERRED, REFERRED, clock; unit=town-331082112
            SUBMITTED rescheduled: RESCHEDULED, SUBMITTED, clock; dueVersion=2 unit=town-331082112
            SUBMITTED returned: RETURNED, RETURNED, clock; unit=town-331082112
            SUBMITTED told: ESCALATED, SUBMITTED; unit=town-331082112
            REFERRED acknowledged: ACKNOWLEDGED, REFERRED; unit=town-331082112
            REFERRED answered: DOCUMENT_ANSWERED, REFERRED; unit=town-331082112
            REFERRED concluded: CONCLUDED, ASSIGNED, clock; dueVersion=2 fromUnit=town-331082112 owner=dept-fire unit=dept-fire
            REFERRED listed: LISTED, REFERRED; unit=town-331082112
            REFERRED overdue: OVERDUE, REFERRED; late=began unit=town-331082112
            REFERRED overdueAndReferred: OVERDUE, REFERRED; late=began unit=town-331082112
            REFERRED referred: REFERRED, REFERRED; unit=town-331082112
            REFERRED rescheduled: RESCHEDULED, REFERRED, clock; dueVersion=2 unit=town-331082112
            REFERRED told: ESCALATED, REFERRED; unit=town-331082112
            RECHECK failed: RECHECK_FAILED, REOPENED, clock; dueVersion=1 handedOn=2024-02-08 onSpot=true owner=dept-fire unit=dept-fire
            RECHECK passed: RECHECKED, CLOSED; evidence=seen.jpg
            CLOSED recheckFailed: RECHECK_FAILED, REOPENED, clock; dueVersion=2 evidence=seen.jpg unit=town-331082112
            CLOSED recheckPassed: RECHECKED, CLOSED; evidence=seen.jpg unit=town-331082112
            CLOSED reopened: REOPENED, REOPENED, clock; dueVersion=2 unit=town-331082112
            """;

    private static final String STRICTLY = """
            VERIFIED fixedOnSpot: FIXED_ON_SPOT, RECHECK; evidence=seen.jpg inTime=true
            ASSIGNED transferred: REFERRED, REFERRED; cause=owner-disputed proposed=dept-fire unit=town-331082112
            PLAN_PENDING transferred: REFERRED, REFERRED; cause=owner-disputed proposed=dept-fire unit=town-331082112
            RECTIFYING transferred: REFERRED, REFERRED; cause=owner-disputed proposed=dept-fire unit=town-331082112
            RETURNED transferred: REFERRED, REFERRED; cause=owner-disputed proposed=dept-fire unit=town-331082112
            REOPENED transferred: REFERRED, REFERRED; cause=owner-disputed proposed=dept-fire unit=town-331082112
            SUBMITTED returned: REFERRED, REFERRED, clock; cause=returned-again unit=town-331082112
            CLOSED recheckFailed: RECHECK_FAILED, REFERRED, clock; cause=reopened-often dueVersion=2 evidence=seen.jpg unit=town-331082112
            CLOSED reopened: REOPENED, REFERRED, clock; cause=reopened-often dueVersion=2 unit=town-331082112
            """;

    private static final String LATE = """
            ASSIGNED overdue: OVERDUE, ASSIGNED; unit=town-331082112
            ASSIGNED overdueAndReferred: REFERRED, REFERRED; cause=overdue unit=town-331082112
            ASSIGNED rescheduled: RESCHEDULED, ASSIGNED, clock; dueVersion=2 late=ended unit=town-331082112
            ASSIGNED transferred: TRANSFERRED, TRANSFERRED; fromUnit=town-331082112 late=stays owner=dept-fire unit=dept-fire
            TRANSFERRED overdue: OVERDUE, TRANSFERRED; unit=dept-fire
            TRANSFERRED overdueAndReferred: REFERRED, REFERRED; cause=overdue unit=dept-fire
            TRANSFERRED rescheduled: RESCHEDULED, TRANSFERRED, clock; dueVersion=2 late=ended unit=dept-fire
            PLAN_PENDING overdue: OVERDUE, PLAN_PENDING; unit=town-331082112
            PLAN_PENDING overdueAndReferred: REFERRED, REFERRED; cause=overdue unit=town-331082112
            PLAN_PENDING rescheduled: RESCHEDULED, PLAN_PENDING, clock; dueVersion=2 late=ended unit=town-331082112
            PLAN_PENDING transferred: TRANSFERRED, TRANSFERRED; fromUnit=town-331082112 late=stays owner=dept-fire unit=dept-fire
            RECTIFYING overdue: OVERDUE, RECTIFYING; unit=town-331082112
            RECTIFYING overdueAndReferred: REFERRED, REFERRED; cause=overdue unit=town-331082112
            RECTIFYING paused: PAUSED, PAUSED; dueVersion=2 late=ended unit=town-331082112
            RECTIFYING rescheduled: RESCHEDULED, RECTIFYING, clock; dueVersion=2 late=ended unit=town-331082112
            RECTIFYING transferred: TRANSFERRED, TRANSFERRED; fromUnit=town-331082112 late=stays owner=dept-fire unit=dept-fire
            RETURNED overdue: OVERDUE, RETURNED; unit=town-331082112
            RETURNED overdueAndReferred: REFERRED, REFERRED; cause=overdue unit=town-331082112
            RETURNED rescheduled: RESCHEDULED, RETURNED, clock; dueVersion=2 late=ended unit=town-331082112
            RETURNED transferred: TRANSFERRED, TRANSFERRED; fromUnit=town-331082112 late=stays owner=dept-fire unit=dept-fire
            REOPENED overdue: OVERDUE, REOPENED; unit=town-331082112
            REOPENED overdueAndReferred: REFERRED, REFERRED; cause=overdue unit=town-331082112
            REOPENED rescheduled: RESCHEDULED, REOPENED, clock; dueVersion=2 late=ended unit=town-331082112
            REOPENED transferred: TRANSFERRED, TRANSFERRED; fromUnit=town-331082112 late=stays owner=dept-fire unit=dept-fire
            EXTENSION_PENDING extended: EXTENDED, RECTIFYING, clock; dueVersion=2 late=ended term=PT24H unit=town-331082112
            EXTENSION_PENDING overdue: OVERDUE, EXTENSION_PENDING; unit=town-331082112
            EXTENSION_PENDING overdueAndReferred: REFERRED, REFERRED; cause=overdue unit=town-331082112
            EXTENSION_PENDING rescheduled: RESCHEDULED, EXTENSION_PENDING, clock; dueVersion=2 late=ended unit=town-331082112
            PAUSED overdue: OVERDUE, PAUSED; unit=town-331082112
            PAUSED overdueAndReferred: REFERRED, REFERRED; cause=overdue unit=town-331082112
            PAUSED referred: REFERRED, REFERRED, clock; dueVersion=3 late=ended unit=town-331082112
            PAUSED rescheduled: RESCHEDULED, PAUSED, clock; dueVersion=3 late=ended unit=town-331082112
            PAUSED resumed: RESUMED, RECTIFYING, clock; dueVersion=3 late=ended unit=town-331082112
            SUBMITTED overdue: OVERDUE, SUBMITTED; unit=town-331082112
            SUBMITTED overdueAndReferred: OVERDUE, SUBMITTED; unit=town-331082112
            SUBMITTED passed: CLOSED, CLOSED; evidence=seen.jpg inTime=false late=ended unit=town-331082112
            SUBMITTED rescheduled: RESCHEDULED, SUBMITTED, clock; dueVersion=2 late=ended unit=town-331082112
            REFERRED concluded: CONCLUDED, ASSIGNED, clock; dueVersion=2 fromUnit=town-331082112 late=ended owner=dept-fire unit=dept-fire
            REFERRED overdue: OVERDUE, REFERRED; unit=town-331082112
            REFERRED overdueAndReferred: OVERDUE, REFERRED; unit=town-331082112
            REFERRED rescheduled: RESCHEDULED, REFERRED, clock; dueVersion=2 late=ended unit=town-331082112
            """;

    private static List<Hazard> late() {
        return EveryState.hazards().stream()
                .filter(state -> !state.ended() && state.progress().deadline() != null)
                .map(state -> state.with(state.dossier().with(state.progress().overdue(EveryState.THEN))))
                .toList();
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(line -> !some.contains(line)).toList();
    }

    @Test
    void every_state_offers_these_moves_and_no_others() {
        assertThat(String.join("\n", Moves.lines(EveryState.hazards(), Samples.rules(0))) + "\n")
                .isEqualTo(ALL);
    }

    @Test
    void the_last_straw_leads_elsewhere() {
        List<String> strictly = Moves.lines(EveryState.hazards(), STRICT);
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
