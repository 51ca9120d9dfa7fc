package anlan.catalogue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody catches is told in the log like everything else, and not on a stream of its own. */
public final class Uncaught {

    private static final Logger LOG = LoggerFactory.getLogger(Uncaught.class);

    private Uncaught() {}

    public static void toTheLog() {
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> LOG.error("uncaught", fault));
    }
}
