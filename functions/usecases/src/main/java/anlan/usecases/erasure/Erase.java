package anlan.usecases.erasure;

import anlan.domain.casefile.CityKeys;
import anlan.domain.erasure.Erases;
import anlan.domain.erasure.Erasures;
import anlan.domain.erasure.Tombstone;
import anlan.domain.erasure.Tombstones;
import anlan.domain.people.Actor;
import anlan.usecases.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Forgets a person: who they are, what they have subscribed to, the photos that they took; the
 * cases go on without them, and every figure stays.
 *
 * <p>It is noted in the table first, then as a tombstone outside of it, then everything of each
 * kind goes. Whatever happens in between, the night goes through all that was noted once more:
 * nothing half-done stays, and a report that was under way is gone as well.
 */
public final class Erase {

    /** No call takes so long: what had begun before an erasure has come to its end by then. */
    static final Duration UNDER_WAY = Duration.ofMinutes(10);

    private final Erasures erasures;
    private final Tombstones tombstones;
    private final List<Erases> kinds;
    private final CityKeys keys;
    private final InstantSource clock;

    /**
     * Takes what it works with.
     *
     * @param kinds of personal data, every one that the city keeps
     */
    public Erase(Erasures erasures, Tombstones tombstones, List<Erases> kinds, CityKeys keys, InstantSource clock) {
        this.erasures = erasures;
        this.tombstones = tombstones;
        this.kinds = List.copyOf(kinds);
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Forgets whoever asks, as of now. Asking again does no harm.
     *
     * @throws anlan.domain.refusal.Unavailable if the store does not answer in time; ask again, or
     *     the night ends it
     */
    public void apply(Actor by) {
        Tombstone tombstone = new Tombstone(keys.pseudonym(by.subject()), clock.instant());
        erasures.begin(tombstone);
        tombstones.add(tombstone);
        erase(tombstone);
    }

    /**
     * Brings the erasures to their end that began a while ago.
     *
     * @return how many
     */
    public int finish() {
        Instant before = clock.instant().minus(UNDER_WAY);
        int[] ended = {0};
        Faults faults = new Faults();
        for (Tombstone tombstone : erasures.underWay()) {
            if (!tombstone.erasedAt().isAfter(before)) {
                faults.run(() -> {
                    tombstones.add(tombstone);
                    erase(tombstone);
                    erasures.end(tombstone);
                    ended[0]++;
                });
            }
        }
        faults.throwIfAny();
        return ended[0];
    }

    /**
     * Forgets once more everybody who was forgotten, as a restore has brought them back.
     *
     * @return how many there are
     */
    public int again() {
        List<Tombstone> all = tombstones.all();
        Faults faults = new Faults();
        all.forEach(tombstone -> faults.run(() -> erase(tombstone)));
        faults.throwIfAny();
        return all.size();
    }

    private void erase(Tombstone tombstone) {
        Faults faults = new Faults();
        kinds.forEach(kind -> faults.run(() -> kind.erase(tombstone)));
        faults.throwIfAny();
    }
}
