package anlan.domain.subscription;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.event.EventKind;
import java.time.Instant;

/**
 * The decision to tell a reporter through WeChat what became of their complaint (办理进度通知), made in the
 * transaction of the event; there is exactly one for a case and a version. It does not say who the
 * reporter is.
 *
 * @param version of the case after the event
 * @param template id of the message
 * @param at when it happened
 * @param notBefore end of the quiet hours, if it waits for them
 */
public record StatusMessage(
        CaseId caseId,
        CaseNumber number,
        int version,
        EventKind event,
        String template,
        Instant at,
        Instant notBefore) {

    /** The same, which waits until then. */
    public StatusMessage waiting(Instant until) {
        return new StatusMessage(caseId, number, version, event, template, at, until);
    }

    /** The end of a message. */
    public enum Fate {
        PENDING,
        SENT,
        /** Nobody may be told any more, or nobody wants to be. */
        CANCELLED,
        /** Given up, for a person to look at. */
        PARKED
    }
}
