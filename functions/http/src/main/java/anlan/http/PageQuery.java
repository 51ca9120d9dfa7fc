package anlan.http;

import anlan.domain.course.Line;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for. Filters thin a page out, so a page may hold fewer than its limit and still have one
 * after it.
 *
 * @param bound what a cursor of this list is sealed for: the caller, the list and its filters
 */
record PageQuery(
        int limit,
        @Nullable String status,
        @Nullable Boolean overdue,
        @Nullable String area,
        @Nullable String unit,
        String bound) {

    private static final Set<String> NAMES = Set.of("limit", "cursor", "status", "overdue", "area", "unit");

    static PageQuery read(Asked asked, String list, String caller) {
        Map<String, String> query = asked.call().query();
        List<FieldError> errors = new ArrayList<>();
        for (String name : query.keySet()) {
            if (!NAMES.contains(name)) {
                errors.add(new FieldError("/query", "unknown_parameter", "有不支持的查询参数。"));
            }
        }
        int limit = limit(query.get("limit"));
        if (limit < 1) {
            errors.add(new FieldError("/limit", "out_of_range", "limit 应为 1 至 " + Limits.PAGE + "。"));
        }
        String overdue = query.get("overdue");
        if (overdue != null && !overdue.equals("true") && !overdue.equals("false")) {
            errors.add(new FieldError("/overdue", "wrong_type", "overdue 应为 true 或 false。"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        TreeMap<String, String> filters = new TreeMap<>(query);
        filters.keySet().removeAll(Set.of("limit", "cursor"));
        return new PageQuery(
                limit,
                query.get("status"),
                overdue == null ? null : Boolean.valueOf(overdue),
                query.get("area"),
                query.get("unit"),
                list + "|" + caller + "|" + filters);
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return Limits.USUAL_PAGE;
        }
        if (!text.matches("[0-9]{1,3}")) {
            return 0;
        }
        int limit = Integer.parseInt(text);
        return limit > Limits.PAGE ? 0 : limit;
    }

    boolean admits(Line line, Instant now) {
        return (status == null || status.equals(line.status()))
                && (overdue == null || overdue == Cases.overdue(line, now))
                && (area == null || line.area().value().startsWith(area));
    }
}
