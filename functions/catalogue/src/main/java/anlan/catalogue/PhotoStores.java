package anlan.catalogue;

import anlan.domain.photo.Photo;
import anlan.domain.photo.PhotoId;
import anlan.domain.photo.PhotoStore;
import anlan.domain.refusal.Unavailable;
import anlan.photos.Credentials;
import anlan.photos.S3Photos;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Where the files of photos are kept. */
public final class PhotoStores {

    /** Nowhere: photos are not taken in. */
    public static final PhotoStore NONE = new Nowhere();

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    private PhotoStores() {}

    /**
     * Two buckets of S3, as the environment names them: {@code ANLAN_ORIGINALS} and {@code
     * ANLAN_COPIES}, in {@code AWS_REGION}; with neither, photos are not taken in.
     */
    public static PhotoStore of(Map<String, String> environment) {
        String originals = environment.getOrDefault("ANLAN_ORIGINALS", "");
        String copies = environment.getOrDefault("ANLAN_COPIES", "");
        if (originals.isBlank() && copies.isBlank()) {
            return NONE;
        }
        String region = environment.getOrDefault("AWS_REGION", "");
        new SettingsCheck()
                .unless(BUCKET.matcher(originals).matches(), "ANLAN_ORIGINALS", "is no name of a bucket")
                .unless(BUCKET.matcher(copies).matches(), "ANLAN_COPIES", "is no name of a bucket")
                .unless(!originals.equals(copies), "ANLAN_COPIES", "is the bucket of originals")
                .unless(!region.isBlank(), "AWS_REGION", "is not given, and photos need it")
                .end();
        String endpoint =
                environment.getOrDefault("AWS_ENDPOINT_URL_S3", environment.getOrDefault("AWS_ENDPOINT_URL", ""));
        return in(region, originals, copies, bucket -> form(endpoint, region, bucket));
    }

    /**
     * Two buckets of whatever S3 the SDK is told of.
     *
     * @param form where a form is posted that uploads into a bucket
     */
    public static PhotoStore in(String region, String originals, String copies, Function<String, URI> form) {
        return new S3Photos(
                new Lazily<>(PhotoStores::client),
                new Credentials(DefaultCredentialsProvider.builder().build(), region),
                form,
                originals,
                copies);
    }

    private static S3Client client() {
        return Clients.s3();
    }

    private static URI form(String endpoint, String region, String bucket) {
        return endpoint.isBlank()
                ? URI.create("https://" + bucket + ".s3." + region + "."
                        + Region.of(region).metadata().partition().dnsSuffix() + "/")
                : URI.create(endpoint.replaceFirst("/+$", "") + "/" + bucket);
    }

    private static final class Nowhere implements PhotoStore {

        @Override
        public Upload permit(Photo photo) {
            throw new Unavailable("no_photos", "本系统暂不接收照片。");
        }

        @Override
        public @Nullable URI uploads() {
            return null;
        }

        @Override
        public byte @Nullable [] arrived(PhotoId id) {
            return null;
        }

        @Override
        public void keep(Photo photo, byte[] original, byte[] copy) {
            throw new IllegalStateException("no photo can have come");
        }

        @Override
        public void settled(PhotoId id) {
            // There is nothing to drop.
        }

        @Override
        public byte @Nullable [] original(PhotoId id) {
            return null;
        }

        @Override
        public byte @Nullable [] copy(PhotoId id) {
            return null;
        }

        @Override
        public void forget(PhotoId id) {
            // There is nothing to forget.
        }
    }
}
