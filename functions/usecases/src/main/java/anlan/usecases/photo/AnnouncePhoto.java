package anlan.usecases.photo;

import anlan.domain.casefile.CityKeys;
import anlan.domain.people.Actor;
import anlan.domain.people.Role;
import anlan.domain.photo.Announced;
import anlan.domain.photo.Photo;
import anlan.domain.photo.PhotoId;
import anlan.domain.photo.PhotoStore;
import anlan.domain.photo.Photos;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Reused;
import anlan.domain.refusal.TooMany;
import anlan.domain.time.CityTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Announces a photo (登记照片), and permits its upload: one for one caller and key, however often it is
 * asked.
 */
public final class AnnouncePhoto {

    /** How many a citizen may announce in one day of the city. */
    static final int CITIZENS_A_DAY = 100;

    /** How many a post may. */
    static final int POSTS_A_DAY = 2_000;

    /**
     * A photo that is to come.
     *
     * @param key idempotency key
     * @param fingerprint digest of the request
     */
    public record Asked(Actor by, String key, String fingerprint, Announced announced) {}

    /** What may be uploaded how, and whether the same had been asked before. */
    public record Answer(Photo photo, PhotoStore.Upload upload, boolean replayed) {}

    private final Photos photos;
    private final PhotoStore store;
    private final CityKeys keys;
    private final InstantSource clock;

    public AnnouncePhoto(Photos photos, PhotoStore store, CityKeys keys, InstantSource clock) {
        this.photos = photos;
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Notes it.
     *
     * @throws Reused if the key was used for something else
     * @throws Conflict if it was forgotten meanwhile
     * @throws TooMany if its owner has announced enough for today
     */
    public Answer apply(Asked asked) {
        boolean citizen = asked.by().role() == Role.CITIZEN;
        String subject = asked.by().subject();
        Photo photo = new Photo(
                new PhotoId(keys.entryKey("photo", subject, asked.key())),
                keys.pseudonym(subject),
                citizen,
                asked.announced(),
                clock.instant(),
                new Photo.Awaited());
        PhotoStore.Upload upload = store.permit(photo);
        return switch (photos.announce(photo, asked.fingerprint(), citizen ? CITIZENS_A_DAY : POSTS_A_DAY)) {
            case Photos.Entry.Noted _ -> new Answer(photo, upload, false);
            case Photos.Entry.Stood(var before, var fingerprint) -> {
                if (!fingerprint.equals(asked.fingerprint())) {
                    throw new Reused();
                }
                yield new Answer(before, store.permit(before), true);
            }
            case Photos.Entry.Going _ -> throw new Conflict("photo_gone", "这张照片已经删除,请换一个编号重新登记。");
            case Photos.Entry.TooMany _ -> throw new TooMany(untilTomorrow(photo.at()));
        };
    }

    private static Duration untilTomorrow(Instant now) {
        return Duration.between(now, CityTime.startOf(CityTime.dateOf(now).plusDays(1)));
    }
}
