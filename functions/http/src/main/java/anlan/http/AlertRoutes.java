package anlan.http;

import anlan.domain.alert.Alerts;
import anlan.domain.alert.Intent;
import anlan.domain.casefile.CaseId;
import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Rights;
import anlan.domain.people.UnitId;
import anlan.usecases.Field;
import anlan.usecases.FindPosts;
import anlan.usecases.alert.FindAlerts;
import anlan.usecases.alert.RedriveAlert;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of alerts, over HTTP, and to take up again what was given up. */
final class AlertRoutes implements RouteGroup {

    private static final String FUNCTION = "sessions";
    private static final String ROOT = "/v1/alerts";

    private final FindAlerts find;
    private final RedriveAlert redrive;
    private final FindPosts posts;
    private final Cursors cursors;

    AlertRoutes(FindAlerts find, RedriveAlert redrive, FindPosts posts, Cursors cursors) {
        this.find = find;
        this.redrive = redrive;
        this.posts = posts;
        this.cursors = cursors;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(FUNCTION, ROOT, Rights.roles("alert.read"), this::list)
                        .taking(Set.of("case", "state", "unit", "limit", "cursor")),
                Route.post(FUNCTION, ROOT + "/{id}/redrive", Rights.roles("alert.redrive"), this::redrive)
                        .asOfNow());
    }

    private HttpReply redrive(Request request) {
        request.fields().finish();
        RedriveAlert.Answer answer = redrive.apply(
                new RedriveAlert.Command(request.by(), request.named("id"), request.key(), request.fingerprint()));
        HttpReply reply = HttpReply.json(200, AlertBody.item(answer.alert(), named(List.of(answer.alert()))));
        return answer.replayed() ? reply.with("Idempotency-Replayed", "true") : reply;
    }

    private HttpReply list(Request request) {
        Parameters query = request.query();
        CaseId about = query.one("case", "malformed", "应为案件 id。", text -> CaseId.isId(text) ? new CaseId(text) : null)
                .value();
        Intent.Fate state = query.one("state", "unknown_state", "没有这个状态。", AlertRoutes::fate)
                .value();
        UnitId unit = query.one("unit", "malformed", "应为 2 至 40 个字符的单位代号,只含小写字母、数字和连字符。", UnitId::read)
                .value();
        int limit = query.number("limit", 1, Limits.PAGE).or(Limits.USUAL_PAGE);
        Field<String> cursor = query.opaque("cursor");
        query.finish();
        Actor by = request.by();
        // Of all that there is, what waits for a person is what is looked for.
        Intent.Fate listed = about == null && state == null ? Intent.Fate.PARKED : state;
        List<String> bound = bound(by, about, listed, unit);
        String after = cursors.open(bound, cursor.value());
        Alerts.Page page = about == null
                ? find.in(by, Objects.requireNonNull(listed), unit, limit, after)
                : find.of(by, about, listed, unit, limit, after);
        String next = page.next();
        String sealed = next == null ? null : cursors.seal(bound, next);
        return HttpReply.json(200, AlertBody.list(page.items(), named(page.items()), sealed));
    }

    private Map<PostId, Post> named(List<Alerts.Alert> alerts) {
        return posts.of(alerts.stream().map(alert -> alert.intent().post()).collect(Collectors.toSet()));
    }

    private static List<String> bound(
            Actor by, @Nullable CaseId about, Intent.@Nullable Fate state, @Nullable UnitId unit) {
        return List.of(
                ROOT,
                by.subject(),
                by.role().word(),
                Objects.toString(by.unit(), ""),
                Objects.toString(about, ""),
                Objects.toString(state, ""),
                Objects.toString(unit, ""));
    }

    private static Intent.@Nullable Fate fate(String text) {
        return Stream.of(Intent.Fate.values())
                .filter(fate -> fate.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
