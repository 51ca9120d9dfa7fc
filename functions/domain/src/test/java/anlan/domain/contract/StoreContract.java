package anlan.domain.contract;

import java.util.concurrent.atomic.AtomicInteger;

/** What every contract needs: the ports of one store, and keys that no other test has used. */
public abstract class StoreContract {

    private static final AtomicInteger USED = new AtomicInteger();

    /** The ports of the store under test; tests may share it. */
    protected abstract Ports ports();

    protected static String fresh() {
        return "key-" + USED.incrementAndGet();
    }
}
