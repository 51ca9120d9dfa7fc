package anlan.domain.lifecycle;

import anlan.domain.area.AreaCode;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for an open case (责任岗位): exactly one post, and the unit that it belongs to.
 *
 * @param post such as {@code town-331082112}
 * @param unit in whose worklist it stands
 */
public record Owner(PostId post, UnitId unit) {

    public static Owner of(Post post) {
        return new Owner(post.id(), post.unit());
    }

    /**
     * The post of a town, which answers for what is found in the town; its unit has the same name.
     *
     * @param accused unit that the case is about, null if it is about none: where that is the town,
     *     the office answers
     */
    public static Owner ofTown(AreaCode town, @Nullable UnitId accused) {
        UnitId own = UnitId.ofTown(town);
        UnitId unit = own.equals(accused) ? UnitId.OFFICE : own;
        return new Owner(unit.mainPost(), unit);
    }
}
