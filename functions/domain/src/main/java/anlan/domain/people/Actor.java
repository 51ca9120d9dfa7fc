package anlan.domain.people;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.Pseudonym;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks for something, as their sign-in said.
 *
 * @param subject {@code citizen:…} or {@code post:…}
 * @param post null for citizens, like unit and area
 * @param area the subtree in which the role holds
 * @param holder the person at the post, as a pseudonym; null for citizens, and where the roster
 *     names nobody
 */
public record Actor(
        String subject,
        Role role,
        @Nullable PostId post,
        @Nullable UnitId unit,
        @Nullable AreaCode area,
        @Nullable Pseudonym holder) {

    public static Actor citizen(String subject) {
        return new Actor(subject, Role.CITIZEN, null, null, null, null);
    }

    public static Actor at(Post post, @Nullable Pseudonym holder) {
        return new Actor("post:" + post.id(), post.role(), post.id(), post.unit(), post.area(), holder);
    }

    /** Whether the place lies in the subtree in which this actor's role holds. */
    public boolean covers(AreaCode place) {
        return area != null && area.contains(place);
    }
}
