package anlan.alerts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The provider, as its documentation describes it: it checks the signature over what it received,
 * with code of its own, and takes a nonce once.
 */
final class AliyunStub implements AutoCloseable {

    static final String KEY_ID = "key-of-tests";
    static final String SECRET = "secret-of-tests";
    static final String OK =
            "{\"Message\":\"OK\",\"RequestId\":\"F655A8D5\",\"Code\":\"OK\",\"BizId\":\"900619746936^0\"}";

    private static final Pattern PROOF =
            Pattern.compile("ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([a-z0-9;-]+),Signature=([0-9a-f]{64})");

    private final HttpServer server;
    private final CountDownLatch open = new CountDownLatch(1);
    private final List<String> nonces = new CopyOnWriteArrayList<>();
    /** The values of every call whose signature was right, the last one last. */
    final List<Map<String, String>> taken = new CopyOnWriteArrayList<>();

    volatile int status = 200;
    volatile String answer = OK;
    volatile boolean silent;

    AliyunStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String wrong = wrong(exchange, body);
            if (wrong != null) {
                reply(exchange, 400, "{\"Code\":\"" + wrong + "\",\"Message\":\"x\",\"RequestId\":\"1\"}");
                return;
            }
            Map<String, String> values = new TreeMap<>();
            for (String pair : exchange.getRequestURI().getRawQuery().split("&", -1)) {
                String[] both = pair.split("=", 2);
                values.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
            }
            taken.add(values);
            if (silent) {
                open.await();
            }
            reply(exchange, status, answer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** The code with which the provider would refuse the call; null if nothing is wrong with it. */
    private String wrong(HttpExchange exchange, byte[] body) {
        Matcher proof = PROOF.matcher(String.valueOf(header(exchange, "authorization")));
        if (!proof.matches()) {
            return "IncompleteSignature";
        }
        if (!proof.group(1).equals(KEY_ID)) {
            return "InvalidAccessKeyId.NotFound";
        }
        List<String> signed = List.of(proof.group(2).split(";"));
        for (String name : exchange.getRequestHeaders().keySet()) {
            if (name.toLowerCase(Locale.ROOT).startsWith("x-acs-") && !signed.contains(name.toLowerCase(Locale.ROOT))) {
                return "IncompleteSignature";
            }
        }
        if (!signed.contains("host") || !sha256(body).equals(header(exchange, "x-acs-content-sha256"))) {
            return "SignatureDoesNotMatch";
        }
        if (!proof.group(3).equals(expected(exchange, body, signed))) {
            return "SignatureDoesNotMatch";
        }
        String nonce = header(exchange, "x-acs-signature-nonce");
        if (nonces.contains(nonce)) {
            return "SignatureNonceUsed";
        }
        nonces.add(nonce);
        boolean known = "SendSms".equals(header(exchange, "x-acs-action"))
                && "2017-05-25".equals(header(exchange, "x-acs-version"))
                && header(exchange, "x-acs-date").matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");
        return known ? null : "InvalidAction.NotFound";
    }

    private static String expected(HttpExchange exchange, byte[] body, List<String> signed) {
        StringBuilder request = new StringBuilder(exchange.getRequestMethod())
                .append('\n')
                .append(exchange.getRequestURI().getRawPath())
                .append('\n');
        List<String> pairs = new ArrayList<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&", -1)) {
            String[] both = pair.split("=", 2);
            pairs.add(encoded(both[0]) + "=" + encoded(both[1]));
        }
        pairs.sort(null);
        request.append(String.join("&", pairs)).append('\n');
        for (String name : signed) {
            request.append(name)
                    .append(':')
                    .append(header(exchange, name).strip())
                    .append('\n');
        }
        request.append('\n').append(String.join(";", signed)).append('\n').append(sha256(body));
        String toSign = "ACS3-HMAC-SHA256\n" + sha256(request.toString().getBytes(StandardCharsets.UTF_8));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal(toSign.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whatever stands in the address, anew: only what RFC 3986 leaves alone is not a number. */
    private static String encoded(String raw) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : URLDecoder.decode(raw, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each == '-' || each == '_' || each == '.' || each == '~' || Character.isLetterOrDigit(each);
            encoded.append(
                    plain && each > 0 ? String.valueOf((char) each) : String.format(Locale.ROOT, "%%%02X", each));
        }
        return encoded.toString();
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public void close() {
        open.countDown();
        server.stop(0);
    }
}
