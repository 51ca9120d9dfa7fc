package anlan.emulators;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local over HTTP, on loopback only. */
public final class LocalDynamoDb implements AutoCloseable {

    private final Server server;
    private final LocalDynamoDBServerHandler handler;

    private LocalDynamoDb(LocalDynamoDBRequestHandler requests) throws Exception {
        server = new Server(new InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0));
        handler = new LocalDynamoDBServerHandler(requests, null);
        server.setHandler(new ContextHandler(handler, "/"));
        server.start();
    }

    public static LocalDynamoDb inMemory() {
        return start(true, null);
    }

    public static LocalDynamoDb onFiles(Path folder) {
        return start(false, folder.toString());
    }

    private static LocalDynamoDb start(boolean memory, @org.jspecify.annotations.Nullable String path) {
        try {
            return new LocalDynamoDb(new LocalDynamoDBRequestHandler(0, memory, path, true, false));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
