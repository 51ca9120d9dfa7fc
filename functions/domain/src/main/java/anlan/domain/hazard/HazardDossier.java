package anlan.domain.hazard;

import anlan.domain.campaign.CampaignId;
import anlan.domain.casefile.Particulars;
import anlan.domain.category.Grade;
import anlan.domain.event.CaseEvent;
import anlan.domain.lifecycle.Dossier;
import anlan.domain.lifecycle.Progress;
import anlan.domain.people.UnitId;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a hazard, whatever state it is in.
 *
 * @param plan of a grave one (五落实), null until something of it is written
 * @param listed under listed supervision (挂牌督办), which lies over every state
 * @param verifiedAt when somebody who can tell had looked at it, null where that was at once
 */
public record HazardDossier(
        Finding finding,
        Progress progress,
        @Nullable Plan plan,
        boolean listed,
        @Nullable Instant verifiedAt) implements Dossier<HazardDossier> {

    @Override
    public Particulars particulars() {
        return finding.particulars();
    }

    @Override
    public CaseEvent.Topic topic() {
        return new CaseEvent.Topic(particulars().area(), particulars().category(), finding.grade(), finding.source());
    }

    @Override
    public @Nullable UnitId accused() {
        return finding.accused();
    }

    @Override
    public @Nullable String campaigns() {
        List<CampaignId> ids = finding.campaigns();
        return ids.isEmpty() ? null : ids.stream().map(CampaignId::value).collect(Collectors.joining(","));
    }

    @Override
    public HazardDossier with(Progress next) {
        return new HazardDossier(finding, next, plan, listed, verifiedAt);
    }

    @Override
    public Instant countedFrom() {
        return verifiedAt == null ? particulars().at() : verifiedAt;
    }

    /** Whether that is the day by which it is counted. */
    boolean onDayItCameIn(Instant at) {
        return CityTime.dateOf(at).equals(CityTime.dateOf(countedFrom()));
    }

    HazardDossier verified(Grade grade, Instant at) {
        return new HazardDossier(finding.graded(grade), progress, plan, listed, at);
    }

    HazardDossier planned(Plan next) {
        return new HazardDossier(finding, progress, next, listed, verifiedAt);
    }

    HazardDossier listed(boolean next) {
        return new HazardDossier(finding, progress, plan, next, verifiedAt);
    }

    /** A grave hazard is not touched before its plan stands. */
    boolean awaitsPlan() {
        return finding.grade() == Grade.MAJOR && (plan == null || !plan.approved());
    }
}
