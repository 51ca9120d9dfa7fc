package anlan.domain.area;

/** The smallest box, in WGS84 degrees, that holds a whole city. */
public record BoundingBox(double west, double south, double east, double north) {

    public boolean contains(Location point) {
        return point.longitude() >= west
                && point.longitude() <= east
                && point.latitude() >= south
                && point.latitude() <= north;
    }
}
