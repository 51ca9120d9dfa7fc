package anlan.catalogue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what nobody catches like everything else, and not on a stream of its own. */
public final class Uncaught {

    private static final Logger LOG = LoggerFactory.getLogger(Uncaught.class);

    private Uncaught() {}

    public static void toTheLog() {
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> LOG.error("uncaught", fault));
    }
}
