package anlan.domain.memory;

import anlan.domain.photo.Photo;
import anlan.domain.photo.PhotoId;
import anlan.domain.photo.PhotoStore;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Files of photos in memory, by where they stand. */
public final class MemoryPhotoStore implements PhotoStore {

    /** {@code incoming/}, {@code kept/} or {@code copy/}, and the id. */
    public final Map<String, byte[]> files = new ConcurrentSkipListMap<>();

    /** Uploads a file, whatever it is. */
    public void upload(PhotoId id, byte[] file) {
        files.put("incoming/" + id, file);
    }

    @Override
    public Upload permit(Photo photo) {
        return new Upload(
                uploads().toString(),
                new TreeMap<>(Map.of("key", "incoming/" + photo.id(), "until", String.valueOf(photo.uploadBy()))),
                photo.uploadBy());
    }

    @Override
    public URI uploads() {
        return URI.create("https://store.example/");
    }

    @Override
    public byte @Nullable [] arrived(PhotoId id) {
        return files.get("incoming/" + id);
    }

    @Override
    public void keep(Photo photo, byte[] original, byte[] copy) {
        files.put("kept/" + photo.id(), original);
        files.put("copy/" + photo.id(), copy);
    }

    @Override
    public void settled(PhotoId id) {
        files.remove("incoming/" + id);
    }

    @Override
    public byte @Nullable [] original(PhotoId id) {
        return files.get("kept/" + id);
    }

    @Override
    public byte @Nullable [] copy(PhotoId id) {
        return files.get("copy/" + id);
    }

    @Override
    public void forget(PhotoId id) {
        files.keySet().removeIf(name -> name.endsWith("/" + id));
    }
}
