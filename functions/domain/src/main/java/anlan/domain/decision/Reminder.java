package anlan.domain.decision;

import anlan.domain.alert.Intent;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.timer.Addressee;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The intention to tell a post of a decision (决定提醒): one for a decision, its last day, a rung and a
 * role, for ever. It comes to an end as the alerts of cases do.
 *
 * @param notBefore from when on it may go out
 * @param held whether it waits for the end of the quiet hours
 * @param at when it was made
 * @param reason why it ended as it did, null while it has not
 * @param settledAt when it came to its end, null while it has not
 */
public record Reminder(
        DecisionId id,
        String number,
        LocalDate dueOn,
        String rung,
        Addressee role,
        PostId post,
        UnitId unit,
        String template,
        Instant notBefore,
        boolean held,
        Instant at,
        Intent.Fate fate,
        @Nullable String reason,
        @Nullable Instant settledAt) {

    /** Names it among those of its decision. */
    public String key() {
        return dueOn + "#" + rung + "#" + role.word();
    }

    /** The same, at its end. */
    public Reminder ended(Intent.Fate end, String why, Instant when) {
        return with(notBefore, end, why, when);
    }

    /** The same, which waits until then. */
    public Reminder waiting(Instant until) {
        return with(until, fate, reason, settledAt);
    }

    private Reminder with(Instant release, Intent.Fate end, @Nullable String why, @Nullable Instant when) {
        return new Reminder(id, number, dueOn, rung, role, post, unit, template, release, held, at, end, why, when);
    }
}
