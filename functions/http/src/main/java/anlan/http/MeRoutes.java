package anlan.http;

import anlan.domain.complaint.Identity;
import anlan.domain.document.Documents;
import anlan.domain.people.Rights;
import anlan.domain.people.Role;
import anlan.usecases.complaint.MyCases;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The data that the city keeps of whoever asks, over HTTP. */
final class MeRoutes implements RouteGroup {

    private static final String FUNCTION = "sessions";
    private static final Set<Role> ALL = Rights.roles("session.me");

    private final MyCases mine;
    private final ComplaintView view = new ComplaintView();
    private final InstantSource clock;

    MeRoutes(MyCases mine, InstantSource clock) {
        this.mine = mine;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(FUNCTION, "/v1/me", ALL, request -> HttpReply.json(200, SessionRoutes.subject(request.by()))),
                Route.get(FUNCTION, "/v1/me/export", ALL, this::export),
                Route.delete(FUNCTION, "/v1/me", ALL, this::erase));
    }

    private HttpReply export(Request request) {
        ObjectNode body = Json.object();
        body.set("subject", SessionRoutes.subject(request.by()));
        ArrayNode complaints = body.putArray("complaints");
        for (MyCases.Mine each : mine.export(request.by())) {
            ObjectNode complaint = view.paper(each.complaint(), clock.instant());
            CaseBodies.timeline(complaint, each.timeline(), Documents.NONE);
            Identity identity = each.identity();
            if (identity == null) {
                complaint.putNull("contact");
            } else {
                complaint.putObject("contact").put("name", identity.name()).put("phone", identity.phone());
            }
            complaints.add(complaint);
        }
        ArrayNode subscriptions = body.putArray("subscriptions");
        mine.credits(request.by())
                .forEach((template, credits) ->
                        subscriptions.addObject().put("template", template).put("credits", credits));
        return HttpReply.json(200, body);
    }

    private HttpReply erase(Request request) {
        mine.erase(request.by());
        return HttpReply.empty(204);
    }
}
