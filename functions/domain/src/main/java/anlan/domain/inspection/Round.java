package anlan.domain.inspection;

import anlan.domain.area.Location;
import anlan.domain.digest.Sha256;
import anlan.domain.site.SiteVisits;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was entered of an inspection at once: its first points, or some that came later.
 *
 * @param at when it was entered; it counts on that day
 * @param personTimes how many people took part, each as often as they did (人次)
 */
public record Round(Instant at, int personTimes, List<Point> points) {

    public Round {
        points = List.copyOf(points);
    }

    /** The business date on which it counts. */
    public LocalDate date() {
        return CityTime.dateOf(at);
    }

    /** Digest of the points, so that none is altered unseen; docs/proof.md has its lines. */
    String digest() {
        Sha256 digest = new Sha256();
        for (Point point : points) {
            digest.line(word(point.site()))
                    .line(point.name())
                    .line(word(point.type()))
                    .line(word(point.address()))
                    .line(place(point.location()));
        }
        return digest.hex();
    }

    /** In degrees, as JSON writes them. */
    private static String place(@Nullable Location at) {
        return at == null ? "" : at.longitude() + "," + at.latitude();
    }

    private static String word(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** How many of its points are sites, by their type. */
    public SiteVisits visits() {
        return SiteVisits.of(points.stream()
                .filter(point -> point.site() != null)
                .map(Point::type)
                .filter(Objects::nonNull)
                .toList());
    }
}
