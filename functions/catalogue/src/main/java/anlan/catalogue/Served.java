package anlan.catalogue;

import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.usecases.Tick;
import anlan.usecases.alert.TextOfficials;
import java.util.function.Function;

/** One function as it is deployed, behind the log that tells of its calls or runs. */
public sealed interface Served {

    /** What makes it ready before anybody calls it. */
    default Primer primer() {
        return new Primer(true, "");
    }

    /**
     * What makes a function ready before anybody calls it, within what its role allows, and changes
     * nothing.
     *
     * @param store whether it asks the table, which opens the way there
     * @param path what somebody who has not signed in asks it for; empty where it answers no calls
     */
    record Primer(boolean store, String path) {}

    /**
     * It answers calls of HTTP.
     *
     * @param primer what makes it ready
     */
    record Http(Function<HttpCall, HttpReply> door, Primer primer) implements Served {}

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
