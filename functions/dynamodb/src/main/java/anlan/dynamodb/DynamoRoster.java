package anlan.dynamodb;

import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.domain.people.UnitId;
import anlan.domain.register.Entered;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The roster in DynamoDB. */
final class DynamoRoster implements Roster {

    private final Table table;
    private final DynamoRegister<PostId, Post> posts;

    DynamoRoster(Table table) {
        this.table = table;
        this.posts = new DynamoRegister<>(table, PostRows.MAPPER);
    }

    @Override
    public boolean hasUnit(UnitId unit) {
        Row row = table.get(Keys.unit(unit));
        return row != null && row.has("posts");
    }

    @Override
    public List<Post> heldBy(String holder) {
        Row row = table.get(Keys.held(holder));
        AttributeValue held = row == null ? null : row.item().get(PostRows.POSTS);
        if (held == null) {
            return List.of();
        }
        List<Row> keys = held.ss().stream().map(id -> Keys.post(new PostId(id))).toList();
        return table.getAll(keys).stream()
                .map(PostRows.MAPPER::read)
                .filter(post -> holder.equals(post.holder()))
                .sorted(Comparator.comparing(post -> post.id().value()))
                .toList();
    }

    @Override
    public @Nullable Post find(PostId id) {
        return posts.find(id);
    }

    @Override
    public void put(Post post) {
        posts.put(post);
    }

    @Override
    public void putAbsent(List<Post> seeds) {
        posts.putAbsent(seeds);
    }

    @Override
    public Entered<Post> enter(Post post, String key, String fingerprint) {
        return posts.enter(post, key, fingerprint);
    }

    @Override
    public boolean replace(Post post) {
        return posts.replace(post);
    }
}
