package anlan.usecases.alert;

import anlan.domain.alert.Templates;
import anlan.domain.alert.Wording;
import anlan.domain.figures.OfficeAlert;
import anlan.domain.figures.OfficeAlerts;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.usecases.Tick;
import java.util.List;
import java.util.function.Function;

/**
 * Tells the office by text message that events and cases do not agree on a day (两路不符), once for each
 * revision. It answers how many messages were sent.
 */
public final class TellOffice implements Function<Tick, Integer> {

    private final OfficeAlerts alerts;
    private final Templates templates;
    private final TellPending tell;

    public TellOffice(OfficeAlerts alerts, Templates templates, TellPending tell) {
        this.alerts = alerts;
        this.templates = templates;
        this.tell = tell;
    }

    @Override
    public Integer apply(Tick tick) {
        return tell.tell(alerts, new TellPending.Subject<>("figures", TellOffice::addressees, this::words));
    }

    private static List<PostId> addressees(OfficeAlert alert) {
        return List.of(UnitId.OFFICE.mainPost());
    }

    private Wording words(OfficeAlert alert) {
        return templates.figures(
                alert.revision().area(),
                alert.revision().date(),
                alert.difference().fold(),
                alert.difference().cases());
    }
}
