package anlan.http;

import anlan.domain.access.AccessRecord;
import anlan.domain.access.AccessRecords;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.people.Rights;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Field;
import anlan.usecases.access.KeepAccess;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who has read who stands behind a case, over HTTP. */
final class AccessRoutes implements RouteGroup {

    private static final String FUNCTION = "sessions";
    private static final String ROOT = "/v1/access";

    private final KeepAccess access;
    private final Cursors cursors;

    AccessRoutes(KeepAccess access, Cursors cursors) {
        this.access = access;
        this.cursors = cursors;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(FUNCTION, ROOT, Rights.roles("access.read"), this::list)
                .taking(Set.of("case", "limit", "cursor")));
    }

    private HttpReply list(Request request) {
        Parameters query = request.query();
        CaseId about = query.one("case", "malformed", "应为案件 id。", text -> CaseId.isId(text) ? new CaseId(text) : null)
                .value();
        int limit = query.number("limit", 1, Limits.PAGE).or(Limits.USUAL_PAGE);
        Field<String> cursor = query.opaque("cursor");
        query.finish();
        if (about == null) {
            throw new Invalid("/case", "required", "请写明案件 id。");
        }
        List<String> bound =
                List.of(ROOT, request.by().subject(), request.by().role().word(), about.value());
        AccessRecords.Page page = access.of(about, limit, cursors.open(bound, cursor.value()));
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        page.items().forEach(record -> items.add(item(record)));
        String next = page.next();
        return HttpReply.json(200, body.put("next", next == null ? null : cursors.seal(bound, next)));
    }

    private static ObjectNode item(AccessRecord record) {
        Pseudonym holder = record.holder();
        return Json.object()
                .put("post", record.post().value())
                .put("holder", holder == null ? null : holder.value())
                .put("case", record.caseId().value())
                .put("at", Json.time(record.at()));
    }
}
