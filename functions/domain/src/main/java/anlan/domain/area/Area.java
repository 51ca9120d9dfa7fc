package anlan.domain.area;

import org.jspecify.annotations.Nullable;

/**
 * One area of the register: the city, a town or street (镇街), or a village or community (村社).
 *
 * @param shape where it lies, null where the register does not know
 */
public record Area(
        AreaCode code,
        String name,
        Level level,
        @Nullable AreaCode parent,
        @Nullable Shape shape) {

    /** An area of which nobody has said where it lies. */
    public Area(AreaCode code, String name, Level level, @Nullable AreaCode parent) {
        this(code, name, level, parent, null);
    }

    public enum Level {
        CITY,
        TOWN,
        VILLAGE
    }
}
