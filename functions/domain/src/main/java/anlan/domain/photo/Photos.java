package anlan.domain.photo;

import anlan.domain.casefile.Pseudonym;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of photos; the files are in the {@link PhotoStore}. */
public interface Photos {

    /** The answer to an announcement. */
    sealed interface Entry {

        /** It is noted. */
        record Noted() implements Entry {}

        /** The same key has announced one before; that one stands, as it was announced. */
        record Stood(Photo photo, String fingerprint) implements Entry {}

        /** It was forgotten just now. */
        record Going() implements Entry {}

        /** Its owner has announced as many today as one may. */
        record TooMany() implements Entry {}
    }

    /**
     * Announces a photo.
     *
     * @param fingerprint digest of the request, which tells a retry from a key used twice
     * @param mostToday how many one owner may announce in one day of the city
     */
    Entry announce(Photo photo, String fingerprint, int mostToday);

    /** The photo of that id, or null. */
    @Nullable
    Photo find(PhotoId id);

    /** Those of these that there are, as of now, in one request. */
    Map<PhotoId, Photo> all(Collection<PhotoId> ids);

    /**
     * Notes what the examination of a file has come to; true if it was still awaited.
     */
    boolean examined(Photo decided);

    /**
     * A photo that somebody has to look after.
     *
     * @param due when
     * @param pause how long it waits for its next turn
     */
    record Waiting(PhotoId id, Instant due, Duration pause) {

        private static final Duration FIRST = Duration.ofMinutes(1);
        private static final Duration LAST = Duration.ofDays(1);

        /** One that has not had a turn. */
        public static Waiting first(PhotoId id, Instant since) {
            return new Waiting(id, since.plus(FIRST), FIRST);
        }

        /** The same at its next turn, which waits twice as long for the one after. */
        public Waiting at(Instant turn) {
            Duration twice = pause.multipliedBy(2);
            return new Waiting(id, turn, twice.compareTo(LAST) > 0 ? LAST : twice);
        }
    }

    /** Those to be looked after by then, the longest waiting first, at most so many. */
    List<Waiting> due(Instant now, int most);

    /** When the next one is to be looked after, or null if none is. */
    @Nullable
    Instant next();

    /** Gives that one its next turn then. */
    void postpone(Waiting waiting, Instant until);

    /** Need not look after that one any more. */
    void done(Waiting waiting);

    /** All that one person has announced, of which anything is left. */
    List<PhotoId> of(Pseudonym owner);

    /**
     * Forgets one, and whose it was, unless a case has taken it since it was read. Its files are
     * looked after once more at that time: what was being written meanwhile is there by then.
     */
    boolean forget(Photo photo, Instant again);
}
