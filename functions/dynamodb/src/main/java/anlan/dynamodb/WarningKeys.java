package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.warning.ColourChange;
import anlan.domain.warning.Window;
import java.util.Locale;

/** Where warnings stand in the table, and the changes of their colours. */
final class WarningKeys {

    private WarningKeys() {}

    /** The warnings of one window. */
    static String warnings(AreaCode city, Window window) {
        return "W#" + city + "#" + window;
    }

    static Row warning(AreaCode city, Window window, AreaCode area, String indicator, int revision) {
        return Row.key(warnings(city, window), area + "#" + indicator + "#" + ordered(revision));
    }

    /** That an addressee is told of a change of colour, once for ever. */
    static Row change(ColourChange change) {
        return Row.key("WC#" + change.area(), change.indicator() + "#" + ordered(change.number()));
    }

    /** The last change of colour of each indicator of an area. */
    static String last(AreaCode area) {
        return "WL#" + area;
    }

    static Row last(ColourChange change) {
        return Row.key(last(change.area()), change.indicator());
    }

    /** The changes of colour that have not been told yet. */
    static String untold(AreaCode city) {
        return "WU#" + city;
    }

    static Row untold(AreaCode city, ColourChange change) {
        return Row.key(untold(city), change.area() + "#" + change.indicator() + "#" + ordered(change.number()));
    }

    private static String ordered(int number) {
        return String.format(Locale.ROOT, "%05d", number);
    }
}
