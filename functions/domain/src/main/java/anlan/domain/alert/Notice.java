package anlan.domain.alert;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.people.PostId;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One message on the topic: which message, about which case, to which post. It holds no
 * telephone number and no word that a citizen wrote.
 *
 * @param intent key of the intent among those of its case
 * @param template name of the message
 * @param lastDay the day on which the work should have been done
 */
public record Notice(
        CaseId caseId,
        String intent,
        String rung,
        String template,
        CaseNumber number,
        PostId post,
        AreaCode area,
        LocalDate lastDay) {

    public static Notice of(Intent intent) {
        Instant lastMoment = intent.dueAt().minusNanos(1);
        return new Notice(
                intent.caseId(),
                intent.key(),
                intent.rung(),
                intent.caseId().kind().word() + "-" + intent.template(),
                intent.number(),
                intent.post(),
                intent.area(),
                CityTime.dateOf(lastMoment));
    }
}
