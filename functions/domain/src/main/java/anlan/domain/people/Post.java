package anlan.domain.people;

import anlan.domain.area.AreaCode;
import anlan.domain.register.Registered;
import java.time.Instant;
import java.util.regex.Pattern;
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
        String id,
        String name,
        Role role,
        String unit,
        AreaCode area,
        String phone,
        @Nullable DutyHours duty,
        @Nullable String deputy,
        @Nullable String holder,
        int version)
        implements Registered {

    /** The office (平安办): its post and its unit, which act wherever no other unit does. */
    public static final String OFFICE = "office";

    /**
     * The city's leader: their post and their unit, which act in the office's place where the
     * office is accused.
     */
    public static final String LEADER = "leader";

    /**
     * Who acts where no other unit does: the office, or the leader where the case is about the
     * office.
     */
    public static String centre(@Nullable String accusedUnit) {
        return OFFICE.equals(accusedUnit) ? LEADER : OFFICE;
    }

    /** What names of posts and units look like. */
    public static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /** A post that is always manned and that nobody holds yet. */
    public Post(String id, String name, Role role, String unit, AreaCode area, String phone) {
        this(id, name, role, unit, area, phone, null, null, null, 1);
    }

    /** The post of a town that owns what is found in the town. */
    public static String ofTown(AreaCode town) {
        return "town-" + town.value();
    }

    /** The post that hears at that moment: this one, or its deputy while it is not manned. */
    public String hearing(Instant at) {
        DutyHours hours = duty;
        String other = deputy;
        return hours == null || other == null || hours.contains(at) ? id : other;
    }

    @Override
    public String toString() {
        return "Post[" + id + "]";
    }
}
