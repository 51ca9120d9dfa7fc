package anlan.catalogue;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The numbers that the alarms of template.yaml watch, written to the log in CloudWatch's embedded
 * metric format: on AWS the log is read, so nothing has to be called. A test holds the alarms to
 * the names that stand here.
 */
public final class Metrics {

    /** The logger of these lines. */
    static final String LOGGER = "emf";

    public static final String NAMESPACE = "Anlan";
    public static final String DIMENSION = "function";

    /** How often a function came to its end. */
    public static final String RUNS = "runs";

    /** For how long the oldest of what was due had been due when a run saw it. */
    public static final String OLDEST = "oldestPendingSeconds";

    /** An alert that was given up, for a person to look at. */
    public static final String PARKED = "parked";

    /** Something that could not be read, and was set aside. */
    public static final String SET_ASIDE = "setAside";

    /** A text message that the provider did not take, or of which it gave no answer. */
    public static final String UNTAKEN = "untaken";

    /** How many figures wait because events and cases do not agree. */
    public static final String DIFFERING = "differing";

    /** How many figures were found not to be as they were published. */
    public static final String DAMAGED = "damaged";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    private Metrics() {}

    static void tell(String function, String metric, String unit, long value, Instant at) {
        if (LOG.isInfoEnabled()) {
            LOG.info(line(function, metric, unit, value, at));
        }
    }

    private static String line(String function, String metric, String unit, long value, Instant at) {
        String defined = new JsonText()
                .put("Namespace", NAMESPACE)
                .json("Dimensions", "[[\"" + DIMENSION + "\"]]")
                .json("Metrics", "[" + new JsonText().put("Name", metric).put("Unit", unit) + "]")
                .toString();
        return new JsonText()
                .json(
                        "_aws",
                        new JsonText()
                                .put("Timestamp", at.toEpochMilli())
                                .json("CloudWatchMetrics", "[" + defined + "]")
                                .toString())
                .put(DIMENSION, function)
                .put(metric, value)
                .toString();
    }
}
