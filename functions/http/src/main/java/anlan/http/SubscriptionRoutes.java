package anlan.http;

import anlan.domain.category.CaseKind;
import anlan.domain.people.Rights;
import anlan.domain.people.Role;
import anlan.domain.subscription.Credits;
import anlan.domain.subscription.StatusTemplate;
import anlan.usecases.Field;
import anlan.usecases.subscription.KeepSubscriptions;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a reporter is told of their complaints through WeChat, over HTTP. */
final class SubscriptionRoutes implements RouteGroup {

    private static final String FUNCTION = "sessions";
    private static final String PATH = "/v1/me/subscriptions";
    private static final Set<Role> REPORTERS = Rights.roles(CaseKind.COMPLAINT.right("submit"));

    private final KeepSubscriptions subscriptions;

    SubscriptionRoutes(KeepSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(FUNCTION, PATH, REPORTERS, this::list), Route.post(FUNCTION, PATH, REPORTERS, this::grant));
    }

    private HttpReply list(Request request) {
        ObjectNode body = Json.object();
        ArrayNode all = body.putArray("subscriptions");
        for (KeepSubscriptions.Subscription each : subscriptions.of(request.by())) {
            StatusTemplate template = each.template();
            ObjectNode shown = all.addObject()
                    .put("template", template.id())
                    .put("title", template.title())
                    .put("templateId", template.providerCode())
                    .put("credits", each.credits());
            ArrayNode events = shown.putArray("events");
            template.words().keySet().forEach(event -> events.add(event.name()));
        }
        return HttpReply.json(200, body);
    }

    private HttpReply grant(Request request) {
        Fields fields = request.fields();
        Field<StatusTemplate> template =
                fields.one("template", "unknown_template", "没有这种订阅消息。", subscriptions.templates()::find);
        Field<Integer> accepted = fields.number("accepted", 1, Credits.MOST);
        fields.finish();
        KeepSubscriptions.Entry entry =
                subscriptions.grant(request.by(), template.get(), accepted.get(), request.key(), request.fingerprint());
        HttpReply reply = HttpReply.json(
                201, Json.object().put("template", entry.template().id()).put("credits", entry.credits()));
        return entry.replayed() ? reply.with("Idempotency-Replayed", "true") : reply;
    }
}
