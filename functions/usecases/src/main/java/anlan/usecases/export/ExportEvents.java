package anlan.usecases.export;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the journal (事件导出): day by day, on each day town by town, and of each town in the order
 * in which its day is folded.
 */
public final class ExportEvents {

    /** Days of towns that one page looks at, however little there is on them. */
    private static final int MOST_LOOKS = 400;

    private final Events events;
    private final Areas areas;
    private final InstantSource clock;

    public ExportEvents(Events events, Areas areas, InstantSource clock) {
        this.events = events;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * One page.
     *
     * @param after where the page before ended, null for the first
     * @return where the next page goes on, null after the last
     */
    public @Nullable String page(Days days, @Nullable String after, Taker<CaseEvent> taker) {
        Position position = after == null ? new Position(days.from(), "", "") : Position.parse(after);
        LocalDate last = days.until(CityTime.dateOf(clock.instant()));
        List<Area> towns = towns();
        int looks = 0;
        for (LocalDate date = position.date(); !date.isAfter(last); date = date.plusDays(1)) {
            for (Area town : towns) {
                if (position.isAfter(date, town.code().value())) {
                    continue;
                }
                if (looks++ == MOST_LOOKS) {
                    return new Position(date, town.code().value(), "").text();
                }
                for (CaseEvent event : events.on(date, town.code())) {
                    Position here = new Position(date, town.code().value(), Position.key(event));
                    if (!position.isAtOrAfter(here) && !taker.take(event)) {
                        return here.text();
                    }
                }
            }
        }
        return null;
    }

    private List<Area> towns() {
        return areas.towns().stream()
                .sorted(Comparator.comparing(town -> town.code().value()))
                .toList();
    }

    /**
     * The last event of a page.
     *
     * @param town empty before the first
     * @param event what it is sorted by, empty before the first of its town
     */
    private record Position(LocalDate date, String town, String event) {

        static Position parse(String text) {
            String[] parts = text.split(" ", -1);
            return new Position(LocalDate.parse(parts[0]), parts[1], parts[2]);
        }

        /** Sorts as events do, in one word. */
        static String key(CaseEvent event) {
            return String.format(
                    Locale.ROOT,
                    "%019d~%s~%09d",
                    ChronoUnit.NANOS.between(Instant.EPOCH, event.at()),
                    event.caseId(),
                    event.version());
        }

        boolean isAfter(LocalDate other, String otherTown) {
            return date.equals(other) && town.compareTo(otherTown) > 0;
        }

        boolean isAtOrAfter(Position other) {
            return date.equals(other.date) && town.equals(other.town) && event.compareTo(other.event) >= 0;
        }

        String text() {
            return date + " " + town + " " + event;
        }
    }
}
