package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.people.DutyHours;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Posts as items. A unit is an item of its own, which holds the names of its posts. */
final class PostRows implements RegisterMapper<PostId, Post> {

    static final PostRows MAPPER = new PostRows();

    private static final List<String> MUTABLE = List.of("dutyFrom", "dutyTo", "deputy", "holder");

    static final String POSTS = "posts";

    private PostRows() {}

    /** The holder, where they sign in at the issuer; others name the post that they hold. */
    private static @Nullable String atIssuer(Post post) {
        String holder = post.holder();
        return holder != null && holder.startsWith(Post.AT_ISSUER) ? holder : null;
    }

    @Override
    public Row key(PostId id) {
        return Keys.post(id);
    }

    @Override
    public List<String> mutable() {
        return MUTABLE;
    }

    /**
     * A post leaves one unit and joins another; a unit without posts is none. The same of whoever
     * holds it: they may not know the name of their post.
     */
    @Override
    public List<TransactWriteItem> beside(Write write, @Nullable Post before, Post now) {
        List<TransactWriteItem> parts = new ArrayList<>();
        String held = before == null ? null : atIssuer(before);
        String holds = atIssuer(now);
        if (held != null && !held.equals(holds)) {
            parts.add(write.leave(Keys.held(held), POSTS, now.id().value()));
        }
        if (holds != null) {
            parts.add(write.join(Keys.held(holds), POSTS, now.id().value()));
        }
        if (before != null && !before.unit().equals(now.unit())) {
            parts.add(write.leave(Keys.unit(before.unit()), POSTS, now.id().value()));
        }
        parts.add(write.join(Keys.unit(now.unit()), POSTS, now.id().value()));
        return parts;
    }

    @Override
    public Row write(Post post) {
        DutyHours duty = post.duty();
        PostId deputy = post.deputy();
        return new Row()
                .text("post", post.id().value())
                .text("name", post.name())
                .text("role", post.role().word())
                .text("unit", post.unit().value())
                .text("areaCode", post.area().value())
                .text("phone", post.phone())
                .text("dutyFrom", duty == null ? null : duty.from().toString())
                .text("dutyTo", duty == null ? null : duty.to().toString())
                .text("deputy", deputy == null ? null : deputy.value())
                .text("holder", post.holder())
                .number("version", post.version());
    }

    @Override
    public Post read(Row row) {
        return new Post(
                new PostId(row.text("post")),
                row.text("name"),
                Role.of(row.text("role")),
                new UnitId(row.text("unit")),
                new AreaCode(row.text("areaCode")),
                row.text("phone"),
                row.has("dutyFrom")
                        ? new DutyHours(LocalTime.parse(row.text("dutyFrom")), LocalTime.parse(row.text("dutyTo")))
                        : null,
                row.optional("deputy", PostId::new),
                row.optional("holder"),
                row.number("version"));
    }
}
