package anlan.domain.memory;

import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.domain.people.UnitId;

/** The port {@code Roster} over the state in memory. */
final class MemoryRoster extends MemoryRegister<PostId, Post> implements Roster {

    private final InMemoryCity city;

    MemoryRoster(InMemoryCity city) {
        super(city, city.posts);
        this.city = city;
    }

    @Override
    public boolean hasUnit(UnitId unit) {
        synchronized (city) {
            return city.posts.values().stream().anyMatch(post -> post.unit().equals(unit));
        }
    }
}
