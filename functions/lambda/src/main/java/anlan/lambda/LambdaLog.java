package anlan.lambda;

import anlan.catalogue.JsonLines;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;

/**
 * Says the same as logback.xml, by which the framework's handler logs: reading a file of XML takes a
 * good part of a cold start. {@code logging.level.root} or {@code LOGGING_LEVEL_ROOT} turns on more.
 */
public final class LambdaLog extends ContextAwareBase implements Configurator {

    /** Who says more or less than the root. */
    static final Map<String, Level> LEVELS = Map.of(
            "anlan", Level.INFO,
            "emf", Level.INFO,
            "org.springframework.cloud.function", Level.WARN,
            "org.apache.hc.client5.http.wire", Level.WARN,
            "org.apache.hc.client5.http.headers", Level.WARN,
            "software.amazon.awssdk.request", Level.WARN,
            "org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration", Level.ERROR);

    @Override
    public ExecutionStatus configure(LoggerContext log) {
        JsonLines lines = new JsonLines();
        lines.setContext(log);
        lines.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(log);
        console.setEncoder(lines);
        console.start();
        Logger root = log.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.toLevel(level(), Level.WARN));
        root.addAppender(console);
        LEVELS.forEach((name, level) -> log.getLogger(name).setLevel(level));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static String level() {
        return System.getProperty("logging.level.root", System.getenv().getOrDefault("LOGGING_LEVEL_ROOT", "warn"));
    }
}
