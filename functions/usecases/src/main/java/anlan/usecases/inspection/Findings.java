package anlan.usecases.inspection;

import anlan.domain.casefile.CaseId;
import anlan.domain.hazard.Hazard;
import anlan.domain.inspection.Inspection;
import anlan.domain.lifecycle.SnapshotReader;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The hazards that an inspection has found, each as it is now. */
record Findings(SnapshotReader snapshots) {

    /** In the order in which they were found; none is read where none was found. */
    List<Hazard> of(Inspection inspection) {
        List<CaseId> ids = inspection.dossier().findings();
        if (ids.isEmpty()) {
            return List.of();
        }
        SnapshotReader.Snapshot read = snapshots.read(Set.copyOf(ids), Set.of(), Set.of());
        return ids.stream()
                .map(id -> read.get(id, Hazard.class))
                .filter(Objects::nonNull)
                .toList();
    }
}
