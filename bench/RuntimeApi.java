import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Lambda's side: hands out one event, and takes its answer. */
final class RuntimeApi implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile String event;
    private volatile boolean over;
    private volatile CompletableFuture<String> answer = new CompletableFuture<>();

    RuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 16);
        server.setExecutor(command -> Thread.ofVirtual().start(command));
        server.createContext("/2018-06-01/runtime/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (path.endsWith("/next")) {
                String next = event;
                event = null;
                while (next == null && !over) { // nothing more to do: Lambda freezes it here
                    try {
                        Thread.sleep(200);
                    } catch (InterruptedException ended) {
                        return;
                    }
                    next = event;
                    event = null;
                }
                if (next == null) {
                    return;
                }
                byte[] bytes = next.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "r" + requests.incrementAndGet());
                exchange.getResponseHeaders()
                        .set("Lambda-Runtime-Deadline-Ms", String.valueOf(System.currentTimeMillis() + 60_000));
                exchange.getResponseHeaders()
                        .set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:local:0:function:bench");
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            } else {
                answer.complete(new String(body, StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(202, -1);
            }
            exchange.close();
        });
        server.start();
    }

    @Override
    public void close() {
        over = true;
        server.stop(0);
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    CompletableFuture<String> next(String event) {
        answer = new CompletableFuture<>();
        this.event = event;
        return answer;
    }
}
