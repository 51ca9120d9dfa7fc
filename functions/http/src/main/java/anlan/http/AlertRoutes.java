package anlan.http;

import anlan.domain.alert.Alerts;
import anlan.domain.alert.Intent;
import anlan.domain.casefile.CaseId;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Field;
import anlan.usecases.alert.FindAlerts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of alerts, over HTTP: above all those that were given up. */
final class AlertRoutes implements RouteGroup {

    private static final String FUNCTION = "sessions";
    private static final String ROOT = "/v1/alerts";

    private final FindAlerts find;
    private final Cursors cursors;

    AlertRoutes(FindAlerts find, Cursors cursors) {
        this.find = find;
        this.cursors = cursors;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(FUNCTION, ROOT, Rights.roles("alert.read"), this::list)
                .taking(Set.of("state", "case", "limit", "cursor")));
    }

    private HttpReply list(Request request) {
        Parameters query = request.query();
        Field<Intent.Fate> state = query.one("state", "unknown_state", "没有这个状态。", AlertRoutes::fate);
        Field<CaseId> about =
                query.one("case", "malformed", "应为案件 id。", text -> CaseId.isId(text) ? new CaseId(text) : null);
        int limit = query.number("limit", 1, Limits.PAGE).or(Limits.USUAL_PAGE);
        Field<String> cursor = query.opaque("cursor");
        query.finish();
        CaseId id = about.value();
        return id == null
                ? parked(request.by(), state.value(), limit, cursor.value())
                : of(request.by(), id, state.value(), cursor.value());
    }

    private HttpReply parked(Actor by, Intent.@Nullable Fate state, int limit, @Nullable String cursor) {
        if (state != null && state != Intent.Fate.PARKED) {
            throw new Invalid("/state", "needs_case", "不写 case 时只能查 PARKED。");
        }
        List<String> bound = bound(by);
        Alerts.Page page = find.parked(by, limit, cursors.open(bound, cursor));
        String next = page.next();
        return HttpReply.json(200, AlertBody.list(page.items(), next == null ? null : cursors.seal(bound, next)));
    }

    private HttpReply of(Actor by, CaseId id, Intent.@Nullable Fate state, @Nullable String cursor) {
        if (cursor != null) {
            throw new Invalid("/cursor", "malformed", "翻页标记无效,请从第一页重新查询。");
        }
        List<Alerts.Alert> all = find.of(by, id).stream()
                .filter(alert -> state == null || alert.intent().fate() == state)
                .toList();
        return HttpReply.json(200, AlertBody.list(all, null));
    }

    private static List<String> bound(Actor by) {
        List<String> bound =
                new ArrayList<>(List.of(ROOT, by.subject(), by.role().word()));
        UnitId unit = by.unit();
        if (unit != null) {
            bound.add(unit.value());
        }
        return bound;
    }

    private static Intent.@Nullable Fate fate(String text) {
        return Stream.of(Intent.Fate.values())
                .filter(fate -> fate.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
