package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.usecases.Tick;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The functions of a city as they are deployed, and what CloudWatch makes of the lines that they
 * write. Of the topic nothing is delivered by itself.
 */
abstract class WatchedCity extends DeedsFixture {

    private final List<Logger> told = List.of(logger("anlan"), logger(EmbeddedMetrics.LOGGER));
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();

    /** Every value of every metric until now. */
    final List<Datapoint> values = new ArrayList<>();

    /** How many lines there were until now. */
    int lines;

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    @BeforeEach
    void listen() {
        JsonLines encoder = new JsonLines();
        encoder.setContext(told.getFirst().getLoggerContext());
        encoder.start();
        appender.setContext(told.getFirst().getLoggerContext());
        appender.setEncoder(encoder);
        appender.setOutputStream(written);
        appender.start();
        told.forEach(each -> {
            each.setLevel(Level.INFO);
            each.setAdditive(false);
            each.addAppender(appender);
        });
        onItsWay = new LinkedHashSet<>();
    }

    @AfterEach
    void leave() {
        told.forEach(each -> {
            each.detachAppender(appender);
            each.setAdditive(true);
            each.setLevel(null);
        });
        appender.stop();
    }

    /** A run that comes to its end. */
    void run(String job) {
        try {
            var unused = ((Served.Job) served(job)).run().apply(new Tick(null));
        } finally {
            read(job);
        }
    }

    /** A run that does not. */
    void runInVain(String job) {
        assertThatThrownBy(() -> run(job)).isInstanceOf(RuntimeException.class);
    }

    /** Hands what the topic has to the function that texts officials. */
    void deliver() {
        List<String> messages = List.copyOf(onItsWay);
        onItsWay.clear();
        assertThat(messages).isNotEmpty();
        messages.forEach(this::deliver);
    }

    void deliver(String message) {
        try {
            var unused = ((Served.Topic) served(Catalogue.TOPIC)).run().apply(message);
        } finally {
            read(Catalogue.TOPIC);
        }
    }

    HttpReply ask(String function, String path, Map<String, List<String>> query) {
        TreeMap<String, String> headers = new TreeMap<>(Map.of("authorization", "Bearer " + token(OFFICE)));
        return answer(function, new HttpCall("GET", path, query, headers, new byte[0], "192.0.2.1", "request"));
    }

    /** What a function answers as it is deployed. */
    HttpReply answer(String function, HttpCall call) {
        try {
            return ((Served.Http) served(function)).door().apply(call);
        } finally {
            read(function);
        }
    }

    /** A function as it is deployed. */
    private Served served(String name) {
        return Catalogue.only(name, functions, () -> nanos);
    }

    /** Reads what a function has written to its log, as lines that come in now. */
    private void read(String function) {
        List<MetricFilter> filters = WatchedTemplate.filters(function);
        written.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).forEach(line -> {
            lines++;
            values.addAll(Emf.is(line) ? Emf.read(line) : counted(filters, line));
        });
        written.reset();
    }

    private List<Datapoint> counted(List<MetricFilter> filters, JsonNode line) {
        return filters.stream()
                .flatMap(filter -> filter.count(line, clock.now).stream())
                .toList();
    }
}
