package anlan.usecases.warning;

import anlan.domain.area.AreaCode;
import anlan.domain.refusal.Unknown;
import anlan.domain.time.CityTime;
import anlan.domain.warning.Colour;
import anlan.domain.warning.Warning;
import anlan.domain.warning.Warnings;
import anlan.domain.warning.Window;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the warnings that stood at the end of a day (三色预警查询). */
public final class FindWarnings {

    private final Warnings warnings;
    private final InstantSource clock;

    public FindWarnings(Warnings warnings, InstantSource clock) {
        this.warnings = warnings;
        this.clock = clock;
    }

    /** A window and its warnings, by area and indicator; at least one. */
    public record Found(Window window, List<Warning> warnings) {}

    /**
     * The warnings of the last window that was over by the end of a day; of the one before it, while
     * that is not judged.
     *
     * @param date null for yesterday
     * @param area null for all
     * @throws Unknown {@code not_published}, if neither is judged
     */
    public Found on(@Nullable LocalDate date, @Nullable AreaCode area) {
        Window over =
                Window.overBy(date == null ? CityTime.dateOf(clock.instant()).minusDays(1) : date);
        for (Window window : List.of(over, over.before())) {
            List<Warning> found = warnings.newest(window, area);
            if (!found.isEmpty()) {
                return new Found(window, found);
            }
        }
        throw new Unknown("not_published", "这一天的预警尚未发布。");
    }

    /** How many areas within one, itself left out, are red now; null while nothing is judged. */
    public @Nullable Long redWithin(AreaCode area) {
        try {
            return on(null, null).warnings().stream()
                    .filter(warning -> warning.standing().colour() == Colour.RED)
                    .map(Warning::area)
                    .filter(red -> area.contains(red) && !red.equals(area))
                    .distinct()
                    .count();
        } catch (Unknown notPublished) {
            return null;
        }
    }
}
