package anlan.usecases.inspection;

import anlan.domain.area.Areas;
import anlan.domain.inspection.Inspection;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.site.SiteTypes;
import anlan.domain.site.Sites;
import anlan.usecases.Deadlines;
import anlan.usecases.Deed;
import anlan.usecases.SharedDeeds;
import java.util.List;

/** Everything that may be done to an inspection, in the order in which one usually sees it. */
public final class InspectionDeeds {

    private InspectionDeeds() {}

    public static List<Deed<Inspection, ?, ?>> all(
            Deadlines deadlines, SnapshotReader snapshots, Sites sites, SiteTypes types, Areas areas) {
        return List.of(
                new AddPoints(new PointForm(sites, types, areas)),
                new ConcludeInspection(deadlines, new Findings(snapshots)),
                new CancelInspection(),
                new LookBack(deadlines),
                SharedDeeds.acknowledge(Inspection.class));
    }
}
