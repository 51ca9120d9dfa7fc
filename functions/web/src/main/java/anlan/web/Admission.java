package anlan.web;

import anlan.domain.refusal.Unavailable;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Lets as many requests work at once as the store is asked at once; the next ones wait a moment,
 * and are then told so.
 */
final class Admission {

    /**
     * The paths that tell whether the process and its store live are asked when there is no room
     * for anything else.
     */
    private static final Set<String> ALWAYS = Set.of("/livez", "/readyz");

    private final Semaphore free;
    private final Duration wait;

    Admission(int most, Duration wait) {
        this.free = new Semaphore(most, true);
        this.wait = wait;
    }

    /** Room for one request, which it gives back while it only waits for its sender. */
    final class Room implements AutoCloseable {

        private boolean held;

        private Room() {
            enter();
        }

        private void enter() {
            try {
                held = free.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            if (!held) {
                throw Unavailable.busy();
            }
        }

        /** The same body, during whose coming there is room for others. */
        HttpCall.Content outside(HttpCall.Content body) {
            return () -> {
                close();
                byte[] read = body.read();
                enter();
                return read;
            };
        }

        @Override
        public void close() {
            if (held) {
                held = false;
                free.release();
            }
        }
    }

    /**
     * Stands before a door.
     *
     * @param busy answers where there is no room
     */
    Function<HttpCall, HttpReply> before(Function<HttpCall, HttpReply> door, Function<HttpCall, HttpReply> busy) {
        return call -> {
            if (ALWAYS.contains(call.path())) {
                return door.apply(call);
            }
            try (Room room = enter()) {
                return door.apply(call.reading(room.outside(call.content())));
            } catch (Unavailable full) {
                return busy.apply(call);
            }
        };
    }

    /**
     * Waits for room.
     *
     * @throws Unavailable if there is none in time
     */
    Room enter() {
        return new Room();
    }
}
