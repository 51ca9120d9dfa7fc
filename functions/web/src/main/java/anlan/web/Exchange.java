package anlan.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * One request on its wire, for those who read its body: the connection under it, and the number
 * that it was given.
 */
record Exchange(Wire wire, Incomplete incomplete, Request request, String requestId, String speaker) {

    static final ScopedValue<Exchange> CURRENT = ScopedValue.newInstance();

    private static final int LINGER_BYTES = 1024 * 1024;
    private static final Duration LINGER = Duration.ofSeconds(1);
    private static final int CHUNK = 8192;

    /** The connection that a request came over. */
    record Wire(Incomplete.Line line, InetAddress peer, SocketWrapperBase<?> socket) {

        static final ScopedValue<Wire> CURRENT = ScopedValue.newInstance();
    }

    /** Whether everything has come that the headers announced. */
    boolean isRead() {
        AtomicBoolean read = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    /** Takes in what has come already of what nobody wants; whether that is all of it. */
    boolean isReadWith(InputStream in) throws IOException {
        byte[] dropped = new byte[CHUNK];
        for (int taken = 0; taken < LINGER_BYTES && !isRead() && in.available() > 0; ) {
            taken += Math.max(0, in.read(dropped));
        }
        return isRead();
    }

    /** How long the next read may wait. */
    void waits(Duration most) {
        wire.socket().setReadTimeout(Math.max(1, most.toMillis()));
    }

    void moves() {
        incomplete.moves(wire.line(), wire.peer());
    }

    boolean isAwaited() {
        return incomplete.awaits(wire.line());
    }

    void completes() {
        incomplete.ends(wire.line());
    }

    /**
     * Takes in a little of what nobody wanted, so that the answer is not lost to a sender who still
     * speaks, and ends the connection.
     */
    void linger(InputStream in) {
        completes();
        long until = System.nanoTime() + LINGER.toNanos();
        byte[] dropped = new byte[CHUNK];
        try {
            for (int taken = 0; taken < LINGER_BYTES && !isRead(); ) {
                long left = until - System.nanoTime();
                if (left <= 0) {
                    break;
                }
                waits(Duration.ofNanos(left));
                int n = in.read(dropped);
                if (n < 0) {
                    break;
                }
                taken += n;
            }
        } catch (IOException gone) {
            // Whoever sent it has heard the answer, or does not listen.
        }
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
}
