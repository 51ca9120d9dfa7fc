package anlan.dynamodb;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** How long to wait before asking once more for what a batch left out; a test waits not at all. */
interface Pause {

    long FIRST_NANOS = 20_000_000;

    /** Full jitter, so that those who met do not meet again. */
    Pause JITTERED = tried -> LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_NANOS << tried));

    void before(int tried);
}
