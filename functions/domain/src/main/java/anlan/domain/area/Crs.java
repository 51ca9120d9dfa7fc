package anlan.domain.area;

import org.jspecify.annotations.Nullable;

/** The coordinate systems (坐标系) that a client may speak. */
public enum Crs {
    /**
     * Coordinates of map pickers in mainland China; about 530 m off in this part of the country.
     */
    GCJ02,
    /** Coordinates of satellites, and those that we store. */
    WGS84;

    public static @Nullable Crs of(String text) {
        return switch (text) {
            case "gcj02" -> GCJ02;
            case "wgs84" -> WGS84;
            default -> null;
        };
    }
}
