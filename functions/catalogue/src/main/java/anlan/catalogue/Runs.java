package anlan.catalogue;

import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Puts the log before functions that nobody waits for. */
record Runs(Meters meters, InstantSource clock, LongSupplier nanoseconds) {

    <I, O> Function<I, O> of(String name, Function<I, O> function, @Nullable Oldest oldest) {
        return new RunLog<>(name, function, oldest, meters, clock, nanoseconds);
    }
}
