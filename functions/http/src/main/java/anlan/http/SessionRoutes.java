package anlan.http;

import anlan.domain.area.AreaCode;
import anlan.domain.people.Actor;
import anlan.domain.people.OidcIssuer;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.domain.people.SignIns;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Unauthenticated;
import anlan.domain.refusal.Unknown;
import anlan.usecases.CurrentPosts;
import anlan.usecases.Field;
import anlan.usecases.people.SignInDevice;
import anlan.usecases.people.SignInOfficial;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Signing in over HTTP: as a citizen, or as the post that one holds. */
final class SessionRoutes implements RouteGroup {

    private static final String FUNCTION = "sessions";
    private static final String ROOT = "/v1/sessions";

    private final List<SignInWay> ways;
    private final SignInOfficial official;
    private final Roster roster;
    private final CurrentPosts posts;
    private final Tokens tokens;

    SessionRoutes(
            List<SignIns> providers,
            SignInDevice device,
            SignInOfficial official,
            Roster roster,
            CurrentPosts posts,
            Tokens tokens) {
        this.official = official;
        this.roster = roster;
        this.posts = posts;
        this.tokens = tokens;
        this.ways = new ArrayList<>();
        providers.forEach(each -> ways.add(new SignInWay.ByCode(each, this::asOfNow)));
        ways.add(new SignInWay.ByDevice(device));
        if (official.offered()) {
            ways.add(new SignInWay.ByOidc(official));
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.open(FUNCTION, "POST", ROOT, this::signIn),
                Route.open(FUNCTION, "GET", ROOT + "/providers", request -> providers()),
                Route.open(FUNCTION, "GET", ROOT + "/oidc", request -> beginning()));
    }

    private HttpReply signIn(Request request) {
        Fields fields = request.fields();
        Field<SignInWay> way = fields.one("provider", "unknown_provider", "不支持这种登录方式。", this::way);
        if (way.value() == null) {
            fields.text("code", SignInWay.CODE);
            fields.optionalPost("post");
            fields.finish();
        }
        Actor as = way.get().who(fields, request.call().remoteAddress());
        Tokens.Issued issued = tokens.issue(as);
        ObjectNode body = Json.object().put("token", issued.token()).put("expiresAt", Json.time(issued.expiresAt()));
        body.set("subject", subject(as));
        return HttpReply.json(201, body);
    }

    private HttpReply providers() {
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        ways.forEach(way -> items.add(way.provider()));
        return HttpReply.json(200, body);
    }

    private HttpReply beginning() {
        OidcIssuer.Beginning beginning = official.beginning();
        if (beginning == null) {
            throw new Unknown("not_offered", "本市没有开通统一身份认证登录。");
        }
        return HttpReply.json(
                200,
                Json.object()
                        .put("issuer", beginning.issuer())
                        .put(
                                "authorizationEndpoint",
                                beginning.authorizationEndpoint().toString())
                        .put("clientId", beginning.clientId())
                        .put("scope", beginning.scope())
                        .put("codeChallengeMethod", "S256"));
    }

    /** The post as of now, if the roster says that they hold it: a provider is believed no more than its name. */
    private Actor asOfNow(Actor actor, @Nullable PostId held) {
        if (held != null) {
            Post post = roster.find(held);
            if (post == null || !actor.subject().equals(post.holder())) {
                throw new Unauthenticated();
            }
            return posts.at(post);
        }
        Post post = actor.post() == null ? null : roster.find(actor.post());
        return post == null ? actor : posts.at(post);
    }

    private @Nullable SignInWay way(String name) {
        return ways.stream()
                .filter(way -> way.provider().equals(name))
                .findFirst()
                .orElse(null);
    }

    static ObjectNode subject(Actor actor) {
        ObjectNode subject = Json.object().put("id", actor.subject());
        subject.putArray("roles").add(actor.role().word());
        PostId post = actor.post();
        UnitId unit = actor.unit();
        AreaCode area = actor.area();
        return subject.put("post", post == null ? null : post.value())
                .put("unit", unit == null ? null : unit.value())
                .put("areaCode", area == null ? null : area.value());
    }
}
