package anlan.usecases;

import anlan.domain.area.AreaCode;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Invalid;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A deed while it is being done: who does it, as the roster has them now, and what they looked at.
 *
 * @param draft what will stand in the event
 * @param key idempotency key, for what the deed brings in
 * @param attempt 0 at first, more where a short number was taken
 */
public record DeedContext(Actor by, EventDraft draft, SnapshotReader.Snapshot snapshot, String key, int attempt) {

    private static final Set<Role> OWNERS = EnumSet.of(Role.TOWN, Role.DEPARTMENT, Role.OFFICE, Role.GRID);

    public Instant now() {
        return draft.at();
    }

    /** The unit that acts, null for a reporter. */
    public @Nullable UnitId unit() {
        return draft.unit();
    }

    /** Holds the unit that a case is to be about against the roster. */
    public void accused(@Nullable UnitId unit) {
        if (unit != null && !snapshot.units().contains(unit)) {
            throw Accused.unknown();
        }
    }

    /**
     * The post that is to answer for a case lying there; it must be there, of a role that answers
     * for cases, and see the place.
     */
    public Owner owner(PostId postId, AreaCode place, @Nullable UnitId accused) {
        Post post = snapshot.posts().get(postId);
        if (post == null || !OWNERS.contains(post.role())) {
            throw new Invalid("/owner", "unknown_post", "花名册上没有这个责任岗位。");
        }
        if (!post.area().contains(place)) {
            throw new Invalid("/owner", "outside_their_area", "该岗位不管辖案件所在区域。");
        }
        if (post.unit().equals(accused)) {
            throw new Invalid("/owner", "accused_unit", "不能交由被诉求单位办理。");
        }
        return Owner.of(post);
    }
}
