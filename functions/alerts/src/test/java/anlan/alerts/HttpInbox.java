package anlan.alerts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A subscriber that listens on HTTP, and what it was told. */
final class HttpInbox implements AutoCloseable {

    private static final int PATIENCE = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final BlockingQueue<JsonNode> questions = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonNode> notifications = new LinkedBlockingQueue<>();
    volatile int status = 200;

    HttpInbox() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::take);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode told = JSON.readTree(exchange.getRequestBody().readAllBytes());
            String type = exchange.getRequestHeaders().getFirst("x-amz-sns-message-type");
            boolean question = "SubscriptionConfirmation".equals(type);
            exchange.sendResponseHeaders(question ? 200 : status, -1);
            if (question || "Notification".equals(type)) {
                (question ? questions : notifications).add(told);
            }
        }
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/inbox";
    }

    /** The question whether it wants to subscribe. */
    JsonNode asked() {
        return next(questions);
    }

    /** The next message, as it was published. */
    String message() {
        return next(notifications).path("Message").stringValue();
    }

    /** How many messages it has been offered and nobody has looked at. */
    int unread() {
        return notifications.size();
    }

    private static JsonNode next(BlockingQueue<JsonNode> queue) {
        try {
            JsonNode next = queue.poll(PATIENCE, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing came");
            }
            return next;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
