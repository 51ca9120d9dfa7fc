package anlan.catalogue;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/**
 * Writes each event of the log as one line of JSON, whatever stands in it. Events of {@link
 * EmbeddedMetrics#LOGGER} are JSON already, in the form that CloudWatch reads, and pass as they are.
 */
public final class JsonLines extends EncoderBase<ILoggingEvent> {

    private final ThrowableProxyConverter traces = new ThrowableProxyConverter();

    @Override
    public void start() {
        traces.setContext(getContext());
        traces.start();
        super.start();
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line =
                event.getLoggerName().equals(EmbeddedMetrics.LOGGER) ? event.getFormattedMessage() : written(event);
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private String written(ILoggingEvent event) {
        JsonText line = new JsonText()
                .put("at", Instant.ofEpochMilli(event.getTimeStamp()).toString())
                .put("level", event.getLevel().toString())
                .put("logger", event.getLoggerName())
                .put("message", event.getFormattedMessage());
        event.getMDCPropertyMap().forEach(line::put);
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        if (pairs != null) {
            pairs.forEach(pair -> line.put(pair.key, pair.value));
        }
        if (event.getThrowableProxy() != null) {
            line.put("exception", traces.convert(event).strip());
        }
        return line.toString();
    }
}
