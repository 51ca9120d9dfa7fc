package anlan.http;

import anlan.domain.casefile.CaseId;
import anlan.usecases.FindNumbered;
import java.util.List;

/** A case by its number, over HTTP: which kind it is, and the id under which it is read. */
final class NumberRoutes implements RouteGroup {

    private static final String FUNCTION = "sessions";

    private final FindNumbered find;

    NumberRoutes(FindNumbered find) {
        this.find = find;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(FUNCTION, "/v1/cases/{number}", Route.anybody(), this::find)
                .readingItsCaller());
    }

    private HttpReply find(Request request) {
        CaseId id = find.of(request.by(), request.named("number"));
        return HttpReply.json(200, Json.object().put("kind", id.kind().word()).put("id", id.value()));
    }
}
