package anlan.domain.complaint;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.casefile.Particulars;
import anlan.domain.lifecycle.Dossier;
import anlan.domain.lifecycle.Progress;
import anlan.domain.people.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a complaint, whatever state it is in.
 *
 * @param accused unit that it is about, which never sees it; null if it is about none
 * @param contactedAt when its unit first spoke to the reporter, null if it has not
 * @param hazard the hazard that it became, null if it became none
 * @param additions how often its reporter has added to what they said
 * @param followed whether another complaint was merged into it
 */
public record ComplaintDossier(
        Report report,
        Progress progress,
        @Nullable UnitId accused,
        @Nullable Instant contactedAt,
        @Nullable CaseId hazard,
        int additions,
        boolean followed)
        implements Dossier<ComplaintDossier> {

    @Override
    public Particulars particulars() {
        return report.particulars();
    }

    @Override
    public ComplaintDossier with(Progress next) {
        return new ComplaintDossier(report, next, accused, contactedAt, hazard, additions, followed);
    }

    ComplaintDossier about(@Nullable UnitId unit) {
        return new ComplaintDossier(report, progress, unit, contactedAt, hazard, additions, followed);
    }

    /** The unit that is named now, or else the one that was named before. */
    ComplaintDossier accusing(@Nullable UnitId unit) {
        return unit == null ? this : about(unit);
    }

    /** The unit that was named before, or else the one that comes with another case. */
    ComplaintDossier inheriting(@Nullable UnitId unit) {
        return accused == null ? about(unit) : this;
    }

    ComplaintDossier contacted(Instant at) {
        return new ComplaintDossier(
                report, progress, accused, contactedAt == null ? at : contactedAt, hazard, additions, followed);
    }

    ComplaintDossier became(CaseId id) {
        return new ComplaintDossier(report, progress, accused, contactedAt, id, additions, followed);
    }

    ComplaintDossier adding(List<Evidence> photos) {
        return new ComplaintDossier(
                report.with(photos), progress, accused, contactedAt, hazard, additions + 1, followed);
    }

    /** The same papers of a complaint into which another was merged. */
    public ComplaintDossier followedByAnother() {
        return new ComplaintDossier(report, progress, accused, contactedAt, hazard, additions, true);
    }

    /** The same papers, which no longer lead to whoever reported it. */
    public ComplaintDossier forgotten() {
        return new ComplaintDossier(report.forgotten(), progress, accused, contactedAt, hazard, additions, followed);
    }
}
