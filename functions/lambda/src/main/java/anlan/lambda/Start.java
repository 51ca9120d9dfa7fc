package anlan.lambda;

import anlan.catalogue.Misconfigured;
import anlan.catalogue.Uncaught;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a Lambda starts: what it was told that is not right is one line of its log, after which the
 * process ends. The runtime would tell of an exception in many lines, and try again with the same.
 */
final class Start {

    /** What a process ends with that was told nonsense: EX_CONFIG. */
    private static final int NOT_RIGHT = 78;

    private static final Logger LOG = LoggerFactory.getLogger(Start.class);

    private Start() {}

    /** What is made from the environment, or the end. */
    static <T> T orEnd(Supplier<T> made) {
        Uncaught.toTheLog();
        try {
            return made.get();
        } catch (Misconfigured wrong) {
            LOG.error(wrong.getMessage());
            System.exit(NOT_RIGHT);
            throw wrong;
        }
    }
}
