package anlan.usecases.alert;

import anlan.domain.alert.Templates;
import anlan.domain.alert.Wording;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.warning.ColourChange;
import anlan.domain.warning.ColourChanges;
import anlan.domain.warning.WarningRules;
import anlan.usecases.Tick;
import java.util.List;
import java.util.function.Function;

/**
 * Tells whoever answers for an area by text message that its colour has changed (变色通知), once for each
 * change: the head of a town, the leader of the city. It answers how many messages were sent.
 */
public final class TellColours implements Function<Tick, Integer> {

    private final ColourChanges changes;
    private final WarningRules rules;
    private final Templates templates;
    private final TellPending tell;

    public TellColours(ColourChanges changes, WarningRules rules, Templates templates, TellPending tell) {
        this.changes = changes;
        this.rules = rules;
        this.templates = templates;
        this.tell = tell;
    }

    @Override
    public Integer apply(Tick tick) {
        return tell.tell(changes, new TellPending.Subject<>("warning", TellColours::addressees, this::words));
    }

    private static List<PostId> addressees(ColourChange change) {
        UnitId unit = change.area().isCity() ? UnitId.LEADER : UnitId.ofTown(change.area());
        return List.of(unit.leaderPost(), unit.mainPost());
    }

    private Wording words(ColourChange change) {
        String indicator = rules.chineseName(change.indicator());
        return indicator == null
                ? new Wording.None("no rule watches " + change.indicator())
                : templates.warning(
                        change.area(),
                        change.window().month().getMonthValue(),
                        change.window().chineseName(),
                        indicator,
                        change.from().chineseName(),
                        change.to().chineseName());
    }
}
