package anlan.domain.alert;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The decision to tell somebody something (告知意向), made in the transaction of its cause; there is
 * exactly one for a case, a version of its deadline, a rung and a role.
 *
 * @param post whom to tell
 * @param accused unit that the case is about, which is told nothing; null if it is about none
 * @param dueAt the deadline that it is about
 * @param notBefore end of the quiet hours, if it was made in them
 * @param reason why it was parked, null unless it was
 */
public record Intent(
        CaseId caseId,
        CaseNumber number,
        int deadlineVersion,
        String rung,
        String role,
        PostId post,
        AreaCode area,
        @Nullable UnitId accused,
        Instant dueAt,
        Instant notBefore,
        Instant at,
        Fate fate,
        @Nullable String reason) {

    /** The end of an intent. */
    public enum Fate {
        PENDING,
        SENT,
        PARKED
    }

    /** Names it among the intents of its case. */
    public String key() {
        return deadlineVersion + "#" + rung + "#" + role;
    }
}
