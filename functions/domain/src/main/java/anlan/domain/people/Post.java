package anlan.domain.people;

import anlan.domain.area.AreaCode;

/**
 * A post (岗位) of the roster: work is owned by posts, and people come and go.
 *
 * @param id such as {@code town-331082112}
 * @param unit the organisation that answers for it, such as {@code dept-fire}
 * @param area the subtree that it sees
 * @param phone in E.164, where its duty officer hears; never shown to other posts, never logged
 */
public record Post(String id, String name, Role role, String unit, AreaCode area, String phone) {

    /** The post of a town that owns what is found in the town. */
    public static String ofTown(AreaCode town) {
        return "town-" + town.value();
    }

    @Override
    public String toString() {
        return "Post[" + id + "]";
    }
}
