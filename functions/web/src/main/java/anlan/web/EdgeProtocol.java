package anlan.web;

import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP as the container speaks it, seen from its first byte on. Public because the container makes
 * it by its name.
 */
public final class EdgeProtocol extends Http11NioProtocol {

    private @Nullable Surrounded around;

    public EdgeProtocol() {
        this(new Lines());
    }

    private EdgeProtocol(Lines lines) {
        super(lines);
    }

    /**
     * The parts that the edge brings.
     *
     * @param leaving whether the process is about to end
     */
    record Surrounded(
            Incomplete incomplete,
            Patience patience,
            Supplier<String> requestIds,
            Clock clock,
            BooleanSupplier leaving) {}

    void within(Surrounded edge) {
        around = edge;
        ((Lines) getEndpoint()).incomplete = edge.incomplete();
    }

    private Surrounded around() {
        Surrounded edge = around;
        if (edge == null) {
            throw new IllegalStateException("the edge has not said what is around");
        }
        return edge;
    }

    @Override
    public void setAdapter(Adapter container) {
        super.setAdapter(new EdgeAdapter(container, around()));
    }

    @Override
    protected Processor createProcessor() {
        Incomplete incomplete = around().incomplete();
        return new Http11Processor(this, getAdapter()) {
            @Override
            public SocketState service(SocketWrapperBase<?> socket) throws java.io.IOException {
                Lines.Open line = Lines.line(socket);
                incomplete.moves(line, line.peer());
                SocketState state = ScopedValue.where(
                                Exchange.Wire.CURRENT, new Exchange.Wire(line, line.peer(), socket))
                        .call(() -> super.service(socket));
                if (state == SocketState.LONG) {
                    incomplete.moves(line, line.peer());
                } else {
                    incomplete.ends(line);
                }
                return state;
            }
        };
    }

    /** The endpoint that accepts connections, each of which owes a request from then on. */
    private static final class Lines extends NioEndpoint {

        private volatile @Nullable Incomplete incomplete;

        record Open(SocketChannel channel, InetAddress peer) implements Incomplete.Line {

            @Override
            public boolean isOpen() {
                return channel.isOpen();
            }

            @Override
            public void shut() {
                try {
                    channel.shutdownInput();
                } catch (java.io.IOException gone) {
                    // Then there is nothing to shut.
                }
            }
        }

        static Open line(SocketWrapperBase<?> socket) {
            return open(((NioChannel) socket.getSocket()).getIOChannel());
        }

        private static Open open(SocketChannel channel) {
            return new Open(channel, channel.socket().getInetAddress());
        }

        @Override
        protected boolean setSocketOptions(SocketChannel channel) {
            Incomplete all = incomplete;
            if (all != null) {
                Open line = open(channel);
                all.moves(line, line.peer());
            }
            return super.setSocketOptions(channel);
        }
    }
}
