package anlan.domain.event;

import anlan.domain.area.AreaCode;
import anlan.domain.deadline.CityTime;
import anlan.domain.hazard.Grade;
import anlan.domain.hazard.Source;
import anlan.domain.intake.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case, once and for ever (事件). Nothing is true that is not an event: figures are folded from
 * these and from nothing else.
 *
 * @param version of the case after it happened; 1 is the first
 * @param date business date in the city, set once, when the event is made
 * @param grade and source of a hazard, null for a complaint
 * @param by subject's pseudonym, or the name of the job that did it
 */
public record CaseEvent(
        CaseId of,
        int version,
        EventKind kind,
        Instant at,
        LocalDate date,
        AreaCode area,
        String category,
        @Nullable Grade grade,
        @Nullable Source source,
        String by)
        implements Comparable<CaseEvent> {

    public static CaseEvent complaint(CaseId of, int version, EventKind kind, Instant at, Topic topic, String by) {
        return new CaseEvent(
                of, version, kind, at, CityTime.dateOf(at), topic.area(), topic.category(), null, null, by);
    }

    public static CaseEvent hazard(
            CaseId of, int version, EventKind kind, Instant at, Topic topic, Grade grade, Source source, String by) {
        return new CaseEvent(
                of, version, kind, at, CityTime.dateOf(at), topic.area(), topic.category(), grade, source, by);
    }

    /** Where a case lies and what it is about. */
    public record Topic(AreaCode area, String category) {}

    /** In the order in which a day is folded: by time, then by case and version. */
    @Override
    public int compareTo(CaseEvent other) {
        int byTime = at.compareTo(other.at);
        if (byTime != 0) {
            return byTime;
        }
        int byCase = of.value().compareTo(other.of.value());
        return byCase != 0 ? byCase : Integer.compare(version, other.version);
    }
}
