package anlan.domain.memory;

import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.domain.people.UnitId;
import java.util.Comparator;
import java.util.List;

/** The port {@code Roster} over the state in memory. */
final class MemoryRoster extends MemoryRegister<PostId, Post> implements Roster {

    private final InMemoryCity city;

    MemoryRoster(InMemoryCity city) {
        super(city, city.posts);
        this.city = city;
    }

    @Override
    public List<Post> heldBy(String holder) {
        synchronized (city) {
            return city.posts.values().stream()
                    .filter(post -> holder.equals(post.holder()))
                    .sorted(Comparator.comparing(post -> post.id().value()))
                    .toList();
        }
    }

    @Override
    public boolean hasUnit(UnitId unit) {
        synchronized (city) {
            return city.posts.values().stream().anyMatch(post -> post.unit().equals(unit));
        }
    }
}
