package anlan.usecases.alert;

import anlan.domain.alert.Alerts;
import anlan.domain.casefile.CaseId;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.people.Actor;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Forbidden;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows an official what became of alerts (通知台账): those to their own unit, or all to those who
 * oversee it; never one about their own unit.
 */
public final class FindAlerts {

    private static final Set<Role> OVERSEERS = EnumSet.of(Role.OFFICE, Role.LEADER, Role.AUDITOR);

    private final Alerts alerts;
    private final SnapshotReader cases;

    public FindAlerts(Alerts alerts, SnapshotReader cases) {
        this.alerts = alerts;
        this.cases = cases;
    }

    /** One page of those that were given up, latest first. */
    public Alerts.Page parked(Actor by, int limit, @Nullable String after) {
        UnitId unit = unit(by);
        Alerts.Page page = alerts.parked(unit, limit, after);
        return new Alerts.Page(seen(by, page.items()), page.next());
    }

    /** Those of a case; of a case that there is not, there are none either. */
    public List<Alerts.Alert> of(Actor by, CaseId id) {
        UnitId unit = unit(by);
        return seen(by, alerts.of(id)).stream()
                .filter(alert -> unit == null || alert.intent().unit().equals(unit))
                .toList();
    }

    /** The unit to which somebody is held; null for those who oversee all. */
    private static @Nullable UnitId unit(Actor by) {
        if (OVERSEERS.contains(by.role())) {
            return null;
        }
        UnitId own = by.unit();
        if (own == null) {
            throw new Forbidden();
        }
        return own;
    }

    /** A case may have come to be about a unit since the alert was made. */
    private List<Alerts.Alert> seen(Actor by, List<Alerts.Alert> found) {
        if (found.isEmpty()) {
            return found;
        }
        Set<CaseId> about = found.stream().map(alert -> alert.intent().caseId()).collect(Collectors.toSet());
        SnapshotReader.Snapshot now = cases.read(about, Set.of(), Set.of());
        return found.stream()
                .filter(alert -> {
                    Case state = now.get(alert.intent().caseId(), Case.class);
                    UnitId accused = state == null
                            ? alert.intent().accused()
                            : state.dossier().accused();
                    return accused == null || !accused.equals(by.unit());
                })
                .toList();
    }
}
