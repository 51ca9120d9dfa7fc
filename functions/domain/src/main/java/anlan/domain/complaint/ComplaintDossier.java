package anlan.domain.complaint;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Particulars;
import anlan.domain.lifecycle.Dossier;
import anlan.domain.lifecycle.Progress;
import anlan.domain.people.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a complaint, whatever state it is in.
 *
 * @param accused unit that it is about, which never sees it; null if it is about none
 * @param contactedAt when its unit first spoke to the reporter, null if it has not
 * @param hazard the hazard that it became, null if it became none
 */
public record ComplaintDossier(
        Report report,
        Progress progress,
        @Nullable UnitId accused,
        @Nullable Instant contactedAt,
        @Nullable CaseId hazard)
        implements Dossier<ComplaintDossier> {

    @Override
    public Particulars particulars() {
        return report.particulars();
    }

    @Override
    public ComplaintDossier with(Progress next) {
        return new ComplaintDossier(report, next, accused, contactedAt, hazard);
    }

    ComplaintDossier about(@Nullable UnitId unit) {
        return new ComplaintDossier(report, progress, unit, contactedAt, hazard);
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
        return new ComplaintDossier(report, progress, accused, contactedAt == null ? at : contactedAt, hazard);
    }

    ComplaintDossier became(CaseId id) {
        return new ComplaintDossier(report, progress, accused, contactedAt, id);
    }

    /** The same papers, which no longer lead to whoever reported it. */
    public ComplaintDossier forgotten() {
        return new ComplaintDossier(report.forgotten(), progress, accused, contactedAt, hazard);
    }
}
