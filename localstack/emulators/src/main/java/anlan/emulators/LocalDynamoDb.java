package anlan.emulators;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local over HTTP, on loopback only: no telemetry, and nothing is confirmed before it is
 * in the file.
 */
public final class LocalDynamoDb implements AutoCloseable {

    private final Server server;
    private final LocalDynamoDBServerHandler handler;

    private LocalDynamoDb(Server server, LocalDynamoDBServerHandler handler) {
        this.server = server;
        this.handler = handler;
    }

    /** A store alone, in memory, which prints where it is, for a city in another process. */
    static void main() {
        System.out.println(inMemory().endpoint());
    }

    /** A store that is gone when it is closed. */
    public static LocalDynamoDb inMemory() {
        return start(true, null);
    }

    /** A store that lives in a folder, and outlives a crash. */
    public static LocalDynamoDb onFiles(Path folder) {
        return start(false, folder.toString());
    }

    private static LocalDynamoDb start(boolean inMemory, @Nullable String folder) {
        try {
            LocalDynamoDBRequestHandler requests = new LocalDynamoDBRequestHandler(0, inMemory, folder, true, false);
            LocalDynamoDBServerHandler handler = new LocalDynamoDBServerHandler(requests, null);
            Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.setHandler(new ContextHandler(new CommitBeforeAnswer(handler, requests), "/"));
            server.start();
            return new LocalDynamoDb(server, handler);
        } catch (Exception failed) { // what Jetty's start declares
            throw new IllegalStateException("DynamoDB Local does not start", failed);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) { // what Jetty's stop declares
            throw new IllegalStateException("DynamoDB Local does not stop", failed);
        } finally {
            handler.close();
        }
    }
}
