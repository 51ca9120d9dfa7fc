package anlan.torture;

import anlan.domain.photo.Photo;
import anlan.domain.photo.PhotoId;
import anlan.domain.photo.PhotoStore;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The files of photos of a city, which outlive its process. The process dies at a call as it does at
 * one to the store: both are counted together.
 */
final class Shelf implements PhotoStore {

    final Map<String, byte[]> files = new TreeMap<>();
    private int deadlyCall = -1;
    private boolean deadlyAfter;

    /** A client uploads a file, of which the process knows nothing. */
    void upload(PhotoId id, byte[] file) {
        files.put("incoming/" + id, file);
    }

    void dieAt(int call, boolean after) {
        deadlyCall = call;
        deadlyAfter = after;
    }

    private <T> T called(Supplier<T> work) {
        boolean deadly = Operation.current().index(1) == deadlyCall;
        if (!deadly) {
            return work.get();
        }
        deadlyCall = -1;
        if (deadlyAfter) {
            var unused = work.get();
        }
        throw new Crash("at a file");
    }

    @Override
    public Upload permit(Photo photo) {
        return new Upload(uploads().toString(), new TreeMap<>(), photo.uploadBy());
    }

    @Override
    public URI uploads() {
        return URI.create("https://store.example/");
    }

    private byte @Nullable [] read(String name) {
        return called(() -> files.getOrDefault(name, new byte[0])).length == 0 ? null : files.get(name);
    }

    @Override
    public byte @Nullable [] arrived(PhotoId id) {
        return read("incoming/" + id);
    }

    @Override
    public void keep(Photo photo, byte[] original, byte[] copy) {
        put("kept/" + photo.id(), original);
        put("copy/" + photo.id(), copy);
    }

    private void put(String name, byte[] file) {
        var unused = called(() -> files.put(name, file) == null);
    }

    @Override
    public void settled(PhotoId id) {
        gone("incoming/" + id);
    }

    @Override
    public byte @Nullable [] original(PhotoId id) {
        return read("kept/" + id);
    }

    @Override
    public byte @Nullable [] copy(PhotoId id) {
        return read("copy/" + id);
    }

    @Override
    public void forget(PhotoId id) {
        gone("incoming/" + id);
        gone("kept/" + id);
        gone("copy/" + id);
    }

    private void gone(String name) {
        var unused = called(() -> files.remove(name) == null);
    }
}
