package anlan.usecases.alert;

import anlan.domain.alert.AlertId;
import anlan.domain.alert.Alerts;
import anlan.domain.alert.Intent;
import anlan.domain.casefile.CaseId;
import anlan.domain.document.Document;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.people.Actor;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Unknown;
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

    /**
     * One page of those in one state.
     *
     * @param unit to whose posts they are; null for all that the caller may see
     * @throws Forbidden if that unit is not theirs
     */
    public Alerts.Page in(Actor by, Intent.Fate state, @Nullable UnitId unit, int limit, @Nullable String after) {
        Alerts.Page page = alerts.in(state, scope(by, unit), limit, after);
        return new Alerts.Page(seen(by, page.items()), page.next());
    }

    /**
     * One page of those of a case, by their keys; of a case that there is not, there are none
     * either.
     *
     * @param state null for every state
     * @param unit to whose posts they are; null for all that the caller may see
     * @throws Forbidden if that unit is not theirs
     */
    public Alerts.Page of(
            Actor by,
            CaseId id,
            Intent.@Nullable Fate state,
            @Nullable UnitId unit,
            int limit,
            @Nullable String after) {
        UnitId scope = scope(by, unit);
        List<Alerts.Alert> all = seen(by, alerts.of(id)).stream()
                .filter(alert -> scope == null || alert.intent().unit().equals(scope))
                .filter(alert -> state == null || alert.intent().fate() == state)
                .filter(alert -> after == null || alert.intent().key().compareTo(after) > 0)
                .toList();
        List<Alerts.Alert> page = all.subList(0, Math.min(limit, all.size()));
        return new Alerts.Page(
                page, page.size() < all.size() ? page.getLast().intent().key() : null);
    }

    /**
     * One of them.
     *
     * @throws Unknown if there is none of that name, or it is not theirs to see
     */
    Alerts.Alert one(Actor by, AlertId id) {
        UnitId scope = scope(by, null);
        Alerts.Alert found = alerts.find(id);
        List<Alerts.Alert> theirs =
                found == null || (scope != null && !found.intent().unit().equals(scope))
                        ? List.of()
                        : seen(by, List.of(found));
        if (theirs.isEmpty()) {
            throw new Unknown();
        }
        return theirs.getFirst();
    }

    /** The unit to which a list is held; null for all. */
    private static @Nullable UnitId scope(Actor by, @Nullable UnitId asked) {
        if (OVERSEERS.contains(by.role())) {
            return asked;
        }
        UnitId own = by.unit();
        if (own == null || (asked != null && !asked.equals(own))) {
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
                .map(alert -> withDocument(alert, now.get(alert.intent().caseId(), Case.class)))
                .toList();
    }

    private static Alerts.Alert withDocument(Alerts.Alert alert, @Nullable Case state) {
        Intent intent = alert.intent();
        if (state == null || intent.step() != null || intent.fate() == Intent.Fate.SUPERSEDED) {
            return alert;
        }
        Document issued = state.progress().documents().ofRung(intent.deadlineVersion(), intent.rung());
        return issued == null ? alert : alert.with(issued.kind());
    }
}
