package anlan.http;

import anlan.domain.campaign.CampaignId;
import anlan.domain.campaign.Campaigns;
import anlan.domain.people.Rights;
import anlan.usecases.Field;
import anlan.usecases.campaign.CampaignDraft;
import anlan.usecases.campaign.CampaignForm;
import anlan.usecases.campaign.FindCampaigns;
import anlan.usecases.campaign.KeepCampaigns;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Campaigns of a hundred days (百日攻坚), over HTTP. */
final class CampaignRoutes implements RouteGroup {

    private static final String ROOT = "/v1/campaigns";
    private static final String ONE = ROOT + "/{id}";
    private static final String READ = "campaign.read";

    private final KeepCampaigns keep;
    private final FindCampaigns find;
    private final CampaignForm form;
    private final Cursors cursors;

    CampaignRoutes(KeepCampaigns keep, FindCampaigns find, CampaignForm form, Cursors cursors) {
        this.keep = keep;
        this.find = find;
        this.form = form;
        this.cursors = cursors;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(IndicatorRoutes.FUNCTION, ROOT, Rights.roles("campaign.enter"), this::enter)
                        .asOfNow(),
                Route.get(IndicatorRoutes.FUNCTION, ROOT, Rights.roles(READ), this::list)
                        .taking(Set.of("limit", "cursor")),
                Route.get(IndicatorRoutes.FUNCTION, ONE, Rights.roles(READ), this::show));
    }

    private HttpReply enter(Request request) {
        Fields fields = request.fields();
        Supplier<CampaignDraft> draft = form.read(fields);
        fields.finish();
        KeepCampaigns.Done done = keep.enter(request.asked(), draft.get());
        HttpReply reply = HttpReply.json(201, CampaignBody.entered(Json.object(), done.campaign()))
                .with("Location", ROOT + "/" + done.campaign().id());
        return done.replayed() ? reply.with("Idempotency-Replayed", "true") : reply;
    }

    private HttpReply show(Request request) {
        return HttpReply.json(200, CampaignBody.of(find.find(CampaignId.read(request.named("id")))));
    }

    private HttpReply list(Request request) {
        Parameters query = request.query();
        int limit = query.number("limit", 1, Limits.PAGE).or(Limits.USUAL_PAGE);
        Field<String> cursor = query.opaque("cursor");
        query.finish();
        List<String> bound = List.of(ROOT, request.by().subject());
        Campaigns.Page page = find.list(limit, cursors.open(bound, cursor.value()));
        LocalDate today = find.today();
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        page.items().forEach(campaign -> CampaignBody.listed(items.addObject(), campaign, today));
        String next = page.next();
        return HttpReply.json(200, body.put("next", next == null ? null : cursors.seal(bound, next)));
    }
}
