package anlan.catalogue;

import anlan.usecases.Faults;
import anlan.usecases.Tick;
import anlan.usecases.figures.RollUpDay;
import java.time.Instant;
import java.util.function.Function;

/**
 * A night: figures, and the end of every erasure that began by day. Where one fails the other is
 * done all the same. It tells how many figures wait or were damaged: 0 lets an alarm end.
 */
record MeasuredNight(Functions functions) implements Function<Tick, RollUpDay.Outcome> {

    @Override
    public RollUpDay.Outcome apply(Tick tick) {
        Faults faults = new Faults();
        faults.run(() -> {
            var unused = functions.erase().finish();
        });
        RollUpDay.Outcome night = functions.rollUpDay().apply(tick);
        Instant at = functions.clock().instant();
        Metrics.tell("rollUpDay", Metrics.DIFFERING, "Count", night.differing(), at);
        Metrics.tell("rollUpDay", Metrics.DAMAGED, "Count", night.damaged(), at);
        faults.throwIfAny();
        return night;
    }
}
