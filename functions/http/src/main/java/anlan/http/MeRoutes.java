package anlan.http;

import anlan.domain.casefile.CaseId;
import anlan.domain.complaint.Identity;
import anlan.domain.document.Documents;
import anlan.domain.people.Rights;
import anlan.domain.people.Role;
import anlan.usecases.complaint.MyCases;
import anlan.usecases.erasure.Erase;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The data that the city keeps of whoever asks, over HTTP. */
final class MeRoutes implements RouteGroup {

    private static final String FUNCTION = "sessions";
    private static final Set<Role> ALL = Rights.roles("session.me");

    private final MyCases mine;
    private final Erase erase;
    private final ComplaintView view;
    private final InstantSource clock;

    MeRoutes(MyCases mine, Erase erase, ComplaintView view, InstantSource clock) {
        this.mine = mine;
        this.erase = erase;
        this.view = view;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(FUNCTION, "/v1/me", ALL, request -> HttpReply.json(200, SessionRoutes.subject(request.by()))),
                Route.revealing(Reveals.IDENTITY, FUNCTION, "/v1/me/export", ALL, this::export),
                Route.delete(FUNCTION, "/v1/me", ALL, this::erase));
    }

    /** Also the contacts that a station or a grid has noted down for others. */
    private Reveals.Answer export(Request request) {
        List<CaseId> revealed = new ArrayList<>();
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
                revealed.add(each.complaint().id());
                complaint.putObject("contact").put("name", identity.name()).put("phone", identity.phone());
            }
            complaints.add(complaint);
        }
        ArrayNode subscriptions = body.putArray("subscriptions");
        mine.credits(request.by())
                .forEach((template, credits) ->
                        subscriptions.addObject().put("template", template).put("credits", credits));
        ArrayNode photos = body.putArray("photos");
        mine.photos(request.by()).forEach(photo -> photos.add(PhotoRoutes.mine(photo)));
        return new Reveals.Answer(HttpReply.json(200, body), revealed);
    }

    private HttpReply erase(Request request) {
        erase.apply(request.by());
        return HttpReply.empty(204);
    }
}
