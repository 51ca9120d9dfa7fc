package anlan.catalogue;

import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.domain.photo.Photo;
import anlan.domain.photo.PhotoId;
import anlan.domain.photo.PhotoStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A city in which every answer is known beforehand: its clock stands still and its secret is
 * public.
 */
public final class FixedCity {

    private static final String TABLE = "conformance";
    private static final String TOPIC = "arn:aws:sns:local:000000000000:Alerts";

    private static final String NOW = "anlan.test.now";
    private static final Pattern SCHEDULED = Pattern.compile("\"at\": \"(20[^\"]*)\"");

    private FixedCity() {}

    /** Furnished with the clients of the SDK, which find their emulators by themselves. */
    public static Platform surroundings() {
        return new Platform(
                        new Settings(
                                TABLE,
                                TOPIC,
                                "conformance-secret-of-32-bytes-and-more".getBytes(StandardCharsets.UTF_8),
                                2),
                        Clients.dynamo(),
                        Clients.sns(),
                        new Stopped(),
                        () -> "",
                        List.of())
                .storing(new Unvisited(PhotoStores.in(
                        "local", "originals", "copies", bucket -> URI.create("https://store.example/" + bucket))));
    }

    /** Tells how to upload a photo, and nobody ever does. */
    private record Unvisited(PhotoStore signing) implements PhotoStore {

        @Override
        public Upload permit(Photo photo) {
            return signing.permit(photo);
        }

        @Override
        public @Nullable URI uploads() {
            return signing.uploads();
        }

        @Override
        public byte @Nullable [] arrived(PhotoId id) {
            return PhotoStores.NONE.arrived(id);
        }

        @Override
        public void keep(Photo photo, byte[] original, byte[] copy) {
            PhotoStores.NONE.keep(photo, original, copy);
        }

        @Override
        public void settled(PhotoId id) {
            PhotoStores.NONE.settled(id);
        }

        @Override
        public byte @Nullable [] original(PhotoId id) {
            return PhotoStores.NONE.original(id);
        }

        @Override
        public byte @Nullable [] copy(PhotoId id) {
            return PhotoStores.NONE.copy(id);
        }

        @Override
        public void forget(PhotoId id) {
            PhotoStores.NONE.forget(id);
        }
    }

    /**
     * Stands still; at which time is a property of the JVM, as an edge may be loaded by a class
     * loader of its own.
     */
    private static final class Stopped extends Clock {
        @Override
        public Instant instant() {
            return OffsetDateTime.parse(System.getProperty(NOW, "2024-02-08T10:00:00+08:00"))
                    .toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Runs a job at the time for which its event was scheduled, if it names one. */
    public static <T> T atItsTime(String event, Callable<T> job) throws Exception {
        Matcher at = SCHEDULED.matcher(event);
        if (!at.find()) {
            return job.call();
        }
        System.setProperty(NOW, at.group(1));
        try {
            return job.call();
        } finally {
            System.clearProperty(NOW);
        }
    }

    /** Tells the SDK of this JVM where the store is, and makes the city's table with its roster. */
    public static void found(String storeEndpoint) {
        System.setProperty("aws.region", "local");
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        System.setProperty("aws.endpointUrlDynamoDb", storeEndpoint);
        System.setProperty("aws.endpointUrlSns", "http://127.0.0.1:9");
        try (DynamoDbClient patient = Clients.patientDynamo()) {
            Founding.found(patient, TABLE, System.err::println);
        }
    }

    /** A token for {@code citizen:…} or {@code post:…}. */
    public static String token(String subject) {
        return new Functions(surroundings()).tokens().issue(actor(subject)).token();
    }

    /** Whoever {@code citizen:…} or {@code post:…} is. */
    static Actor actor(String subject) {
        return Seeds.roster().stream()
                .filter(post -> subject.equals("post:" + post.id()))
                .map((Post post) -> Actor.at(post, null))
                .findFirst()
                .orElseGet(() -> Actor.citizen(subject));
    }
}
