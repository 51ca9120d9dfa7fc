package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.people.Post;
import anlan.domain.people.Role;
import org.junit.jupiter.api.Test;

/** How the roster is kept. */
public abstract class RosterContract extends StoreContract {

    @Test
    void a_post_is_found_as_it_was_last_written() {
        String id = fresh();
        assertThat(ports().roster().find(id)).isNull();
        Post post = new Post(id, "值班岗", Role.TOWN, id, Samples.TOWN, "+861000000042");
        ports().roster().put(post);
        assertThat(ports().roster().find(id)).isEqualTo(post);
        Post moved = new Post(id, "值班岗", Role.TOWN, id, Samples.TOWN, "+861000000043");
        ports().roster().put(moved);
        assertThat(ports().roster().find(id)).isEqualTo(moved);
        assertThat(moved.toString()).doesNotContain("0000043");
    }
}
