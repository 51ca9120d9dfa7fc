package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.people.DutyHours;
import anlan.domain.people.Post;
import anlan.domain.people.Role;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Posts as items. A unit is an item of its own, which holds the names of its posts. */
final class PostRows implements RegisterMapper<Post> {

    static final PostRows MAPPER = new PostRows();

    private static final List<String> MUTABLE = List.of("dutyFrom", "dutyTo", "deputy", "holder");

    private PostRows() {}

    @Override
    public Row key(String id) {
        return Keys.post(id);
    }

    @Override
    public List<String> mutable() {
        return MUTABLE;
    }

    /** A post leaves one unit and joins another; a unit without posts is none. */
    @Override
    public List<TransactWriteItem> beside(Write write, @Nullable Post before, Post now) {
        List<TransactWriteItem> parts = new ArrayList<>();
        if (before != null && !before.unit().equals(now.unit())) {
            parts.add(write.leave(Keys.unit(before.unit()), "posts", now.id()));
        }
        parts.add(write.join(Keys.unit(now.unit()), "posts", now.id()));
        return parts;
    }

    @Override
    public Row write(Post post) {
        DutyHours duty = post.duty();
        return new Row()
                .text("post", post.id())
                .text("name", post.name())
                .text("role", post.role().word())
                .text("unit", post.unit())
                .text("areaCode", post.area().value())
                .text("phone", post.phone())
                .text("dutyFrom", duty == null ? null : duty.from().toString())
                .text("dutyTo", duty == null ? null : duty.to().toString())
                .text("deputy", post.deputy())
                .text("holder", post.holder())
                .number("version", post.version());
    }

    @Override
    public Post read(Row row) {
        return new Post(
                row.text("post"),
                row.text("name"),
                Role.of(row.text("role")),
                row.text("unit"),
                new AreaCode(row.text("areaCode")),
                row.text("phone"),
                row.has("dutyFrom")
                        ? new DutyHours(LocalTime.parse(row.text("dutyFrom")), LocalTime.parse(row.text("dutyTo")))
                        : null,
                row.optional("deputy"),
                row.optional("holder"),
                row.number("version"));
    }
}
