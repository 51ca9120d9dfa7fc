package anlan.usecases.photo;

import anlan.domain.erasure.Erases;
import anlan.domain.erasure.Tombstone;
import anlan.domain.photo.Photo;
import anlan.domain.photo.PhotoId;
import anlan.domain.photo.PhotoStore;
import anlan.domain.photo.Photos;
import anlan.usecases.Faults;
import java.time.InstantSource;

/**
 * The photos that a citizen took, with their copies. An event keeps the digest, so the history of a
 * case can be checked all the same. What proves the work of a post stays.
 */
public final class ErasePhotos implements Erases {

    private final Photos photos;
    private final PhotoStore store;
    private final InstantSource clock;

    public ErasePhotos(Photos photos, PhotoStore store, InstantSource clock) {
        this.photos = photos;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void erase(Tombstone tombstone) {
        Faults faults = new Faults();
        for (PhotoId id : photos.of(tombstone.subject())) {
            faults.run(() -> erase(id, tombstone));
        }
        faults.throwIfAny();
    }

    /** One that a case takes meanwhile is read again. */
    private void erase(PhotoId id, Tombstone tombstone) {
        Photo photo;
        do {
            photo = photos.find(id);
        } while (photo != null
                && tombstone.covers(photo.at())
                && photo.goesWithItsOwner()
                && !ExaminePhotos.forget(photo, photos, store, clock.instant()));
    }
}
