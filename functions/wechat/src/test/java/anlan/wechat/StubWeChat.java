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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * WeChat on the wire: JSON sent as text/plain, errors with status 200. Each login code is good once;
 * tokens are given out and taken back; a message needs a subscription and values that fit.
 */
final class StubWeChat implements AutoCloseable {

    static final String APPID = "wx-example";
    static final String SECRET = "secret & example";

    private static final Map<String, Integer> LIMITS =
            Map.of("thing", 20, "character_string", 32, "phrase", 5, "date", 20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private String token = "token/1+";
    private String taken = token;
    private int tokens = 1;
    volatile int tokenCalls;
    volatile int tokenError;
    volatile int tokenRefusal = 40001;
    volatile int messageError;
    private final CountDownLatch over = new CountDownLatch(1);
    volatile int status = 200;
    volatile boolean silent;
    volatile boolean endless;

    StubWeChat() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/sns/jscode2session", exchange -> answer(exchange, this::body));
        server.createContext("/cgi-bin/stable_token", exchange -> answer(exchange, query -> token(read(exchange))));
        server.createContext(
                "/cgi-bin/message/subscribe/send",
                exchange -> answer(exchange, query -> message(query, read(exchange))));
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

    private void answer(HttpExchange exchange, Function<Map<String, String>, String> answer) throws IOException {
        try (exchange) {
            String body = answer.apply(query(exchange.getRequestURI().getRawQuery()));
            if (silent) {
                over.await();
            }
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

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static JsonNode read(HttpExchange exchange) {
        return JSON.readTree(exchange.getRequestBody());
    }

    private static String error(int errcode) {
        return "{\"errcode\":" + errcode + ",\"errmsg\":\"some message, rid: 1\"}";
    }

    private synchronized String token(JsonNode asked) {
        tokenCalls++;
        if (tokenError != 0) {
            return error(tokenError);
        }
        if (!asked.path("grant_type").asString("").equals("client_credential")
                || !asked.path("appid").asString("").equals(APPID)
                || !asked.path("secret").asString("").equals(SECRET)) {
            return error(40013);
        }
        if (asked.path("force_refresh").asBoolean(false)) {
            token = "token/" + ++tokens + "+";
            taken = token;
        }
        return "{\"access_token\":\"" + token + "\",\"expires_in\":7200}";
    }

    /** From now on WeChat gives out the same token and takes none but one that is forced. */
    synchronized void takesBack() {
        taken = "";
    }

    /** From now on WeChat gives out another token and takes no other. */
    synchronized void renews() {
        token = "token/" + ++tokens + "+";
        taken = token;
    }

    private synchronized String message(Map<String, String> query, JsonNode message) {
        if (!taken.equals(query.get("access_token"))) {
            return error(tokenRefusal);
        }
        if (messageError != 0) {
            return error(messageError);
        }
        for (Map.Entry<String, JsonNode> place : message.path("data").properties()) {
            String value = place.getValue().path("value").asString("");
            int most = LIMITS.get(place.getKey().replaceAll("[0-9]+$", ""));
            if (value.isEmpty()
                    || value.codePointCount(0, value.length()) > most
                    || !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
                return error(47003);
            }
        }
        messages.add(message);
        return "{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":1810812324364291}";
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
