package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.people.DutyHours;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Rights;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Unknown;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.KeepRegister;
import anlan.usecases.people.KeepRoster;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The roster over HTTP: for the office alone, as it holds the telephones of officials. */
final class PeopleRoutes implements RouteGroup {

    private static final String FUNCTION = "sessions";
    private static final String ROOT = "/v1/people";
    private static final int LAST_VERSION = 1_000_000;
    private static final Pattern HOLDER = Pattern.compile("citizen:[A-Za-z0-9:_-]{1,150}|oidc:[\\x21-\\x7e]{1,255}");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern TIME = Pattern.compile("[0-2][0-9]:[0-5][0-9]");

    private final KeepRoster roster;
    private final Areas areas;

    PeopleRoutes(KeepRoster roster, Areas areas) {
        this.roster = roster;
        this.areas = areas;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(FUNCTION, ROOT, Rights.roles("people.write"), this::enter)
                        .asOfNow(),
                Route.get(
                                FUNCTION,
                                ROOT + "/{post}",
                                Rights.roles("people.read"),
                                request -> HttpReply.json(200, show(find(request))))
                        .asOfNow(),
                Route.put(FUNCTION, ROOT + "/{post}", Rights.roles("people.write"), this::replace)
                        .asOfNow());
    }

    private HttpReply enter(Request request) {
        Fields fields = request.fields();
        Field<PostId> id = fields.post("post");
        Draft draft = draft(fields);
        fields.finish();
        KeepRegister.Entry<Post> entry =
                roster.enter(request.by(), draft.post(id.get(), 1), request.key(), request.fingerprint());
        HttpReply reply = HttpReply.json(201, show(entry.value()))
                .with("Location", ROOT + "/" + entry.value().id());
        return entry.replayed() ? reply.with("Idempotency-Replayed", "true") : reply;
    }

    private HttpReply replace(Request request) {
        Fields fields = request.fields();
        Field<Integer> version = fields.number("version", 1, LAST_VERSION);
        Draft draft = draft(fields);
        fields.finish();
        Post stands = find(request);
        return HttpReply.json(200, show(roster.replace(draft.post(stands.id(), version.get() + 1))));
    }

    /** The post that the path names; what can't be the name of one names none. */
    private Post find(Request request) {
        PostId id = PostId.read(request.named("post"));
        if (id == null) {
            throw new Unknown();
        }
        return roster.find(id);
    }

    /** The fields of a post beside its name. */
    private record Draft(
            Field<String> name,
            Field<Role> role,
            Field<UnitId> unit,
            Field<Area> area,
            Field<String> phone,
            @Nullable DutyHours duty,
            Field<PostId> deputy,
            Field<String> holder) {

        Post post(PostId id, int version) {
            return new Post(
                    id,
                    name.get(),
                    role.get(),
                    unit.get(),
                    area.get().code(),
                    phone.get(),
                    duty,
                    deputy.value(),
                    holder.value(),
                    version);
        }
    }

    private Draft draft(Fields fields) {
        return new Draft(
                fields.line("name", Form.NAME),
                fields.one("role", "unknown_role", "没有这个角色。", PeopleRoutes::role),
                fields.unit("unit"),
                fields.one("areaCode", "unknown_area", "没有这个区划代码。", areas::find),
                fields.one(
                        "phone",
                        "malformed",
                        "电话号码应为国际格式,如 +86 开头。",
                        text -> PHONE.matcher(text).matches() ? text : null),
                duty(fields),
                fields.optionalPost("deputy"),
                fields.optionalOne(
                        "holder",
                        "malformed",
                        "应为本人登录后看到的 subject 编号。",
                        text -> HOLDER.matcher(text).matches() ? text : null));
    }

    private static @Nullable Role role(String word) {
        for (Role role : Role.values()) {
            if (role != Role.CITIZEN && role.word().equals(word)) {
                return role;
            }
        }
        return null;
    }

    private static @Nullable DutyHours duty(Fields fields) {
        Fields duty = fields.object("dutyHours");
        if (duty == null) {
            return null;
        }
        LocalTime from = time(duty, "from").value();
        LocalTime to = time(duty, "to").value();
        return from == null || to == null ? null : new DutyHours(from, to);
    }

    private static Field<LocalTime> time(Fields fields, String name) {
        return fields.one(name, "malformed", "应为 08:30 这样的时间。", PeopleRoutes::time);
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return TIME.matcher(text).matches() ? LocalTime.parse(text) : null;
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static ObjectNode show(Post post) {
        PostId deputy = post.deputy();
        ObjectNode body = Json.object()
                .put("post", post.id().value())
                .put("name", post.name())
                .put("role", post.role().word())
                .put("unit", post.unit().value())
                .put("areaCode", post.area().value())
                .put("phone", post.phone())
                .put("deputy", deputy == null ? null : deputy.value())
                .put("holder", post.holder())
                .put("version", post.version());
        DutyHours duty = post.duty();
        if (duty == null) {
            body.putNull("dutyHours");
        } else {
            body.putObject("dutyHours").put("from", time(duty.from())).put("to", time(duty.to()));
        }
        return body;
    }

    private static String time(LocalTime time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }
}
