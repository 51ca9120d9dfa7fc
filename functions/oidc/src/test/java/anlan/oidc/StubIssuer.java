package anlan.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An issuer on the wire, with a library of its own to sign with: each code is good once, for the
 * client, the address and the verifier for which it was asked. What it does wrong, a test says.
 */
public final class StubIssuer implements AutoCloseable {

    public static final String CLIENT = "anlan desk";
    public static final String REDIRECT = "https://city.example/desk";

    /** Made once: a key of RSA takes longer to make than most tests to run. */
    private static final RSAKey FIRST = rsa("first");

    private record Asked(String subject, String nonce, String challenge, String redirectUri) {}

    private final HttpServer server;
    private final InstantSource clock;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);

    /** The keys that it publishes, the last of which signs. */
    public final List<JWK> keys = new CopyOnWriteArrayList<>();

    public final List<String> calls = new CopyOnWriteArrayList<>();
    final Map<String, Object> discovery = new ConcurrentHashMap<>();
    volatile Consumer<JWTClaimsSet.Builder> claims = claims -> {};
    volatile UnaryOperator<String> token = token -> token;
    volatile @Nullable String secret;
    volatile @Nullable String error;
    volatile boolean basic = true;
    public volatile int status = 200;
    volatile String silent = "";
    volatile String half = "";
    private int drawn;

    public StubIssuer(InstantSource clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
        server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(List.copyOf(keys)).toString()));
        server.createContext("/token", this::token);
        server.start();
        rotate(FIRST);
    }

    /** Its name, as it stands in tokens. */
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static ECKey ec(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Signs with another key, and publishes no other. */
    public void rotate(JWK key) {
        keys.clear();
        keys.add(key);
    }

    /** What a browser comes back with in whose hands somebody has signed in. */
    public synchronized String authorize(String subject, String nonce, String verifier) {
        String code = "code/" + ++drawn + "+";
        codes.put(code, new Asked(subject, nonce, challenge(verifier), REDIRECT));
        return code;
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private String discovery() {
        Map<String, Object> document = new TreeMap<>(Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize?tenant=city",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/jwks",
                "token_endpoint_auth_methods_supported",
                        List.of(basic ? "client_secret_basic" : "client_secret_post")));
        document.putAll(discovery);
        return com.nimbusds.jose.util.JSONObjectUtils.toJSONString(document);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(exchange);
        String wrong = error == null ? wrong(exchange, form) : error;
        if (wrong == null) {
            Asked asked = codes.remove(form.get("code"));
            answer(
                    exchange,
                    "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + signed(asked) + "\"}");
        } else {
            codes.remove(form.getOrDefault("code", ""));
            send(
                    exchange,
                    400,
                    "{\"error\":\"" + wrong + "\",\"error_description\":\"canary of " + form.get("code") + "\"}");
        }
    }

    private @Nullable String wrong(HttpExchange exchange, Map<String, String> form) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        String expected = secret;
        String inHeader = "Basic "
                + Base64.getEncoder()
                        .encodeToString(("anlan+desk:" + Wire.encoded(String.valueOf(expected)))
                                .getBytes(StandardCharsets.UTF_8));
        boolean client = form.getOrDefault("client_id", "").equals(CLIENT)
                && (expected == null
                        ? header == null && !form.containsKey("client_secret")
                        : basic ? inHeader.equals(header) : expected.equals(form.get("client_secret")));
        if (!client) {
            return "invalid_client";
        }
        Asked asked = codes.get(form.getOrDefault("code", ""));
        return asked != null
                        && "authorization_code".equals(form.get("grant_type"))
                        && asked.redirectUri().equals(form.get("redirect_uri"))
                        && asked.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))
                ? null
                : "invalid_grant";
    }

    private String signed(Asked asked) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder built = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(asked.subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.nonce());
        claims.accept(built);
        return token.apply(signed(keys.getLast(), built.build()));
    }

    static String signed(JWK key, JWTClaimsSet claims) {
        try {
            JWSSigner signer = key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) key);
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(key instanceof RSAKey ? JWSAlgorithm.RS256 : JWSAlgorithm.ES256)
                            .type(JOSEObjectType.JWT)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        Map<String, String> form = new TreeMap<>();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return form;
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        send(exchange, status, body);
    }

    private void send(HttpExchange exchange, int code, String body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        calls.add(path);
        try (exchange) {
            if (path.equals(silent)) {
                over.await();
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(code, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes, 0, bytes.length / 2);
                out.flush();
                if (path.equals(half)) {
                    over.await();
                }
                out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where nobody answers from now on. */
    public void goesAway() {
        server.stop(0);
    }

    URI base() {
        return URI.create(issuer());
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
