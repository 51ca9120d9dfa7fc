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
            VERIFIED assigned: HANDED_OVER, ASSIGNED, clock; dueVersion=1 owner=dept-fire
            VERIFIED fixedOnSpot: FIXED_ON_SPOT, CLOSED; evidence=seen.jpg inTime=true
            ASSIGNED acknowledged: ACKNOWLEDGED, ASSIGNED
            ASSIGNED answered: DOCUMENT_ANSWERED, ASSIGNED
            ASSIGNED listed: LISTED, ASSIGNED
            ASSIGNED overdue: OVERDUE, ASSIGNED; late=began
            ASSIGNED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            ASSIGNED referred: REFERRED, REFERRED
            ASSIGNED rescheduled: RESCHEDULED, ASSIGNED, clock; dueVersion=2
            ASSIGNED signed: SIGNED, RECTIFYING
            ASSIGNED told: ESCALATED, ASSIGNED
            ASSIGNED transferred: TRANSFERRED, TRANSFERRED; owner=dept-fire
            TRANSFERRED acknowledged: ACKNOWLEDGED, TRANSFERRED
            TRANSFERRED answered: DOCUMENT_ANSWERED, TRANSFERRED
            TRANSFERRED listed: LISTED, TRANSFERRED
            TRANSFERRED overdue: OVERDUE, TRANSFERRED; late=began
            TRANSFERRED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            TRANSFERRED referred: REFERRED, REFERRED
            TRANSFERRED rescheduled: RESCHEDULED, TRANSFERRED, clock; dueVersion=2
            TRANSFERRED signed: SIGNED, RECTIFYING
            TRANSFERRED told: ESCALATED, TRANSFERRED
            TRANSFERRED transferred: REFERRED, REFERRED; cause=owner-disputed proposed=dept-fire
            PLAN_PENDING acknowledged: ACKNOWLEDGED, PLAN_PENDING
            PLAN_PENDING answered: DOCUMENT_ANSWERED, PLAN_PENDING
            PLAN_PENDING listed: LISTED, PLAN_PENDING
            PLAN_PENDING overdue: OVERDUE, PLAN_PENDING; late=began
            PLAN_PENDING overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            PLAN_PENDING planned: PLANNED, PLAN_PENDING
            PLAN_PENDING referred: REFERRED, REFERRED
            PLAN_PENDING refused: PLAN_REFUSED, PLAN_PENDING
            PLAN_PENDING rescheduled: RESCHEDULED, PLAN_PENDING, clock; dueVersion=2
            PLAN_PENDING told: ESCALATED, PLAN_PENDING
            PLAN_PENDING transferred: TRANSFERRED, TRANSFERRED; owner=dept-fire
            RECTIFYING acknowledged: ACKNOWLEDGED, RECTIFYING
            RECTIFYING answered: DOCUMENT_ANSWERED, RECTIFYING
            RECTIFYING extensionAsked: EXTENSION_REQUESTED, EXTENSION_PENDING; term=3d
            RECTIFYING listed: LISTED, RECTIFYING
            RECTIFYING overdue: OVERDUE, RECTIFYING; late=began
            RECTIFYING overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            RECTIFYING paused: PAUSED, PAUSED; dueVersion=2
            RECTIFYING referred: REFERRED, REFERRED
            RECTIFYING rescheduled: RESCHEDULED, RECTIFYING, clock; dueVersion=2
            RECTIFYING submitted: SUBMITTED, SUBMITTED; evidence=seen.jpg inTime=true
            RECTIFYING told: ESCALATED, RECTIFYING
            RECTIFYING transferred: TRANSFERRED, TRANSFERRED; owner=dept-fire
            RETURNED acknowledged: ACKNOWLEDGED, RETURNED
            RETURNED answered: DOCUMENT_ANSWERED, RETURNED
            RETURNED listed: LISTED, RETURNED
            RETURNED overdue: OVERDUE, RETURNED; late=began
            RETURNED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            RETURNED referred: REFERRED, REFERRED
            RETURNED rescheduled: RESCHEDULED, RETURNED, clock; dueVersion=2
            RETURNED signed: SIGNED, RECTIFYING
            RETURNED submitted: SUBMITTED, SUBMITTED; evidence=seen.jpg inTime=true
            RETURNED told: ESCALATED, RETURNED
            RETURNED transferred: TRANSFERRED, TRANSFERRED; owner=dept-fire
            REOPENED acknowledged: ACKNOWLEDGED, REOPENED
            REOPENED answered: DOCUMENT_ANSWERED, REOPENED
            REOPENED listed: LISTED, REOPENED
            REOPENED overdue: OVERDUE, REOPENED; late=began
            REOPENED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            REOPENED referred: REFERRED, REFERRED
            REOPENED rescheduled: RESCHEDULED, REOPENED, clock; dueVersion=2
            REOPENED signed: SIGNED, RECTIFYING
            REOPENED submitted: SUBMITTED, SUBMITTED; evidence=seen.jpg inTime=true
            REOPENED told: ESCALATED, REOPENED
            REOPENED transferred: TRANSFERRED, TRANSFERRED; owner=dept-fire
            EXTENSION_PENDING acknowledged: ACKNOWLEDGED, EXTENSION_PENDING
            EXTENSION_PENDING answered: DOCUMENT_ANSWERED, EXTENSION_PENDING
            EXTENSION_PENDING extended: EXTENDED, RECTIFYING, clock; dueVersion=2 term=PT24H
            EXTENSION_PENDING listed: LISTED, EXTENSION_PENDING
            EXTENSION_PENDING overdue: OVERDUE, EXTENSION_PENDING; late=began
            EXTENSION_PENDING overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            EXTENSION_PENDING referred: REFERRED, REFERRED
            EXTENSION_PENDING refused: EXTENSION_REFUSED, RECTIFYING
            EXTENSION_PENDING rescheduled: RESCHEDULED, EXTENSION_PENDING, clock; dueVersion=2
            EXTENSION_PENDING told: ESCALATED, EXTENSION_PENDING
            PAUSED acknowledged: ACKNOWLEDGED, PAUSED
            PAUSED answered: DOCUMENT_ANSWERED, PAUSED
            PAUSED listed: LISTED, PAUSED
            PAUSED overdue: OVERDUE, PAUSED; late=began
            PAUSED overdueAndReferred: REFERRED, REFERRED; cause=overdue late=began
            PAUSED referred: REFERRED, REFERRED, clock; dueVersion=3
            PAUSED rescheduled: RESCHEDULED, PAUSED, clock; dueVersion=3
            PAUSED resumed: RESUMED, RECTIFYING, clock; dueVersion=3
            PAUSED told: ESCALATED, PAUSED
            SUBMITTED acknowledged: ACKNOWLEDGED, SUBMITTED
            SUBMITTED answered: DOCUMENT_ANSWERED, SUBMITTED
            SUBMITTED listed: LISTED, SUBMITTED
            SUBMITTED overdue: OVERDUE, SUBMITTED; late=began
            SUBMITTED overdueAndReferred: OVERDUE, SUBMITTED; late=began
            SUBMITTED passed: CLOSED, CLOSED; evidence=seen.jpg inTime=true
            SUBMITTED referred: REFERRED, REFERRED, clock
            SUBMITTED rescheduled: RESCHEDULED, SUBMITTED, clock; dueVersion=2
            SUBMITTED returned: RETURNED, RETURNED, clock
            SUBMITTED told: ESCALATED, SUBMITTED
            REFERRED acknowledged: ACKNOWLEDGED, REFERRED
            REFERRED answered: DOCUMENT_ANSWERED, REFERRED
            REFERRED concluded: CONCLUDED, ASSIGNED, clock; dueVersion=2 owner=dept-fire
            REFERRED listed: LISTED, REFERRED
            REFERRED overdue: OVERDUE, REFERRED; late=began
            REFERRED overdueAndReferred: OVERDUE, REFERRED; late=began
            REFERRED referred: REFERRED, REFERRED
            REFERRED rescheduled: RESCHEDULED, REFERRED, clock; dueVersion=2
            REFERRED told: ESCALATED, REFERRED
            RECHECK failed: RECHECK_FAILED, REOPENED, clock; dueVersion=1 onSpot=true owner=dept-fire
            RECHECK passed: RECHECKED, CLOSED; evidence=seen.jpg
            CLOSED reopened: REOPENED, REOPENED, clock; dueVersion=2
            """;

    private static final String STRICTLY = """
            VERIFIED fixedOnSpot: FIXED_ON_SPOT, RECHECK; evidence=seen.jpg inTime=true
            ASSIGNED transferred: REFERRED, REFERRED; cause=owner-disputed proposed=dept-fire
            PLAN_PENDING transferred: REFERRED, REFERRED; cause=owner-disputed proposed=dept-fire
            RECTIFYING transferred: REFERRED, REFERRED; cause=owner-disputed proposed=dept-fire
            RETURNED transferred: REFERRED, REFERRED; cause=owner-disputed proposed=dept-fire
            REOPENED transferred: REFERRED, REFERRED; cause=owner-disputed proposed=dept-fire
            SUBMITTED returned: REFERRED, REFERRED, clock; cause=returned-again
            CLOSED reopened: REOPENED, REFERRED, clock; cause=reopened-often dueVersion=2
            """;

    private static final String LATE = """
            ASSIGNED overdue: OVERDUE, ASSIGNED
            ASSIGNED overdueAndReferred: REFERRED, REFERRED; cause=overdue
            ASSIGNED rescheduled: RESCHEDULED, ASSIGNED, clock; dueVersion=2 late=ended
            TRANSFERRED overdue: OVERDUE, TRANSFERRED
            TRANSFERRED overdueAndReferred: REFERRED, REFERRED; cause=overdue
            TRANSFERRED rescheduled: RESCHEDULED, TRANSFERRED, clock; dueVersion=2 late=ended
            PLAN_PENDING overdue: OVERDUE, PLAN_PENDING
            PLAN_PENDING overdueAndReferred: REFERRED, REFERRED; cause=overdue
            PLAN_PENDING rescheduled: RESCHEDULED, PLAN_PENDING, clock; dueVersion=2 late=ended
            RECTIFYING overdue: OVERDUE, RECTIFYING
            RECTIFYING overdueAndReferred: REFERRED, REFERRED; cause=overdue
            RECTIFYING paused: PAUSED, PAUSED; dueVersion=2 late=ended
            RECTIFYING rescheduled: RESCHEDULED, RECTIFYING, clock; dueVersion=2 late=ended
            RETURNED overdue: OVERDUE, RETURNED
            RETURNED overdueAndReferred: REFERRED, REFERRED; cause=overdue
            RETURNED rescheduled: RESCHEDULED, RETURNED, clock; dueVersion=2 late=ended
            REOPENED overdue: OVERDUE, REOPENED
            REOPENED overdueAndReferred: REFERRED, REFERRED; cause=overdue
            REOPENED rescheduled: RESCHEDULED, REOPENED, clock; dueVersion=2 late=ended
            EXTENSION_PENDING extended: EXTENDED, RECTIFYING, clock; dueVersion=2 late=ended term=PT24H
            EXTENSION_PENDING overdue: OVERDUE, EXTENSION_PENDING
            EXTENSION_PENDING overdueAndReferred: REFERRED, REFERRED; cause=overdue
            EXTENSION_PENDING rescheduled: RESCHEDULED, EXTENSION_PENDING, clock; dueVersion=2 late=ended
            PAUSED overdue: OVERDUE, PAUSED
            PAUSED overdueAndReferred: REFERRED, REFERRED; cause=overdue
            PAUSED referred: REFERRED, REFERRED, clock; dueVersion=3 late=ended
            PAUSED rescheduled: RESCHEDULED, PAUSED, clock; dueVersion=3 late=ended
            PAUSED resumed: RESUMED, RECTIFYING, clock; dueVersion=3 late=ended
            SUBMITTED overdue: OVERDUE, SUBMITTED
            SUBMITTED overdueAndReferred: OVERDUE, SUBMITTED
            SUBMITTED passed: CLOSED, CLOSED; evidence=seen.jpg inTime=false late=ended
            SUBMITTED rescheduled: RESCHEDULED, SUBMITTED, clock; dueVersion=2 late=ended
            REFERRED concluded: CONCLUDED, ASSIGNED, clock; dueVersion=2 late=ended owner=dept-fire
            REFERRED overdue: OVERDUE, REFERRED
            REFERRED overdueAndReferred: OVERDUE, REFERRED
            REFERRED rescheduled: RESCHEDULED, REFERRED, clock; dueVersion=2 late=ended
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
