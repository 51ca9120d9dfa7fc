package anlan.http;

import anlan.domain.area.AreaCode;
import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.domain.people.SignIns;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Unauthenticated;
import anlan.usecases.CurrentPosts;
import anlan.usecases.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Signing in over HTTP: as a citizen, or as the post that one holds. */
final class SessionRoutes implements RouteGroup {

    private static final String FUNCTION = "sessions";
    private static final int CODE = 200;

    private final List<SignIns> providers;
    private final Roster roster;
    private final CurrentPosts posts;
    private final Tokens tokens;

    SessionRoutes(List<SignIns> providers, Roster roster, CurrentPosts posts, Tokens tokens) {
        this.providers = List.copyOf(providers);
        this.roster = roster;
        this.posts = posts;
        this.tokens = tokens;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.open(FUNCTION, "POST", "/v1/sessions", this::signIn));
    }

    private HttpReply signIn(Request request) {
        Fields fields = request.fields();
        Field<SignIns> provider = fields.one("provider", "unknown_provider", "不支持这种登录方式。", this::provider);
        Field<String> code = fields.text("code", CODE);
        Field<PostId> post = fields.optionalPost("post");
        fields.finish();
        Actor actor = provider.get().who(code.get());
        if (actor == null) {
            throw new Unauthenticated();
        }
        PostId held = post.value();
        Actor as = held == null ? asOfNow(actor) : holding(held, actor);
        Tokens.Issued issued = tokens.issue(as);
        ObjectNode body = Json.object().put("token", issued.token()).put("expiresAt", Json.time(issued.expiresAt()));
        body.set("subject", subject(as));
        return HttpReply.json(201, body);
    }

    /** The post as of now: a provider is believed no more than its name. */
    private Actor asOfNow(Actor actor) {
        Post post = actor.post() == null ? null : roster.find(actor.post());
        return post == null ? actor : posts.at(post);
    }

    /** The post, if the roster says that they hold it. */
    private Actor holding(PostId postId, Actor actor) {
        Post post = roster.find(postId);
        if (post == null || !actor.subject().equals(post.holder())) {
            throw new Unauthenticated();
        }
        return posts.at(post);
    }

    private @Nullable SignIns provider(String name) {
        return providers.stream()
                .filter(provider -> provider.provider().equals(name))
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
