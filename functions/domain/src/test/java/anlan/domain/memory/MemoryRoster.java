package anlan.domain.memory;

import anlan.domain.people.Post;
import anlan.domain.people.Roster;

/** The port {@code Roster} over the state in memory. */
final class MemoryRoster implements Roster {

    private final InMemoryCity city;

    MemoryRoster(InMemoryCity city) {
        this.city = city;
    }

    @Override
    public Post find(String postId) {
        synchronized (city) {
            return city.posts.get(postId);
        }
    }

    @Override
    public void put(Post post) {
        synchronized (city) {
            city.posts.put(post.id(), post);
        }
    }
}
