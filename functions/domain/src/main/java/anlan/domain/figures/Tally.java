package anlan.domain.figures;

import anlan.domain.digest.Sha256;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of one area on one day, by figure id, and a digest of the events that they come from.
 *
 * @param counts whole numbers; a figure that is not named is 0
 * @param events how many events were folded
 * @param eventsDigest SHA-256 of those events, so that an auditor can tell whether any is missing
 */
public record Tally(SortedMap<String, Long> counts, long events, String eventsDigest) {

    public Tally {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** The count of a figure by its id, such as {@code hazards.found}. */
    public long count(String figure) {
        return counts.getOrDefault(figure, 0L);
    }

    long count(Figure figure) {
        return count(figure.id());
    }

    /** The sum over towns, in the order of their codes; villages stay with their towns. */
    public static Tally sum(Iterable<Tally> parts) {
        SortedMap<String, Long> counts = new TreeMap<>();
        Sha256 digest = new Sha256();
        long events = 0;
        for (Tally part : parts) {
            part.counts.forEach((figure, n) -> {
                if (!Split.VILLAGE.isIn(figure)) {
                    counts.merge(figure, n, Long::sum);
                }
            });
            digest.line(part.eventsDigest);
            events += part.events;
        }
        return new Tally(counts, events, digest.hex());
    }
}
