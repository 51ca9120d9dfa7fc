package anlan.catalogue;

import anlan.usecases.Tick;
import anlan.usecases.figures.RollUpDay;
import java.time.Instant;
import java.util.function.Function;

/** Tells with every night how many figures wait or were damaged: 0 lets an alarm end. */
record MeasuredNight(Functions functions) implements Function<Tick, RollUpDay.Outcome> {

    @Override
    public RollUpDay.Outcome apply(Tick tick) {
        RollUpDay.Outcome night = functions.rollUpDay().apply(tick);
        Instant at = functions.clock().instant();
        Metrics.tell("rollUpDay", Metrics.DIFFERING, "Count", night.differing(), at);
        Metrics.tell("rollUpDay", Metrics.DAMAGED, "Count", night.damaged(), at);
        return night;
    }
}
