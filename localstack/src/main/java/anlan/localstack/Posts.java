package anlan.localstack;

import anlan.domain.people.Post;
import anlan.domain.people.Role;
import anlan.domain.people.Roster;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The posts that somebody can sign in as on a laptop, as they stand in the roster now; its demonstration
 * telephones belong to nobody.
 */
final class Posts {

    /** Those who do the work come before those who look on. */
    private static final List<Role> ORDER = List.of(
            Role.OFFICE,
            Role.INSPECTOR,
            Role.TOWN,
            Role.DEPARTMENT,
            Role.GRID,
            Role.STATION,
            Role.LEADER,
            Role.AUDITOR);

    private final List<Post> known;
    private final Roster roster;

    /**
     * Shows posts.
     *
     * @param known those of the demonstration roster
     */
    Posts(List<Post> known, Roster roster) {
        this.known = List.copyOf(known);
        this.roster = roster;
    }

    /** One line a post, by role: its sign-in code, name, role, unit, area and duty telephone. */
    ArrayNode all() {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        List<Post> posts = known.stream().map(post -> roster.find(post.id())).toList();
        for (Role role : ORDER) {
            for (Post post : posts) {
                if (post != null && post.role() == role) {
                    lines.addObject()
                            .put("code", "post:" + post.id().value())
                            .put("post", post.id().value())
                            .put("name", post.name())
                            .put("role", role.word())
                            .put("unit", post.unit().value())
                            .put("areaCode", post.area().value())
                            .put("phone", post.phone());
                }
            }
        }
        return lines;
    }
}
