package anlan.catalogue;

import anlan.usecases.Faults;
import anlan.usecases.Tick;
import anlan.usecases.deadline.NotifyOverdue;
import anlan.usecases.decision.RemindOwners;
import java.util.function.Function;

/** Climbs the ladder of decisions, and that of cases; where one fails, the other is climbed all the same. */
record Sweeping(RemindOwners decisions, NotifyOverdue cases) implements Function<Tick, NotifyOverdue.Outcome> {

    @Override
    public NotifyOverdue.Outcome apply(Tick tick) {
        Faults faults = new Faults();
        faults.run(() -> {
            var unused = decisions.apply(tick);
        });
        NotifyOverdue.Outcome swept = cases.apply(tick);
        faults.throwIfAny();
        return swept;
    }
}
