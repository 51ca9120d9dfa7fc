package anlan.domain.people;

import anlan.domain.casefile.Pseudonym;
import org.jspecify.annotations.Nullable;

/**
 * Who did a piece of work (经办人): nobody reviews, approves, settles or calls back about what they
 * did themselves.
 *
 * @param post at which they acted
 * @param unit of that post
 * @param holder the person behind the post, null where the roster names nobody
 */
public record Doer(
        PostId post, @Nullable UnitId unit, @Nullable Pseudonym holder) {

    /** Whether it is they who ask now: at the same post, or at another of their posts. */
    public boolean is(Actor other) {
        return post.equals(other.post()) || (holder != null && holder.equals(other.holder()));
    }

    /** Whether it is they who ask now, or somebody of their unit. */
    public boolean isUnitOf(Actor other) {
        return is(other) || (unit != null && unit.equals(other.unit()));
    }
}
