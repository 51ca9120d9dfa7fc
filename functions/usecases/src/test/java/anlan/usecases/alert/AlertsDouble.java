package anlan.usecases.alert;

import anlan.domain.alert.AlertId;
import anlan.domain.alert.Alerts;
import anlan.domain.alert.Intent;
import anlan.domain.casefile.CaseId;
import anlan.domain.people.UnitId;
import java.time.Instant;
import java.util.List;

/** Alerts that do what others do, for tests in which one thing of them is otherwise. */
class AlertsDouble implements Alerts {

    private final Alerts beneath;

    AlertsDouble(Alerts beneath) {
        this.beneath = beneath;
    }

    @Override
    public Page in(Intent.Fate state, UnitId unit, int limit, String after) {
        return beneath.in(state, unit, limit, after);
    }

    @Override
    public Redriven redrive(Alert parked, Instant from, String key, String fingerprint) {
        return beneath.redrive(parked, from, key, fingerprint);
    }

    @Override
    public Redriven.Before redriven(AlertId id, String key) {
        return beneath.redriven(id, key);
    }

    @Override
    public Alert find(AlertId id) {
        return beneath.find(id);
    }

    @Override
    public List<Alert> of(CaseId id) {
        return beneath.of(id);
    }
}
