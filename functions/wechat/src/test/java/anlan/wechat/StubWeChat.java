package anlan.wechat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * WeChat's login endpoint on the wire: JSON sent as text/plain, errors with status 200, each code
 * good once.
 */
final class StubWeChat implements AutoCloseable {

    static final String APPID = "wx-example";
    static final String SECRET = "secret & example";

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    volatile int status = 200;
    volatile boolean silent;
    volatile boolean endless;

    StubWeChat() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/sns/jscode2session", this::answer);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Makes a code good once. */
    void knows(String code, String openid) {
        says(code, "{\"openid\":\"" + openid + "\",\"session_key\":\"tiihtNczf5v6AKRyjwEUhQ==\"}");
    }

    void fails(String code, int errcode) {
        says(code, "{\"errcode\":" + errcode + ",\"errmsg\":\"some message, rid: 1\"}");
    }

    void says(String code, String body) {
        answers.put(code, body);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = new TreeMap<>();
            for (String pair : exchange.getRequestURI().getRawQuery().split("&", -1)) {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            if (silent) {
                over.await();
            }
            String body = body(query);
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(status, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
                for (int n = 0; endless && n < 1_000_000; n++) {
                    out.write("                                ".getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String body(Map<String, String> query) {
        if (!APPID.equals(query.get("appid"))
                || !SECRET.equals(query.get("secret"))
                || !"authorization_code".equals(query.get("grant_type"))) {
            return "{\"errcode\":40013,\"errmsg\":\"invalid appid\"}";
        }
        String code = query.getOrDefault("js_code", "");
        String body = answers.getOrDefault(code, "{\"errcode\":40029,\"errmsg\":\"invalid code\"}");
        answers.put(code, "{\"errcode\":40163,\"errmsg\":\"code been used\"}");
        return body;
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
