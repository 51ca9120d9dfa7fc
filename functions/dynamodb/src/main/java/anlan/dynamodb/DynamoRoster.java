package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.people.DutyHours;
import anlan.domain.people.Post;
import anlan.domain.people.Role;
import anlan.domain.people.Roster;
import anlan.domain.register.Entered;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The roster in DynamoDB. */
public final class DynamoRoster implements Roster {

    private static final List<String> MUTABLE = List.of("dutyFrom", "dutyTo", "deputy", "holder");

    private final Table table;
    private final Write write;

    public DynamoRoster(Table table) {
        this.table = table;
        this.write = new Write(table);
    }

    @Override
    public @Nullable Post find(String postId) {
        Row row = table.get(Keys.post(postId));
        return row == null ? null : read(row);
    }

    @Override
    public boolean hasUnit(String unit) {
        Row row = table.get(Keys.unit(unit));
        return row != null && row.has("posts");
    }

    @Override
    public void put(Post post) {
        List<TransactWriteItem> parts = moving(find(post.id()), post);
        parts.add(write.put(Keys.post(post.id()).with(content(post))));
        var unused = table.commit(parts);
    }

    @Override
    public Entered<Post> enter(Post post, String key, String fingerprint) {
        Row row = Keys.post(post.id()).with(content(post));
        // What was first entered is kept beside the post, so that a retry hears the same when the post has changed.
        Row first = Keys.entered(post.id(), key).with(content(post)).text("meaning", fingerprint);
        List<TransactWriteItem> parts = new ArrayList<>(List.of(write.putIfAbsent(row), write.putIfAbsent(first)));
        parts.addAll(moving(null, post));
        List<@Nullable CancellationReason> failures = table.commit(parts);
        if (failures.isEmpty()) {
            return new Entered.New<>(post);
        }
        CancellationReason again = failures.get(1);
        if (again == null) {
            return new Entered.Taken<>();
        }
        Row before = new Row(again.item());
        return new Entered.Again<>(read(before), before.text("meaning"));
    }

    @Override
    public boolean replace(Post post) {
        List<TransactWriteItem> parts = moving(find(post.id()), post);
        parts.add(write.update(
                Keys.post(post.id()),
                content(post),
                MUTABLE,
                "#version = :was_version",
                new Row().number("version", post.version() - 1)));
        return table.commit(parts).isEmpty();
    }

    /** A post leaves one unit and joins another; a unit without posts is none. */
    private List<TransactWriteItem> moving(@Nullable Post before, Post now) {
        List<TransactWriteItem> parts = new ArrayList<>();
        if (before != null && !before.unit().equals(now.unit())) {
            parts.add(write.leave(Keys.unit(before.unit()), "posts", now.id()));
        }
        parts.add(write.join(Keys.unit(now.unit()), "posts", now.id()));
        return parts;
    }

    private static Row content(Post post) {
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

    static Post read(Row row) {
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
