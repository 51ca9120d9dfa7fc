package anlan.dynamodb;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long the store may take over all calls of one request, however many there are and however
 * often each is tried: an answer has to come while somebody still waits for it. What runs outside a
 * request has no budget.
 */
public final class Budget {

    /** Below this no call can be answered, so none is begun. */
    private static final Duration LEAST = Duration.ofMillis(20);

    private static final ScopedValue<Budget> CURRENT = ScopedValue.newInstance();

    private final LongSupplier nanoTime;
    private long left;

    private Budget(Duration most, LongSupplier nanoTime) {
        this.left = most.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Does the work of one request, whose calls to the store share the time given. */
    public static <T> T of(Duration most, Supplier<T> work) {
        return of(most, System::nanoTime, work);
    }

    static <T> T of(Duration most, LongSupplier nanoTime, Supplier<T> work) {
        return ScopedValue.where(CURRENT, new Budget(most, nanoTime)).call(work::get);
    }

    /**
     * Does a part of that work that may take no more than the time given, nor more than is left.
     */
    static void part(Duration most, Runnable work) {
        Budget whole = current();
        if (whole == null) {
            work.run();
            return;
        }
        Budget part = new Budget(most.compareTo(whole.left()) < 0 ? most : whole.left(), whole.nanoTime);
        long before = part.left;
        try {
            ScopedValue.where(CURRENT, part).run(work);
        } finally {
            whole.left -= before - part.left;
        }
    }

    static @Nullable Budget current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    Duration left() {
        return Duration.ofNanos(left);
    }

    boolean spent() {
        return left < LEAST.toNanos();
    }

    /** Takes what the call needs out of the budget. */
    <T> T spend(Supplier<T> call) {
        long start = nanoTime.getAsLong();
        try {
            return call.get();
        } finally {
            left -= nanoTime.getAsLong() - start;
        }
    }
}
