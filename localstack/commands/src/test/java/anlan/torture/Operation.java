package anlan.torture;

import java.util.function.Supplier;

/**
 * What a run is doing on this thread, so that a fault is chosen by the operation and never by
 * chance.
 */
final class Operation {

    private static final ThreadLocal<Operation> CURRENT = ThreadLocal.withInitial(() -> new Operation("outside"));

    private final String name;
    private int calls;

    private Operation(String name) {
        this.name = name;
    }

    /** Does one operation; what it calls is counted from 0. */
    static <T> T named(String name, Supplier<T> work) {
        Operation before = CURRENT.get();
        CURRENT.set(new Operation(name));
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    static Operation current() {
        return CURRENT.get();
    }

    String name() {
        return name;
    }

    /** How many calls it has made so far. */
    int calls() {
        return calls;
    }

    /** The index of a call of which this is an attempt. */
    int index(int attempt) {
        if (attempt == 1) {
            calls++;
        }
        return calls - 1;
    }
}
