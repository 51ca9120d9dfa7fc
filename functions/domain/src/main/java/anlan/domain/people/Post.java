package anlan.domain.people;

import anlan.domain.area.AreaCode;
import anlan.domain.register.Registered;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post (岗位) of the roster: work is owned by posts, and people come and go.
 *
 * @param id such as {@code town-331082112}
 * @param unit the organisation that answers for it, such as {@code dept-fire}
 * @param area the subtree that it sees
 * @param phone in E.164, where its duty officer hears; never shown to other posts, never logged
 * @param duty when it is manned, null for always
 * @param deputy post that hears in its place while it is not manned, null if none does
 * @param holder sign-in of whoever holds it now, null if nobody does
 * @param version how often it has been written
 */
public record Post(
        PostId id,
        String name,
        Role role,
        UnitId unit,
        AreaCode area,
        String phone,
        @Nullable DutyHours duty,
        @Nullable PostId deputy,
        @Nullable String holder,
        int version)
        implements Registered<PostId> {

    /** What the sign-in of a holder begins with who signs in at the city's issuer. */
    public static final String AT_ISSUER = "oidc:";

    /** A post that is always manned and that nobody holds yet. */
    public Post(PostId id, String name, Role role, UnitId unit, AreaCode area, String phone) {
        this(id, name, role, unit, area, phone, null, null, null, 1);
    }

    /** The post that hears at that moment: this one, or its deputy while it is not manned. */
    public PostId hearing(Instant at) {
        DutyHours hours = duty;
        PostId other = deputy;
        return hours == null || other == null || hours.contains(at) ? id : other;
    }

    /** Its telephone so far that whoever knows it recognises it (脱敏). */
    public String maskedPhone() {
        int shown = 4;
        return phone.length() <= 2 * shown
                ? "****"
                : phone.substring(0, shown - 1) + "****" + phone.substring(phone.length() - shown);
    }

    @Override
    public String toString() {
        return "Post[" + id + "]";
    }
}
