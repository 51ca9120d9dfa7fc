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
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The HTTP edge of a fixed city, spoken to byte by byte. */
final class RawEdge implements AutoCloseable {

    static final String SECRET = "a-secret-of-the-timer";
    private static final int PATIENCE = 20_000;

    private final LocalDynamoDb store;
    private final ConfigurableApplicationContext edge;
    final int port;

    RawEdge(String... args) {
        store = LocalDynamoDb.inMemory();
        FixedCity.found(store.endpoint().toString());
        String[] all = new String[args.length + 2];
        all[0] = "--server.port=0";
        all[1] = "--server.address=127.0.0.1";
        System.arraycopy(args, 0, all, 2, args.length);
        edge = new WebEdge(FixedCity.surroundings(), SECRET).start(all);
        port = ((WebServerApplicationContext) edge).getWebServer().getPort();
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
        store.close();
    }
}
