package anlan.usecases;

import org.jspecify.annotations.Nullable;

/**
 * The faults of a run over many: each fault is kept, the rest goes on, and all are told at the
 * end, as one. Several workers may share it.
 */
public final class Faults {

    private @Nullable RuntimeException first;

    /** Does one of many. */
    public void run(Runnable one) {
        try {
            one.run();
        } catch (RuntimeException fault) {
            keep(fault);
        }
    }

    private synchronized void keep(RuntimeException fault) {
        RuntimeException before = first;
        if (before == null) {
            first = fault;
        } else if (before != fault) {
            before.addSuppressed(fault);
        }
    }

    /** Throws the first fault, which holds the others, if there was any. */
    public synchronized void throwIfAny() {
        RuntimeException fault = first;
        if (fault != null) {
            throw fault;
        }
    }
}
