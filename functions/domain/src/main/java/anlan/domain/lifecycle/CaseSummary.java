package anlan.domain.lifecycle;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.category.CategoryCode;
import anlan.domain.deadline.Deadline;
import anlan.domain.people.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One case as a list shows it.
 *
 * @param dueAt null where no clock runs yet
 * @param accused unit that it is about, which must not see it; null if it is about none
 * @param lateFrom from when on it counts as overdue, null while it does not and its clock stands
 */
public record CaseSummary(
        CaseId id,
        CaseNumber number,
        String status,
        int version,
        CategoryCode category,
        AreaCode area,
        @Nullable Instant dueAt,
        @Nullable Instant lateFrom,
        @Nullable UnitId accused,
        Instant at) {

    /** A case as it stands. */
    public static CaseSummary of(Case state) {
        Dossier<?> dossier = state.dossier();
        Deadline deadline = state.progress().deadline();
        return new CaseSummary(
                state.id(),
                dossier.number(),
                state.status(),
                state.version(),
                dossier.particulars().category(),
                dossier.particulars().area(),
                deadline == null ? null : deadline.dueAt(),
                state.lateFrom(),
                dossier.accused(),
                dossier.cameIn());
    }
}
