package anlan.domain.area;

import org.jspecify.annotations.Nullable;

/** One area of the register: the city, a town or street (镇街), or a village or community (村社). */
public record Area(
        AreaCode code, String name, Level level, @Nullable AreaCode parent) {

    public enum Level {
        CITY,
        TOWN,
        VILLAGE
    }
}
