package anlan.torture;

import anlan.catalogue.Seeds;
import anlan.domain.people.Post;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Personal data that is given to the city and must stand in no log, whatever the level. What the
 * city logs is read here and kept nowhere.
 */
final class Canary extends AppenderBase<ILoggingEvent> {

    static final String NAME = "金丝雀";
    static final String PHONE = "+861000009999";
    static final String OPENID = "oCanaryOfAReader";
    static final String TEXT = "只有经办人可见的描述";

    private final List<String> secrets;
    private final Set<String> found = new ConcurrentSkipListSet<>();

    private Canary(List<String> secrets) {
        this.secrets = secrets;
    }

    /** Listens to all that we log from now on, and prints nothing of it. */
    static Canary listen() {
        return listen(List.of("org.eclipse.jetty", "com.amazonaws", "software.amazon", "org.apache"));
    }

    /** Listens to all that is logged, of libraries as well, but for the emulator's own words. */
    static Canary listenToLibraries() {
        return listen(List.of("org.eclipse.jetty", "com.amazonaws", "software.amazon.dynamodb"));
    }

    private static Canary listen(List<String> held) {
        // Whoever reports, and whoever is told: no telephone stands in a log.
        Canary canary = new Canary(Stream.concat(
                        Stream.of(NAME, PHONE, TEXT, OPENID),
                        Seeds.roster().stream().map(Post::phone))
                .toList());
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        for (String library : List.of("software.amazon", "org.apache")) {
            ((Logger) LoggerFactory.getLogger(library)).setLevel(null);
        }
        held.forEach(library -> ((Logger) LoggerFactory.getLogger(library)).setLevel(Level.WARN));
        root.setLevel(Level.DEBUG);
        canary.setContext(root.getLoggerContext());
        canary.start();
        root.addAppender(canary);
        java.util.logging.Logger plain = java.util.logging.Logger.getLogger("");
        for (Handler each : plain.getHandlers()) {
            plain.removeHandler(each);
        }
        plain.addHandler(canary.ofThePlatform());
        return canary;
    }

    /** Reads also what is logged by the platform's own loggers. */
    private Handler ofThePlatform() {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                Throwable thrown = record.getThrown();
                looked(record.getLoggerName(), record.getMessage() + (thrown == null ? "" : thrown));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Override
    protected void append(ILoggingEvent event) {
        String line = event.getFormattedMessage()
                + event.getKeyValuePairs()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
        looked(event.getLoggerName(), line);
    }

    private void looked(String logger, String line) {
        for (String secret : secrets) {
            if (line.contains(secret)) {
                found.add(logger + " logs " + secret);
            }
        }
    }

    /** Hears no more. */
    void deaf() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(this);
    }

    /** The loggers that told a secret. */
    Set<String> found() {
        return found;
    }
}
