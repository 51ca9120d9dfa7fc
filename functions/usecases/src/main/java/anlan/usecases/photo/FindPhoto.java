package anlan.usecases.photo;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.domain.complaint.Complaint;
import anlan.domain.lifecycle.Case;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.photo.Photo;
import anlan.domain.photo.PhotoId;
import anlan.domain.photo.PhotoStore;
import anlan.domain.photo.Photos;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Unknown;
import anlan.usecases.Casework;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows photos: the copy to whoever may read the case that names it, and to its owner alone until
 * one does; the original to those who may see what a copy hides.
 */
public final class FindPhoto {

    /** The right to originals, on the case that names them. */
    public static final String ORIGINAL = "photo.original";

    /** A file as it was taken, and whose case it belongs to. */
    @SuppressWarnings("ArrayRecordComponent") // bytes of a file; never compared
    public record Original(CaseId of, byte[] file) {}

    private final Photos photos;
    private final PhotoStore store;
    private final CityKeys keys;
    private final Map<CaseKind, Casework<?>> desks;

    /**
     * Takes where to look.
     *
     * @param desks that know who may do what to a case
     */
    public FindPhoto(Photos photos, PhotoStore store, CityKeys keys, Map<CaseKind, Casework<?>> desks) {
        this.photos = photos;
        this.store = store;
        this.keys = keys;
        this.desks = Map.copyOf(desks);
    }

    /**
     * The copy that others may see, as JPEG.
     *
     * @throws Unknown if there is none of that name, or it is not theirs to see
     * @throws Conflict if it is not examined yet, or was found unfit
     */
    public byte[] copy(Actor by, @Nullable PhotoId id) {
        Photo photo = found(id);
        Photo.Use use = photo.use();
        if (use == null) {
            own(by, photo);
        } else {
            var unused = seen(by, use.caseId(), use.caseId().kind().right("read"));
        }
        return present(store.copy(photo.id()));
    }

    /**
     * The file as it was taken: place, time and camera may stand in it. That of somebody who does
     * not want to be known is nobody's to see.
     *
     * @throws Unknown if there is none of that name, or it is not theirs to see
     */
    public Original original(Actor by, @Nullable PhotoId id) {
        Photo photo = found(id);
        Photo.Use use = photo.use();
        if (use == null) {
            throw new Unknown();
        }
        Case of = seen(by, use.caseId(), ORIGINAL);
        if (use.report()
                && of instanceof Complaint complaint
                && complaint.report().anonymous()) {
            throw new Unknown();
        }
        return new Original(use.caseId(), present(store.original(photo.id())));
    }

    private Photo found(@Nullable PhotoId id) {
        Photo photo = id == null ? null : photos.find(id);
        if (photo == null) {
            throw new Unknown();
        }
        return photo;
    }

    private void own(Actor by, Photo photo) {
        if (!photo.owner().equals(keys.pseudonym(by.subject()))) {
            throw new Unknown();
        }
        switch (photo.state()) {
            case Photo.Awaited _ ->
                throw new Conflict(
                        "photo_not_ready", "照片还没有上传,或者正在检查,请稍后再试。", new Conflict.Standing("AWAITED", null, List.of()));
            case Photo.Refused(var why) ->
                throw new Conflict("photo_refused", why.detail(), new Conflict.Standing(why.name(), null, List.of()));
            case Photo.Examined _ -> {
                // There is a copy.
            }
        }
    }

    private Case seen(Actor by, CaseId id, String right) {
        Casework<?> desk = desks.get(id.kind());
        if (desk == null || Rights.of(right, by.role()).isEmpty()) {
            throw new Unknown();
        }
        return desk.see(by, id.value(), right).state();
    }

    private static byte[] present(byte @Nullable [] file) {
        if (file == null) {
            throw new Unknown();
        }
        return file;
    }
}
