package anlan.usecases.photo;

import anlan.domain.digest.Sha256;
import anlan.domain.photo.Announced;
import anlan.domain.photo.MakeCopy;
import anlan.domain.photo.Photo;
import anlan.domain.photo.PhotoId;
import anlan.domain.photo.PhotoStore;
import anlan.domain.photo.Photos;
import anlan.domain.photo.Unfit;
import anlan.usecases.Faults;
import anlan.usecases.Tick;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/**
 * Examines the files that have arrived (检查照片): one that is what was announced gets a copy that
 * others may see. Woken by an upload, it looks at that one; by its schedule, at all that wait: what
 * a crash or a lost event left, what never came, and what no case has named in time.
 */
public final class ExaminePhotos implements Function<Tick, ExaminePhotos.Outcome> {

    /** What a run came to. */
    public record Outcome(int examined, int refused, int forgotten) {}

    /** When a photo that was forgotten is looked after once more: nothing else runs so long. */
    static final Duration UNDER_WAY = Duration.ofMinutes(10);

    private static final int AT_ONCE = 25;

    /** What waits beyond that is for the next run. */
    private static final int MOST_TURNS = 8;

    private final Photos photos;
    private final PhotoStore store;
    private final MakeCopy copies;
    private final InstantSource clock;

    public ExaminePhotos(Photos photos, PhotoStore store, MakeCopy copies, InstantSource clock) {
        this.photos = photos;
        this.store = store;
        this.copies = copies;
        this.clock = clock;
    }

    @Override
    public Outcome apply(Tick tick) {
        Run run = new Run(clock.instant());
        String about = tick.about();
        if (about == null) {
            run.sweep();
        } else {
            PhotoId id = PhotoId.read(about.substring(about.lastIndexOf('/') + 1));
            Photo photo = id == null ? null : photos.find(id);
            if (photo != null && photo.state() instanceof Photo.Awaited) {
                var unused = run.examine(photo);
            }
        }
        return new Outcome(run.examined, run.refused, run.forgotten);
    }

    /** Forgets one and leaves no file of it; false if it has changed meanwhile. */
    static boolean forget(Photo photo, Photos photos, PhotoStore store, Instant now) {
        if (!photos.forget(photo, now.plus(UNDER_WAY))) {
            return false;
        }
        store.forget(photo.id());
        return true;
    }

    /** One run. */
    private final class Run {

        private final Instant now;
        private int examined;
        private int refused;
        private int forgotten;

        Run(Instant now) {
            this.now = now;
        }

        /** A photo over which it fails waits longer, and keeps none from its turn. */
        void sweep() {
            Faults faults = new Faults();
            List<Photos.Waiting> due;
            int turns = 0;
            do {
                due = photos.due(now, AT_ONCE);
                due.forEach(waiting -> faults.run(() -> {
                    photos.postpone(waiting, later(waiting));
                    look(waiting);
                }));
            } while (due.size() == AT_ONCE && ++turns < MOST_TURNS);
            faults.throwIfAny();
        }

        private Instant later(Photos.Waiting waiting) {
            return now.plus(waiting.pause());
        }

        private void look(Photos.Waiting waiting) {
            Photo photo = photos.find(waiting.id());
            if (photo == null) {
                store.forget(waiting.id());
                photos.done(waiting.at(later(waiting)));
                forgotten++;
                return;
            }
            boolean over = photo.use() == null && !now.isBefore(photo.unusedUntil());
            boolean awaited = photo.state() instanceof Photo.Awaited;
            if (!(awaited && examine(photo)) && over) {
                forgotten += forget(photo, photos, store, now) ? 1 : 0;
            } else if (awaited && !over) {
                return;
            }
            photos.done(waiting.at(later(waiting)));
        }

        /** Whether the file has arrived; then it is known what it is. */
        boolean examine(Photo photo) {
            byte[] file = store.arrived(photo.id());
            if (file == null) {
                return false;
            }
            MakeCopy.Made made = made(file, photo.announced());
            switch (made) {
                case MakeCopy.Copy(var jpeg, var look) -> {
                    store.keep(photo, file, jpeg);
                    examined += photos.examined(photo.in(new Photo.Examined(look, null))) ? 1 : 0;
                    store.settled(photo.id());
                }
                case MakeCopy.None(var why) -> {
                    refused += photos.examined(photo.in(new Photo.Refused(why))) ? 1 : 0;
                    store.forget(photo.id());
                }
            }
            return true;
        }

        private MakeCopy.Made made(byte[] file, Announced announced) {
            boolean same = file.length == announced.bytes()
                    && new Sha256().bytes(file).hex().equals(announced.sha256());
            return same ? copies.of(file, announced.type()) : new MakeCopy.None(Unfit.ANOTHER_FILE);
        }
    }
}
