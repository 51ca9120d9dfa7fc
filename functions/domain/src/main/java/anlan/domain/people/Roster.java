package anlan.domain.people;

import anlan.domain.register.Register;

/** The posts of the city and who answers for them (花名册). */
public interface Roster extends Register<PostId, Post> {

    /** Whether any post belongs to that unit, read as of now. */
    boolean hasUnit(UnitId unit);
}
