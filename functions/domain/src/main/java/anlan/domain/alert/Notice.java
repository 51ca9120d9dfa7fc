package anlan.domain.alert;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.people.PostId;
import anlan.domain.time.CityTime;
import anlan.domain.timer.Severity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One message on the topic: which message, about which case, to which post. It holds no
 * telephone number and no word that a citizen wrote.
 *
 * @param intent key of the intent among those of its case
 * @param template id of the message, as {@code seeds/templates.json} has it
 * @param role that is told, in the words of {@code seeds/ladder.json}
 * @param lastDay the day on which the work should have been done
 */
public record Notice(
        CaseId caseId,
        String intent,
        String rung,
        String template,
        CaseNumber number,
        PostId post,
        String role,
        AreaCode area,
        Severity severity,
        LocalDate lastDay) {

    /** What is to be said of an intent. */
    public static Notice of(Intent intent) {
        Instant lastMoment = intent.dueAt().minusNanos(1);
        return new Notice(
                intent.caseId(),
                intent.key(),
                intent.rung(),
                intent.template(),
                intent.number(),
                intent.post(),
                intent.role().word(),
                intent.area(),
                intent.severity(),
                CityTime.dateOf(lastMoment));
    }

    /** Names the alert in the whole city. */
    public AlertId alertId() {
        return new AlertId(caseId, intent);
    }
}
