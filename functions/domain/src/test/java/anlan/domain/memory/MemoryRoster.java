package anlan.domain.memory;

import anlan.domain.people.Post;
import anlan.domain.people.Roster;
import anlan.domain.register.Entered;

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
    public boolean hasUnit(String unit) {
        synchronized (city) {
            return city.posts.values().stream().anyMatch(post -> post.unit().equals(unit));
        }
    }

    @Override
    public void put(Post post) {
        synchronized (city) {
            city.posts.put(post.id(), post);
        }
    }

    @Override
    public Entered<Post> enter(Post post, String key, String fingerprint) {
        synchronized (city) {
            Entered.Again<Post> before = city.entered.get(post.id() + "#" + key);
            if (before != null) {
                return before;
            }
            if (city.posts.containsKey(post.id())) {
                return new Entered.Taken<>();
            }
            city.posts.put(post.id(), post);
            city.entered.put(post.id() + "#" + key, new Entered.Again<>(post, fingerprint));
            return new Entered.New<>(post);
        }
    }

    @Override
    public boolean replace(Post post) {
        synchronized (city) {
            Post stands = city.posts.get(post.id());
            if (stands == null || stands.version() != post.version() - 1) {
                return false;
            }
            city.posts.put(post.id(), post);
            return true;
        }
    }
}
