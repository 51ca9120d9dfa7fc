package anlan.domain.event;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The journal of events, by day and town for figures and by case for screens. */
public interface Events {

    /**
     * Every event of that day in that town, read consistently, each page once, in the order of
     * {@link CaseEvent}.
     */
    List<CaseEvent> on(LocalDate date, AreaCode town);

    /**
     * The event of that day in that town with the latest {@code at}, read consistently in one
     * query; null if there is none.
     */
    @Nullable
    CaseEvent newest(LocalDate date, AreaCode town);

    /**
     * The history of one case, oldest first, for a screen: on a busy cloud it may lag by moments.
     */
    List<CaseEvent> timeline(CaseId caseId);
}
