package anlan.photos;

import anlan.domain.photo.Photo;
import anlan.domain.photo.PhotoId;
import anlan.domain.photo.PhotoStore;
import anlan.domain.refusal.Unavailable;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * The files of photos in S3. What is uploaded comes to {@code incoming/}, which the bucket empties
 * by itself; from there a photo that was found fit goes to {@code kept/}, and its copy to the other
 * bucket.
 */
public final class S3Photos implements PhotoStore {

    private static final String INCOMING = "incoming/";
    private static final String KEPT = "kept/";

    private final Supplier<S3Client> client;
    private final Function<String, URI> form;
    private final Supplier<PostPolicy.Signer> signer;
    private final String originals;
    private final String copies;

    /**
     * Takes where they are.
     *
     * @param form where a form is posted that uploads into a bucket
     * @param credentials that sign what may be uploaded
     */
    public S3Photos(
            Supplier<S3Client> client,
            Credentials credentials,
            Function<String, URI> form,
            String originals,
            String copies) {
        this.client = client;
        this.form = form;
        this.signer = credentials::signer;
        this.originals = originals;
        this.copies = copies;
    }

    @Override
    public Upload permit(Photo photo) {
        PostPolicy policy = new PostPolicy(
                originals,
                INCOMING + photo.id(),
                photo.announced().type().media(),
                photo.announced().bytes(),
                photo.at(),
                photo.uploadBy());
        return new Upload(uploads().toString(), policy.signed(signer.get()), photo.uploadBy());
    }

    @Override
    public URI uploads() {
        return form.apply(originals);
    }

    @Override
    public byte @Nullable [] arrived(PhotoId id) {
        return read(originals, INCOMING + id);
    }

    @Override
    public void keep(Photo photo, byte[] original, byte[] copy) {
        write(originals, KEPT + photo.id(), photo.announced().type().media(), original);
        write(copies, photo.id().value(), "image/jpeg", copy);
    }

    @Override
    public void settled(PhotoId id) {
        delete(originals, INCOMING + id);
    }

    @Override
    public byte @Nullable [] original(PhotoId id) {
        return read(originals, KEPT + id);
    }

    @Override
    public byte @Nullable [] copy(PhotoId id) {
        return read(copies, id.value());
    }

    @Override
    public void forget(PhotoId id) {
        for (String key : List.of(INCOMING + id, KEPT + id)) {
            delete(originals, key);
        }
        delete(copies, id.value());
    }

    private byte @Nullable [] read(String bucket, String key) {
        try {
            return client.get()
                    .getObjectAsBytes(request -> request.bucket(bucket).key(key))
                    .asByteArray();
        } catch (NoSuchKeyException absent) {
            return null;
        } catch (SdkException down) {
            throw Unavailable.busy(down);
        }
    }

    private void write(String bucket, String key, String type, byte[] file) {
        try {
            var unused = client.get()
                    .putObject(
                            request -> request.bucket(bucket).key(key).contentType(type), RequestBody.fromBytes(file));
        } catch (SdkException down) {
            throw Unavailable.busy(down);
        }
    }

    private void delete(String bucket, String key) {
        try {
            var unused =
                    client.get().deleteObject(request -> request.bucket(bucket).key(key));
        } catch (SdkException down) {
            throw Unavailable.busy(down);
        }
    }
}
