package anlan.domain.category;

import java.util.Set;

/**
 * The subject of a case (类别).
 *
 * @param code such as {@code fire-exit}
 * @param kinds of case that may carry it
 * @param urgency which row of the deadlines table applies to a complaint
 * @param radiusMetres and windowDays how near and how recent another complaint is that may be the
 *     same
 * @param similar whether others may be told that somebody reported the same; not where that would
 *     tell of people
 * @param department unit that answers for the trade across the city
 */
public record Category(
        CategoryCode code,
        String name,
        Set<CaseKind> kinds,
        Urgency urgency,
        int radiusMetres,
        int windowDays,
        boolean similar,
        String department) {

    public Category {
        kinds = Set.copyOf(kinds);
    }
}
