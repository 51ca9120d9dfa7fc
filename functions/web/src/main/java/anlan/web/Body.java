package anlan.web;

import anlan.domain.refusal.Unavailable;
import anlan.http.HttpCall;
import anlan.http.Unreadable;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * The body of one request, read when somebody wants it, and only for as long as it keeps coming.
 */
final class Body implements HttpCall.Content {

    private static final int CHUNK = 8192;

    private final HttpServletRequest request;
    private final Exchange exchange;
    private final Patience patience;
    private final int most;

    /**
     * Takes what it is read from.
     *
     * @param most bytes that are read
     */
    Body(HttpServletRequest request, Exchange exchange, Patience patience, int most) {
        this.request = request;
        this.exchange = exchange;
        this.patience = patience;
        this.most = most;
    }

    @Override
    public byte[] read() {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        long start = System.nanoTime();
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = request.getInputStream();
            while (read.size() < most) {
                Duration left = patience.left(Duration.ofNanos(System.nanoTime() - start), read.size());
                if (!left.isPositive()) {
                    throw Unreadable.tooSlow();
                }
                exchange.waits(left);
                int n = in.read(chunk, 0, Math.min(chunk.length, most - read.size()));
                if (n < 0) {
                    break;
                }
                read.write(chunk, 0, n);
                exchange.moves();
            }
        } catch (IOException broken) {
            throw why(broken);
        }
        exchange.completes();
        return read.toByteArray();
    }

    private RuntimeException why(IOException broken) {
        if (!exchange.isAwaited()) {
            return Unavailable.busy();
        }
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return Unreadable.tooSlow();
            }
        }
        return Unreadable.malformed();
    }
}
