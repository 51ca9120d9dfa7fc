package anlan.dynamodb;

import anlan.domain.area.Location;
import anlan.domain.category.CategoryCode;
import anlan.domain.intake.Similar;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The squares of the map by which complaints are found that lie near one another: a fortieth of a
 * degree, about 2.5 km.
 */
final class GeoCells {

    private static final double PER_DEGREE = 40;
    private static final double METRES_PER_DEGREE = 111_195;

    private GeoCells() {}

    static String of(CategoryCode category, Location place) {
        return cell(category, square(place.latitude()), square(place.longitude()));
    }

    /**
     * Every square that the circle touches: at most four, as no category looks farther than a
     * kilometre.
     */
    static Set<String> around(Similar.Search search) {
        double north = search.radiusMetres() / METRES_PER_DEGREE;
        double east = north / Math.cos(Math.toRadians(search.around().latitude()));
        Set<String> cells = new TreeSet<>();
        long top = square(search.around().latitude() + north);
        long right = square(search.around().longitude() + east);
        for (long row = square(search.around().latitude() - north); row <= top; row++) {
            for (long column = square(search.around().longitude() - east); column <= right; column++) {
                cells.add(cell(search.category(), row, column));
            }
        }
        return cells;
    }

    private static long square(double degrees) {
        return (long) Math.floor(degrees * PER_DEGREE);
    }

    private static String cell(CategoryCode category, long row, long column) {
        return String.format(Locale.ROOT, "%s#%d#%d", category, row, column);
    }
}
