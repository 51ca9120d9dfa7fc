package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.lifecycle.CaseSummary;
import anlan.domain.people.Actor;
import anlan.domain.people.UnitId;
import anlan.usecases.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for. Filters thin a page out, so a page may hold fewer than its
 * limit and still have one after it.
 *
 * @param unit whose worklist, null for the caller's own
 * @param bound what a cursor of this list is sealed for: the caller, the list and its filters, as
 *     they were understood
 */
record PageQuery(
        int limit,
        @Nullable String status,
        @Nullable Boolean overdue,
        @Nullable Area area,
        @Nullable UnitId unit,
        @Nullable String cursor,
        List<String> bound) {

    /** The parameters of every list. */
    static final Set<String> NAMES = Set.of("limit", "cursor", "status", "overdue", "area", "unit");

    PageQuery {
        bound = List.copyOf(bound);
    }

    /**
     * Reads the query of a list.
     *
     * @param list path of the list
     * @param statuses that its cases can have
     */
    static PageQuery read(Request request, String list, Set<String> statuses, Areas areas) {
        Parameters query = request.query();
        int limit = query.number("limit", 1, Limits.PAGE).or(Limits.USUAL_PAGE);
        Field<String> cursor = query.opaque("cursor");
        Field<String> status =
                query.one("status", "unknown_status", "没有这个状态。", text -> statuses.contains(text) ? text : null);
        Field<Boolean> overdue = query.flag("overdue");
        Field<Area> area = query.one("area", "unknown_area", "没有这个区划代码。", areas::find);
        Field<UnitId> unit = query.one("unit", "malformed", "应为 2 至 40 个字符的单位代号,只含小写字母、数字和连字符。", UnitId::read);
        query.finish();
        return new PageQuery(
                limit,
                status.value(),
                overdue.value(),
                area.value(),
                unit.value(),
                cursor.value(),
                bound(list, request.by(), status, overdue, area, unit));
    }

    private static List<String> bound(
            String list, Actor by, Field<String> status, Field<Boolean> overdue, Field<Area> area, Field<UnitId> unit) {
        List<String> bound =
                new ArrayList<>(List.of(list, by.subject(), by.role().word()));
        add(bound, "status", status.value());
        add(bound, "overdue", overdue.value());
        Area within = area.value();
        add(bound, "area", within == null ? null : within.code());
        add(bound, "unit", unit.value() == null ? by.unit() : unit.value());
        return bound;
    }

    private static void add(List<String> bound, String name, @Nullable Object value) {
        if (value != null) {
            bound.add(name);
            bound.add(value.toString());
        }
    }

    boolean admits(CaseSummary summary, Instant now) {
        return (status == null || status.equals(summary.status()))
                && (overdue == null || overdue == CaseBodies.overdue(summary, now))
                && (area == null || area.code().contains(summary.area()));
    }
}
