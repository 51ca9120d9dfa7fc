package anlan.domain.inspection;

import anlan.domain.casefile.CaseId;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Mark;
import anlan.domain.lifecycle.Transition;
import anlan.domain.site.SiteId;
import java.util.Set;

/** It took place, and finds nothing more: what a self-check has not found, others may find yet. */
public sealed interface Concluded extends Inspection permits AwaitingLookBack, Over.Closed, Over.LookedBack {

    /** Whether it is a self-check that found nothing at a site, and nobody has since. */
    default boolean saysCleanAt(SiteId site) {
        return dossier().clean().contains(site) && !dossier().missed().contains(site);
    }

    /** A higher tier has found a hazard at a site that was clean (自查漏检). */
    default Transition<Inspection> missed(EventDraft draft, SiteId site, CaseId hazard) {
        return dossier()
                .missed(site)
                .transition(
                        EventKind.SELF_CHECK_MISSED,
                        draft.with(Fact.SITE, site).with(Fact.OTHER, hazard),
                        progress().marked(Mark.What.SELF_MISSED, draft.at(), Set.of()),
                        this::with);
    }
}
