package anlan.domain.course;

import anlan.domain.area.AreaCode;
import anlan.domain.people.Post;

/**
 * Who answers for an open case (责任岗位): exactly one post, and the unit that it belongs to.
 *
 * @param post such as {@code town-331082112}
 * @param unit in whose worklist it stands
 */
public record Owner(String post, String unit) {

    public static Owner of(Post post) {
        return new Owner(post.id(), post.unit());
    }

    /** The post of a town, which answers for what is found in the town; its unit has the same name. */
    public static Owner ofTown(AreaCode town) {
        return new Owner(Post.ofTown(town), Post.ofTown(town));
    }
}
