package anlan.domain.area;

/**
 * A point on the ground in WGS84 degrees, to seven decimals (about a centimetre).
 *
 * @param longitude −180 to 180, east positive
 * @param latitude −90 to 90, north positive
 */
public record Location(double longitude, double latitude) {

    private static final double DECIMALS = 1e7;

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
}
