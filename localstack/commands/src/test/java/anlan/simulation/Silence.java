package anlan.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** What a city logs of a whole year is not looked at. */
public final class Silence {

    private Silence() {}

    /** This process logs nothing any more. */
    public static void begin() {
        LoggerContext loggers = ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).getLoggerContext();
        loggers.getLoggerList().forEach(logger -> logger.setLevel(Level.OFF));
    }
}
