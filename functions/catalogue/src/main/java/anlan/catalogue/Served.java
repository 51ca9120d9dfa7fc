package anlan.catalogue;

import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.usecases.Tick;
import anlan.usecases.alert.TextOfficials;
import java.util.function.Function;

/** One function as it is deployed, behind the log that tells of its calls or runs. */
public sealed interface Served {

    /** It answers calls of HTTP. */
    record Http(Function<HttpCall, HttpReply> door) implements Served {}

    /** It takes the text of one message from the topic. */
    record Topic(Function<String, TextOfficials.Outcome> run) implements Served {}

    /**
     * A schedule drives it.
     *
     * @param report what it gives
     */
    record Job(Function<Tick, ?> run, Class<?> report) implements Served {

        static <R> Job of(Function<Tick, R> run, Class<R> report) {
            return new Job(run, report);
        }
    }
}
