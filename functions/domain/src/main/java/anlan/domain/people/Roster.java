package anlan.domain.people;

import anlan.domain.register.Register;
import java.util.List;

/** The posts of the city and who answers for them (花名册). */
public interface Roster extends Register<PostId, Post> {

    /** Whether any post belongs to that unit, read as of now. */
    boolean hasUnit(UnitId unit);

    /**
     * The posts that somebody holds who signs in at the city's issuer, in the order of their ids,
     * as of now.
     *
     * @param holder such as {@code oidc:1234}
     */
    List<Post> heldBy(String holder);
}
