package anlan.catalogue;

import anlan.usecases.Workers;

/**
 * How a process works.
 *
 * @param workers of a sweep
 * @param wakeUp runs after a commit with which there is something to send now, and returns at
 *     once: {@code sendAlerts} need not wait for its tick
 * @param meters take what it tells of itself in numbers
 */
public record Working(Workers workers, Runnable wakeUp, Meters meters) {

    /** Does as much at once as the clients allow; nothing runs but by its tick. */
    Working() {
        this(new VirtualThreads(Clients.SWEEPERS), () -> {}, new EmbeddedMetrics());
    }
}
