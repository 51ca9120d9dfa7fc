package anlan.web;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;

/**
 * What comes first when the process is told to end: it says that it is not ready, ends each
 * connection with its next answer and begins no job, but answers for a while yet, so that whoever
 * hands out the requests can look elsewhere. Then the door shuts, and what is under way is finished.
 */
final class Farewell implements SmartLifecycle {

    private final Duration lasts;
    private volatile boolean running;
    private volatile boolean leaving;

    /**
     * Takes its length.
     *
     * @param lasts how long requests are still taken
     */
    Farewell(Duration lasts) {
        this.lasts = lasts;
    }

    /** Whether the process is about to end. */
    boolean leaving() {
        return leaving;
    }

    @Override
    public void start() {
        leaving = false;
        running = true;
    }

    @Override
    public void stop() {
        leaving = true;
        running = false;
        long until = System.nanoTime() + lasts.toNanos();
        for (long left = lasts.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
