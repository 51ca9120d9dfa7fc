package anlan.catalogue;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each value to the log in CloudWatch's embedded metric format: on AWS the log is read, so
 * nothing has to be called.
 */
public final class EmbeddedMetrics implements Meters {

    /** The logger of these lines. */
    static final String LOGGER = "emf";

    public static final String NAMESPACE = "Anlan";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    /** Calls are counted by AWS itself. */
    @Override
    public void take(Measure measure) {
        if (measure.metric() != Metric.CALLS && LOG.isInfoEnabled()) {
            LOG.info(line(measure));
        }
    }

    private static String line(Measure measure) {
        Metric metric = measure.metric();
        String dimensions = measure.labels().sequencedKeySet().stream()
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(",", "[[", "]]"));
        String defined = new JsonText()
                .put("Namespace", NAMESPACE)
                .json("Dimensions", dimensions)
                .json(
                        "Metrics",
                        "[" + new JsonText().put("Name", metric.onAws()).put("Unit", metric.unit()) + "]")
                .toString();
        JsonText line = new JsonText()
                .json(
                        "_aws",
                        new JsonText()
                                .put("Timestamp", measure.at().toEpochMilli())
                                .json("CloudWatchMetrics", "[" + defined + "]")
                                .toString());
        measure.labels().forEach(line::put);
        return line.put(metric.onAws(), Math.round(measure.value())).toString();
    }
}
