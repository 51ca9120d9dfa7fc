package anlan.usecases.subscription;

import anlan.domain.complaint.Complaint;
import anlan.domain.deadline.QuietHours;
import anlan.domain.event.CaseEvent;
import anlan.domain.lifecycle.Transition;
import anlan.domain.subscription.StatusMessage;
import anlan.domain.subscription.StatusTemplate;
import anlan.domain.subscription.StatusTemplates;
import java.util.List;
import java.util.function.Function;

/**
 * Which move of a complaint its reporter is told of through WeChat: those that the templates name,
 * if the reporter gave their name and signed in with it. Whether they have subscribed is looked at
 * when the message is to be sent.
 */
public final class StatusUpdates implements Function<Transition<Complaint>, List<StatusMessage>> {

    private final StatusTemplates templates;
    private final QuietHours quiet;

    public StatusUpdates(StatusTemplates templates, QuietHours quiet) {
        this.templates = templates;
        this.quiet = quiet;
    }

    @Override
    public List<StatusMessage> apply(Transition<Complaint> transition) {
        CaseEvent event = transition.event();
        StatusTemplate template = templates.of(event.kind());
        if (template == null || !transition.next().report().wechat()) {
            return List.of();
        }
        return List.of(new StatusMessage(
                event.caseId(),
                transition.next().dossier().number(),
                event.version(),
                event.kind(),
                template.id(),
                event.at(),
                quiet.release(event.at())));
    }
}
