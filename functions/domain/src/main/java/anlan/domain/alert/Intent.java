package anlan.domain.alert;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.timer.Addressee;
import anlan.domain.timer.Severity;
import anlan.domain.timer.Step;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The decision to tell somebody something (告知意向), made in the transaction of its cause; there is
 * exactly one for a case, a version of its deadline or a step and its time, a rung and a role.
 *
 * @param post whom to tell
 * @param unit that post's unit
 * @param accused unit that the case is about, which is told nothing; null if it is about none
 * @param rung such as {@code T+0}, or {@code sign+0} of a step
 * @param dueAt the deadline that it is about, or the time of the step
 * @param step that it is about, null if it is about the deadline
 * @param notBefore end of the quiet hours, if it waits for them
 * @param at when it was made, which is when the case was seen to be late
 * @param template of the message
 * @param severity how hard it presses
 * @param held whether it waits for the end of the quiet hours
 * @param reason why it ended as it did, null while it has not
 */
public record Intent(
        CaseId caseId,
        CaseNumber number,
        int deadlineVersion,
        String rung,
        @Nullable Step step,
        Addressee role,
        PostId post,
        UnitId unit,
        AreaCode area,
        @Nullable UnitId accused,
        Instant dueAt,
        Instant notBefore,
        Instant at,
        String template,
        Severity severity,
        boolean held,
        Fate fate,
        @Nullable String reason) {

    /** The end of an intent. */
    public enum Fate {
        PENDING,
        SENT,
        /** The deadline that it was about is not the deadline any more. */
        SUPERSEDED,
        /** There was nothing left to tell: the case had ended, or was not late any more. */
        CANCELLED,
        /** Given up, for a person to look at. */
        PARKED
    }

    /** Whether it goes out at once, alone and uncounted. */
    public boolean urgent() {
        return severity == Severity.URGENT;
    }

    /** Names it in the whole city. */
    public AlertId id() {
        return new AlertId(caseId, key());
    }

    /** Names it among the intents of its case. */
    public String key() {
        return (step == null ? deadlineVersion : dueAt) + "#" + rung + "#" + role.word();
    }

    /** The same, at its end. */
    public Intent ended(Fate end, String why) {
        return with(notBefore, end, why);
    }

    /** The same, which was given up and is pending again from then on. */
    public Intent again(Instant from) {
        return with(from, Fate.PENDING, null);
    }

    /** The same, which waits until then. */
    public Intent waiting(Instant until) {
        return with(until, fate, reason);
    }

    private Intent with(Instant release, Fate end, @Nullable String why) {
        return new Intent(
                caseId,
                number,
                deadlineVersion,
                rung,
                step,
                role,
                post,
                unit,
                area,
                accused,
                dueAt,
                release,
                at,
                template,
                severity,
                held,
                end,
                why);
    }
}
