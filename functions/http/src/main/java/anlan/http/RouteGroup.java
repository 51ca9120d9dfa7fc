package anlan.http;

import java.util.List;

/** The routes of one feature. */
interface RouteGroup {

    /** In the order in which they are tried. */
    List<Route> routes();
}
