package anlan.emulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/**
 * An S3 endpoint on loopback for the real client of the SDK: it puts, gets and deletes objects, and
 * takes forms that upload a file, each held against its policy.
 */
public final class LocalS3 implements AutoCloseable {

    /** The key id and the secret whose signatures count here. */
    public static final String KEY = "local";

    private static final int MOST_FORM = 12 * 1024 * 1024;

    private final HttpServer server;
    private final Buckets buckets;
    private final InstantSource clock;
    private final UploadPolicy policy = new UploadPolicy(Map.of(KEY, KEY));
    private final List<BiConsumer<String, String>> arrivals = new CopyOnWriteArrayList<>();

    private LocalS3(HttpServer server, Path folder, InstantSource clock) {
        this.server = server;
        this.buckets = new Buckets(folder);
        this.clock = clock;
    }

    /**
     * Starts to listen on loopback, on any port that is free.
     *
     * @param folder that holds the buckets
     * @param clock by which policies expire
     */
    public static LocalS3 start(Path folder, InstantSource clock) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LocalS3 s3 = new LocalS3(server, folder, clock);
            server.createContext("/", s3::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return s3;
        } catch (IOException taken) {
            throw new UncheckedIOException("the S3 endpoint can't listen", taken);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Tells of every file that a form has uploaded: its bucket and its key. */
    public void onArrival(BiConsumer<String, String> told) {
        arrivals.add(told);
    }

    /** The names of what a bucket holds. */
    public List<String> keys(String bucket) {
        return buckets.keys(bucket);
    }

    /**
     * Takes a form.
     *
     * @return what S3 answers with status 201
     * @throws S3Refusal if it is not as its policy has it
     */
    public String receive(String bucket, String contentType, byte[] body) {
        UploadForm form = UploadForm.read(contentType, body);
        String key = policy.permitted(form, bucket, clock.instant());
        buckets.put(bucket, key, form.file());
        arrivals.forEach(told -> told.accept(bucket, key));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PostResponse><Bucket>" + bucket + "</Bucket><Key>" + key
                + "</Key></PostResponse>";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                served(exchange);
            } catch (S3Refusal refusal) {
                reply(exchange, refusal.status(), refusal.xml().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void served(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/", 2);
        String bucket = path[0];
        String key = path.length > 1 ? path[1] : "";
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                buckets.put(bucket, key, exchange.getRequestBody().readAllBytes());
                reply(exchange, 200, new byte[0]);
            }
            case "GET" -> {
                byte[] object = buckets.get(bucket, key);
                if (object == null) {
                    throw new S3Refusal(404, "NoSuchKey");
                }
                reply(exchange, 200, object);
            }
            case "DELETE" -> {
                buckets.delete(bucket, key);
                reply(exchange, 204, new byte[0]);
            }
            case "POST" -> {
                byte[] body = exchange.getRequestBody().readNBytes(MOST_FORM);
                String type = exchange.getRequestHeaders().getFirst("Content-Type");
                reply(exchange, 201, receive(bucket, String.valueOf(type), body).getBytes(StandardCharsets.UTF_8));
            }
            default -> throw new S3Refusal(405, "MethodNotAllowed");
        }
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
