package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.people.Post;
import anlan.domain.people.Role;
import anlan.domain.people.Roster;
import org.jspecify.annotations.Nullable;

/** The roster in DynamoDB. */
public final class DynamoRoster implements Roster {

    private final Table table;

    public DynamoRoster(Table table) {
        this.table = table;
    }

    @Override
    public @Nullable Post find(String postId) {
        Row row = table.get(Keys.post(postId));
        return row == null
                ? null
                : new Post(
                        row.text("post"),
                        row.text("name"),
                        Role.of(row.text("role")),
                        row.text("unit"),
                        new AreaCode(row.text("areaCode")),
                        row.text("phone"));
    }

    @Override
    public void put(Post post) {
        Row row = Keys.post(post.id())
                .text("post", post.id())
                .text("name", post.name())
                .text("role", post.role().word())
                .text("unit", post.unit())
                .text("areaCode", post.area().value())
                .text("phone", post.phone());
        table.client().putItem(request -> request.tableName(table.name()).item(row.item()));
    }
}
