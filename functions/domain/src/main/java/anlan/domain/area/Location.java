package anlan.domain.area;

/**
 * A point on the ground in WGS84 degrees, to seven decimals (about a centimetre).
 *
 * @param longitude −180 to 180, east positive
 * @param latitude −90 to 90, north positive
 */
public record Location(double longitude, double latitude) {

    private static final double DECIMALS = 1e7;
    private static final double EARTH_METRES = 6_371_008.8;
    private static final double METRES_PER_DEGREE = 2 * Math.PI * EARTH_METRES / 360;

    public Location {
        longitude = Math.rint(longitude * DECIMALS) / DECIMALS;
        latitude = Math.rint(latitude * DECIMALS) / DECIMALS;
    }

    /** Reads a point in the client's own coordinate system. */
    public static Location in(Crs crs, double longitude, double latitude) {
        return switch (crs) {
            case WGS84 -> new Location(longitude, latitude);
            case GCJ02 -> Gcj02.toWgs84(longitude, latitude);
        };
    }

    /** The nearest point of a grid of so many metres: for what strangers may learn of it. */
    public Location snapped(int metres) {
        double step = metres / METRES_PER_DEGREE;
        double row = Math.rint(latitude / step) * step;
        double wide = step / Math.cos(Math.toRadians(row));
        return new Location(Math.rint(longitude / wide) * wide, row);
    }

    /**
     * How far it is to another point, in metres over the ground, to about one part in two hundred.
     */
    public double metresTo(Location other) {
        double south = Math.toRadians(latitude);
        double north = Math.toRadians(other.latitude);
        double up = Math.sin((north - south) / 2);
        double along = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = up * up + Math.cos(south) * Math.cos(north) * along * along;
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
