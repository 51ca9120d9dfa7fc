package anlan.localstack;

import anlan.domain.alert.Outbox;
import anlan.domain.subscription.StatusOutbox;
import anlan.domain.timer.Timers;
import java.time.Instant;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From when on a function has something to do, by what is set now; every tick before that would
 * come to nothing.
 */
interface WorkAhead {

    /** Nothing is known of any function, so each may have something to do at each of its ticks. */
    WorkAhead ALWAYS = function -> Instant.MIN;

    /**
     * {@link Instant#MAX} where nothing is set, {@link Instant#MIN} for a function of which that is
     * not known.
     */
    Instant of(String function);

    /** The work that timers and outboxes hold for the functions that they drive. */
    static WorkAhead in(Timers timers, Outbox outbox, StatusOutbox statuses) {
        return function -> switch (function) {
            case "notifyOverdue" -> first(timers.shards(), timers::next);
            case "sendAlerts" ->
                earlier(first(outbox.shards(), outbox::next), first(statuses.shards(), statuses::next));
            default -> Instant.MIN;
        };
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant first(int shards, IntFunction<@Nullable Instant> next) {
        return IntStream.range(0, shards)
                .mapToObj(next)
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
