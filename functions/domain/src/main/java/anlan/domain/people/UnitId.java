package anlan.domain.people;

import anlan.domain.area.AreaCode;
import org.jspecify.annotations.Nullable;

/** Names one unit (单位), the organisation that posts belong to, such as {@code dept-fire}. */
public record UnitId(String value) {

    /** The office (平安办), which acts wherever no other unit does. */
    public static final UnitId OFFICE = new UnitId("office");

    /** The city's leader, who acts in the office's place where the office is accused. */
    public static final UnitId LEADER = new UnitId("leader");

    public UnitId {
        if (!PostId.SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a unit");
        }
    }

    /** The id that a client wrote, or null if no unit can have it. */
    public static @Nullable UnitId read(String text) {
        return PostId.SHAPE.matcher(text).matches() ? new UnitId(text) : null;
    }

    /** The unit of a town, which owns what is found in the town. */
    public static UnitId ofTown(AreaCode town) {
        return new UnitId("town-" + town.value());
    }

    /**
     * Who acts where no other unit does: the office, or the leader where the case is about the
     * office.
     */
    public static UnitId centre(@Nullable UnitId accused) {
        return OFFICE.equals(accused) ? LEADER : OFFICE;
    }

    /** The post of the same name, which the office, the leader and every town have. */
    public PostId mainPost() {
        return new PostId(value);
    }

    /** The post of its head; the leader of the city has none above. */
    public PostId leaderPost() {
        return equals(LEADER) ? mainPost() : new PostId(value + "-leader");
    }

    /** The unit that it reports to. */
    public UnitId superior() {
        return LEADER;
    }

    @Override
    public String toString() {
        return value;
    }
}
