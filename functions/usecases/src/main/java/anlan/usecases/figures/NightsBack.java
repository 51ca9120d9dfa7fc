package anlan.usecases.figures;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** How many nights a day is read again, and which those are. */
final class NightsBack {

    private static final int NIGHTS_BACK = 10;

    private NightsBack() {}

    /** Ten days back, or as far as the days whose last night was missed. */
    static LocalDate firstDay(LocalDate last, LocalDate published) {
        LocalDate usual = lastNightOf(last);
        LocalDate owed = lastNightOf(published).plusDays(1);
        return Collections.min(List.of(usual, owed));
    }

    /** The last day of the night that begins with that day. */
    static LocalDate nightOf(LocalDate first) {
        return first.plusDays(NIGHTS_BACK - 1);
    }

    /** The day that the night after that day reads for the last time. */
    static LocalDate lastNightOf(LocalDate last) {
        return last.minusDays(NIGHTS_BACK - 1);
    }
}
