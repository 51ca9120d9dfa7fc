package anlan.usecases;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.casefile.Evidence;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.people.Actor;
import anlan.domain.photo.Claim;
import anlan.domain.photo.Photo;
import anlan.domain.photo.PhotoId;
import anlan.domain.photo.Photos;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is shown as evidence against the photos that there are: one that is named must have
 * been uploaded by whoever names it, be found fit, and belong to no other case. References to
 * anything else are taken as they are.
 */
public final class PhotoEvidence {

    /**
     * One piece of evidence, as a field names it.
     *
     * @param pointer of the field, such as {@code /after}
     */
    public record Named(String pointer, Evidence evidence) {

        /** Each of a list of photos. */
        public static List<Named> all(List<Evidence> photos) {
            return IntStream.range(0, photos.size())
                    .mapToObj(at -> new Named("/photos/" + at, photos.get(at)))
                    .toList();
        }
    }

    /**
     * The outcome.
     *
     * @param claims photos that the case takes as its own
     * @param refusal null if all that is named may be
     */
    public record Held(List<Claim> claims, @Nullable Invalid refusal) {

        private static final Held NOTHING = new Held(List.of(), null);

        public Held {
            claims = List.copyOf(claims);
        }

        /** The claims, if nothing speaks against them. */
        public List<Claim> claimed() {
            if (refusal != null) {
                throw refusal;
            }
            return claims;
        }
    }

    private final Photos photos;
    private final CityKeys keys;

    public PhotoEvidence(Photos photos, CityKeys keys) {
        this.photos = photos;
        this.keys = keys;
    }

    /** Nothing, where no photo is shown. */
    public static Held nothing() {
        return Held.NOTHING;
    }

    /**
     * Looks at all that is shown, in one request if there is a photo among it.
     *
     * @param of the case that it is to be evidence of
     */
    public Held held(Actor by, CaseId of, List<Named> shown) {
        List<Named> named =
                shown.stream().filter(each -> each.evidence().photo() != null).toList();
        if (named.isEmpty()) {
            return Held.NOTHING;
        }
        Map<PhotoId, Photo> found =
                photos.all(named.stream().flatMap(PhotoEvidence::ids).distinct().toList());
        Pseudonym owner = keys.pseudonym(by.subject());
        Set<PhotoId> once = new HashSet<>();
        List<Claim> claims = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (Named each : named) {
            Photo photo = ids(each)
                    .map(found::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            FieldError error = photo == null || !photo.owner().equals(owner)
                    ? new FieldError(each.pointer(), "unknown_photo", "没有找到这张照片。")
                    : wrong(each.pointer(), photo, of, once);
            if (error != null) {
                errors.add(error);
            } else if (photo != null && photo.state() instanceof Photo.Examined(var look, var _)) {
                claims.add(new Claim(photo.id(), photo.announced().sha256(), look));
            }
        }
        return new Held(claims, errors.isEmpty() ? null : new Invalid(errors));
    }

    private static Stream<PhotoId> ids(Named named) {
        String name = named.evidence().photo();
        return Stream.ofNullable(name == null ? null : PhotoId.read(name));
    }

    private static @Nullable FieldError wrong(String pointer, Photo photo, CaseId of, Set<PhotoId> once) {
        if (!once.add(photo.id())) {
            return new FieldError(pointer, "photo_twice", "同一张照片只能用一次。");
        }
        return switch (photo.state()) {
            case Photo.Awaited _ -> new FieldError(pointer, "photo_not_ready", "照片还没有上传,或者正在检查,请稍后再试。");
            case Photo.Refused(var why) -> new FieldError(pointer, "photo_refused", why.detail());
            case Photo.Examined(var _, var use) ->
                use == null || use.caseId().equals(of) ? null : new FieldError(pointer, "photo_in_use", "这张照片已用于其他案件。");
        };
    }
}
