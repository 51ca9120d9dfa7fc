package anlan.domain.area;

import java.util.List;

/** Where an area lies on the ground, as far as the register knows. */
public sealed interface Shape {

    /** Farther than this from an area, in metres, a point is taken for a slip. */
    double FAR_METRES = 500;

    boolean contains(Location point);

    /** Whether the point is so far off that somebody must have slipped. */
    boolean farFrom(Location point);

    /** A centre and how far the area reaches from it, in metres. */
    record Circle(Location centre, double metres) implements Shape {

        @Override
        public boolean contains(Location point) {
            return centre.metresTo(point) <= metres;
        }

        @Override
        public boolean farFrom(Location point) {
            return centre.metresTo(point) > metres + FAR_METRES;
        }
    }

    /** A ring of corners, the last joined to the first. */
    record Polygon(List<Location> corners) implements Shape {

        public Polygon {
            corners = List.copyOf(corners);
            if (corners.size() < 3) {
                throw new IllegalArgumentException("a polygon has at least three corners");
            }
        }

        /** By the number of sides that a line to the east crosses. */
        @Override
        public boolean contains(Location point) {
            boolean inside = false;
            Location before = corners.getLast();
            for (Location corner : corners) {
                boolean crosses = (corner.latitude() > point.latitude()) != (before.latitude() > point.latitude());
                if (crosses && point.longitude() < crossing(before, corner, point.latitude())) {
                    inside = !inside;
                }
                before = corner;
            }
            return inside;
        }

        private static double crossing(Location from, Location to, double latitude) {
            double along = (latitude - from.latitude()) / (to.latitude() - from.latitude());
            return from.longitude() + along * (to.longitude() - from.longitude());
        }

        @Override
        public boolean farFrom(Location point) {
            if (contains(point)) {
                return false;
            }
            Location before = corners.getLast();
            for (Location corner : corners) {
                if (nearest(before, corner, point).metresTo(point) <= FAR_METRES) {
                    return false;
                }
                before = corner;
            }
            return true;
        }

        /**
         * The point of a side that is nearest; over a few kilometres the ground is flat enough for
         * that.
         */
        private static Location nearest(Location from, Location to, Location point) {
            double narrow = Math.cos(Math.toRadians(point.latitude()));
            double east = (to.longitude() - from.longitude()) * narrow;
            double north = to.latitude() - from.latitude();
            double length = east * east + north * north;
            double along = length == 0
                    ? 0
                    : ((point.longitude() - from.longitude()) * narrow * east
                                    + (point.latitude() - from.latitude()) * north)
                            / length;
            double clamped = Math.clamp(along, 0, 1);
            return new Location(
                    from.longitude() + clamped * (to.longitude() - from.longitude()),
                    from.latitude() + clamped * (to.latitude() - from.latitude()));
        }
    }
}
