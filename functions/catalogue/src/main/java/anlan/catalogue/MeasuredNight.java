package anlan.catalogue;

import anlan.usecases.Faults;
import anlan.usecases.Tick;
import anlan.usecases.figures.RollUpDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A night: figures, and the end of every erasure that began by day. Where one fails the other is
 * done all the same. It tells how many figures wait or were damaged (0 lets an alarm end), and how
 * old what is published is.
 */
record MeasuredNight(Functions functions, PublishedAge published) implements Function<Tick, RollUpDay.Outcome> {

    private static final String NAME = "rollUpDay";

    static MeasuredNight of(Functions functions) {
        return new MeasuredNight(functions, new PublishedAge(functions.figures(), functions.cityCode()));
    }

    @Override
    public RollUpDay.Outcome apply(Tick tick) {
        Faults faults = new Faults();
        faults.run(() -> {
            var unused = functions.erase().finish();
        });
        LocalDate before = published.last();
        RollUpDay.Outcome night = functions.rollUpDay().apply(tick);
        Instant at = functions.clock().instant();
        Meters meters = functions.meters();
        meters.tell(NAME, Metric.DIFFERING, night.differing(), at);
        meters.tell(NAME, Metric.DAMAGED, night.damaged(), at);
        told(Metric.ROLLUP_LAG_SECONDS, published.lag(before, at), at);
        told(Metric.FINAL_AGE_SECONDS, published.sinceFinal(at), at);
        faults.throwIfAny();
        return night;
    }

    private void told(Metric metric, @Nullable Long seconds, Instant at) {
        if (seconds != null) {
            functions.meters().tell(NAME, metric, seconds.doubleValue(), at);
        }
    }
}
