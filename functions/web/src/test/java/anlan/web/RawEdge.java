package anlan.web;

import anlan.catalogue.FixedCity;
import anlan.emulators.LocalDynamoDb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The HTTP edge of a fixed city, spoken to byte by byte. */
final class RawEdge implements AutoCloseable {

    static final String SECRET = "a-secret-of-the-timer";
    private static final int PATIENCE = 20_000;

    private final @Nullable LocalDynamoDb store;
    private final ConfigurableApplicationContext edge;
    final int port;

    RawEdge(String... args) {
        this(LocalDynamoDb.inMemory(), args);
    }

    private RawEdge(@Nullable LocalDynamoDb store, String... args) {
        this.store = store;
        if (store == null) {
            System.setProperty("aws.endpointUrlDynamoDb", "http://127.0.0.1:9");
        } else {
            FixedCity.found(store.endpoint().toString());
        }
        String[] all = Stream.concat(Stream.of("--server.port=0", "--server.address=127.0.0.1"), Stream.of(args))
                .toArray(String[]::new);
        edge = new WebEdge(FixedCity.surroundings(), SECRET)
                .showingMetricsTo(headers -> true)
                .start(all);
        port = ((WebServerApplicationContext) edge).getWebServer().getPort();
    }

    /** An edge whose store is away. */
    static RawEdge without(String... args) {
        return new RawEdge((LocalDynamoDb) null, args);
    }

    Incomplete incomplete() {
        return edge.getBean(Wiring.class).incomplete();
    }

    /** A connection over which that much has been said. */
    Socket say(String bytes) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Everything that is answered to it before the connection ends. */
    String ask(String bytes) throws IOException {
        try (Socket socket = say(bytes)) {
            return all(socket);
        }
    }

    static String all(Socket socket) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                read.write(b);
            }
        } catch (SocketTimeoutException open) {
            throw new IOException("still open after: " + read, open);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    }

    static String token(String subject) {
        return FixedCity.token(subject);
    }

    @Override
    public void close() {
        edge.close();
        if (store != null) {
            store.close();
        }
    }
}
