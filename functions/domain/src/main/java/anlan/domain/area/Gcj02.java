package anlan.domain.area;

/**
 * The shift (偏移) that map services in mainland China put on every coordinate. The forward formula
 * is the one in public use since 2010 (Krasovsky 1940 ellipsoid); the way back is found by
 * stepping, as no closed form exists.
 */
final class Gcj02 {

    private static final double SEMI_MAJOR = 6378245.0;
    private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;
    private static final double CLOSE_ENOUGH = 1e-9;
    private static final int MOST_STEPS = 20;

    private Gcj02() {}

    static Location toWgs84(double longitude, double latitude) {
        double guessLongitude = longitude;
        double guessLatitude = latitude;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] shift = shift(guessLongitude, guessLatitude);
            double errorLongitude = guessLongitude + shift[0] - longitude;
            double errorLatitude = guessLatitude + shift[1] - latitude;
            guessLongitude -= errorLongitude;
            guessLatitude -= errorLatitude;
            if (Math.abs(errorLongitude) < CLOSE_ENOUGH && Math.abs(errorLatitude) < CLOSE_ENOUGH) {
                break;
            }
        }
        return new Location(guessLongitude, guessLatitude);
    }

    static double[] shift(double longitude, double latitude) {
        double x = longitude - 105.0;
        double y = latitude - 35.0;
        double radians = Math.toRadians(latitude);
        double magic = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) * Math.sin(radians);
        double metresNorth = northward(x, y);
        double metresEast = eastward(x, y);
        double north =
                Math.toDegrees(metresNorth / ((SEMI_MAJOR * (1 - ECCENTRICITY_SQUARED)) / (magic * Math.sqrt(magic))));
        double east = Math.toDegrees(metresEast / (SEMI_MAJOR / Math.sqrt(magic) * Math.cos(radians)));
        return new double[] {east, north};
    }

    private static double northward(double x, double y) {
        return -100.0
                + 2.0 * x
                + 3.0 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + wave(20.0, 6.0, x, 20.0, 2.0, x)
                + wave(20.0, 1.0, y, 40.0, 1.0 / 3.0, y)
                + wave(160.0, 1.0 / 12.0, y, 320.0, 1.0 / 30.0, y);
    }

    private static double eastward(double x, double y) {
        return 300.0
                + x
                + 2.0 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + wave(20.0, 6.0, x, 20.0, 2.0, x)
                + wave(20.0, 1.0, x, 40.0, 1.0 / 3.0, x)
                + wave(150.0, 1.0 / 12.0, x, 300.0, 1.0 / 30.0, x);
    }

    private static double wave(double a, double rateA, double atA, double b, double rateB, double atB) {
        return (a * Math.sin(rateA * atA * Math.PI) + b * Math.sin(rateB * atB * Math.PI)) * 2.0 / 3.0;
    }
}
