package anlan.localstack;

import anlan.catalogue.PhotoStores;
import anlan.domain.photo.PhotoStore;
import anlan.emulators.LocalS3;
import anlan.emulators.S3Refusal;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The files of photos of a city on a laptop: in an S3 of its own, with a door for uploads on the
 * city's port, as pages may not speak to any other.
 */
final class LocalPhotos implements Function<HttpCall, HttpReply> {

    static final String PATH = "/local/photos";

    /** Of a form: a photo, and its fields. */
    static final int MOST_BYTES = 11 * 1024 * 1024;

    private static final String ORIGINALS = "originals";
    private static final String COPIES = "copies";

    private final LocalS3 s3;
    private final AtomicInteger port = new AtomicInteger();

    LocalPhotos(LocalS3 s3) {
        this.s3 = s3;
    }

    PhotoStore store() {
        return PhotoStores.in("local", ORIGINALS, COPIES, bucket -> URI.create("http://127.0.0.1:" + port + PATH));
    }

    /** Where the city listens, which is known once it does. */
    void servedAt(int where) {
        port.set(where);
    }

    @Override
    public HttpReply apply(HttpCall call) {
        String page = Loopback.origin(call);
        if (page == null) {
            return xml(403, "<Error><Code>AccessDenied</Code></Error>");
        }
        HttpReply reply = taken(call);
        TreeMap<String, String> headers = new TreeMap<>(reply.headers());
        if (!page.isEmpty()) {
            headers.put("Access-Control-Allow-Origin", page);
        }
        return new HttpReply(reply.status(), headers, reply.body());
    }

    private HttpReply taken(HttpCall call) {
        if (!call.method().equals("POST") || !call.path().equals(PATH)) {
            return xml(405, "<Error><Code>MethodNotAllowed</Code></Error>");
        }
        try {
            byte[] form = call.body();
            if (form.length > MOST_BYTES) {
                return xml(400, "<Error><Code>EntityTooLarge</Code></Error>");
            }
            String type = call.headers().getOrDefault("content-type", "");
            return xml(201, s3.receive(ORIGINALS, type, form));
        } catch (S3Refusal refusal) {
            return xml(refusal.status(), refusal.xml());
        }
    }

    private static HttpReply xml(int status, String body) {
        return new HttpReply(
                status,
                new TreeMap<>(Map.of(
                        "Content-Type",
                        "application/xml",
                        "Cache-Control",
                        "no-store",
                        "X-Content-Type-Options",
                        "nosniff")),
                body);
    }
}
