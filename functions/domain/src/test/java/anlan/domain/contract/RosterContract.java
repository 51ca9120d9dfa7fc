package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.people.DutyHours;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.register.Entered;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the roster is kept. */
public abstract class RosterContract extends StoreContract {

    @Test
    void a_post_is_found_as_it_was_last_written() {
        String id = fresh();
        assertThat(ports().roster().find(new PostId(id))).isNull();
        Post post = new Post(new PostId(id), "值班岗", Role.TOWN, new UnitId(id), Samples.TOWN, "+861000000042");
        ports().roster().put(post);
        assertThat(ports().roster().find(new PostId(id))).isEqualTo(post);
        Post moved = new Post(new PostId(id), "值班岗", Role.TOWN, new UnitId(id), Samples.TOWN, "+861000000043");
        ports().roster().put(moved);
        assertThat(ports().roster().find(new PostId(id))).isEqualTo(moved);
        assertThat(moved.toString()).doesNotContain("0000043");
    }

    @Test
    void a_post_is_entered_once_and_its_key_stands_for_what_was_entered() {
        String id = fresh();
        Post post = new Post(new PostId(id), "值班岗", Role.TOWN, new UnitId(id), Samples.TOWN, "+861000000042");
        Post full = new Post(
                new PostId(id),
                "值班岗",
                Role.TOWN,
                new UnitId(id),
                Samples.TOWN,
                "+861000000042",
                new DutyHours(LocalTime.of(8, 30), LocalTime.of(17, 30)),
                new PostId("office"),
                "citizen:wechat:x",
                2);
        assertThat(ports().roster().replace(full)).isFalse();
        assertThat(ports().roster().enter(post, "key-1", "m")).isEqualTo(new Entered.New<>(post));
        assertThat(ports().roster().replace(full)).isTrue();
        assertThat(ports().roster().replace(full)).isFalse();
        assertThat(ports().roster().enter(post, "key-1", "n")).isEqualTo(new Entered.Again<>(post, "m"));
        assertThat(ports().roster().enter(post, "key-2", "m")).isEqualTo(new Entered.Taken<>());
        assertThat(ports().roster().find(new PostId(id))).isEqualTo(full);
        assertThat(ports().desk()
                        .read(Set.of(), Set.of(new PostId(id), new PostId("nobody")), Set.of())
                        .posts())
                .isEqualTo(Map.of(new PostId(id), full));
    }

    private static Post held(String id, String holder, int version) {
        return new Post(
                new PostId(id),
                "值班岗",
                Role.TOWN,
                new UnitId(id),
                Samples.TOWN,
                "+861000000042",
                null,
                null,
                holder,
                version);
    }

    @Test
    void whoever_signs_in_at_the_issuer_is_found_at_each_post_that_they_hold_now() {
        String wang = "oidc:" + fresh();
        String li = "oidc:" + fresh();
        Post two = held("b-" + fresh(), wang, 1);
        Post one = held("a-" + fresh(), wang, 1);
        assertThat(ports().roster().heldBy(wang)).isEmpty();
        ports().roster().put(two);
        assertThat(ports().roster().enter(one, fresh(), "m")).isEqualTo(new Entered.New<>(one));
        assertThat(ports().roster().heldBy(wang)).containsExactly(one, two);

        Post next = held(one.id().value(), li, 2);
        assertThat(ports().roster().replace(next)).isTrue();
        assertThat(ports().roster().heldBy(wang)).containsExactly(two);
        assertThat(ports().roster().heldBy(li)).containsExactly(next);
        assertThat(ports().roster().replace(held(one.id().value(), null, 3))).isTrue();
        assertThat(ports().roster().heldBy(li)).isEmpty();
    }
}
