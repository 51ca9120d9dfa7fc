package anlan.domain.photo;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of photos: what was uploaded, the originals of those that were found fit, and the
 * copies that others see.
 */
public interface PhotoStore {

    /**
     * How a client uploads one file: a form with these fields, and {@code file} last.
     *
     * @param url to which the form is posted
     */
    record Upload(String url, SortedMap<String, String> fields, Instant expiresAt) {
        public Upload {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }
    }

    /** Permits one upload: of that length and type, under that name, until that time. */
    Upload permit(Photo photo);

    /** Where uploads are posted to, or null if none are taken in. */
    @Nullable
    URI uploads();

    /** The file that was uploaded, or null if none was. */
    byte @Nullable [] arrived(PhotoId id);

    /** Keeps an original with its copy. Doing it again does no harm. */
    void keep(Photo photo, byte[] original, byte[] copy);

    /** Drops what was uploaded, as it is known what it was. */
    void settled(PhotoId id);

    /** The file as it was taken, or null. */
    byte @Nullable [] original(PhotoId id);

    /** The copy that others may see, or null. */
    byte @Nullable [] copy(PhotoId id);

    /** Leaves nothing of it, wherever it stands. Doing it again does no harm. */
    void forget(PhotoId id);
}
