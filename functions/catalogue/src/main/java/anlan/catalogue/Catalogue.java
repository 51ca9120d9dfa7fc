package anlan.catalogue;

import anlan.dynamodb.Budget;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.http.Router;
import anlan.usecases.Tick;
import anlan.usecases.alert.SendAlerts;
import anlan.usecases.alert.TextOfficials;
import anlan.usecases.deadline.NotifyOverdue;
import anlan.usecases.figures.RollUpDay;
import anlan.usecases.figures.pack.PublishPack;
import anlan.usecases.photo.ExaminePhotos;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.catalog.FunctionTypeUtils;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Registers every function once, under the one name that it has in template.yaml, events/ and the
 * README.
 */
public final class Catalogue {

    /** The functions that a schedule drives. */
    public static final List<String> JOBS =
            List.of("notifyOverdue", "sendAlerts", "rollUpDay", "publishPack", "examinePhotos");

    /** The function that the topic drives. */
    public static final String TOPIC = "textOfficials";

    /** The function that answers with files, and has no right to ask the table for anything. */
    private static final String PAGES = "pages";

    /**
     * Half of what a function of HTTP has on AWS: the rest is for reading, signing in and
     * answering.
     */
    private static final Duration STORE = Duration.ofSeconds(5);

    /** The same where a table is read in, behind a gateway that waits for half a minute and no longer. */
    private static final Duration IMPORT = Duration.ofSeconds(20);

    private Catalogue() {}

    /**
     * Answers one call, over all of whose parts the store may take no longer than somebody waits
     * for an answer.
     */
    public static HttpReply answer(Function<HttpCall, HttpReply> function, HttpCall call) {
        return answer(function, call, IMPORT);
    }

    /**
     * The same at an edge where more time may go into a table.
     *
     * @param imports how long the store may take over one
     */
    public static HttpReply answer(Function<HttpCall, HttpReply> function, HttpCall call, Duration imports) {
        return Budget.of(call.bringsTable() ? imports : STORE, () -> function.apply(call));
    }

    /** How an edge turns what it receives into what a function takes. */
    public interface Edge {

        /** A function of HTTP, as this edge serves it. */
        Typed http(Function<HttpCall, HttpReply> function);

        /**
         * What stands before a door of HTTP and behind its log, so that whom it turns away is counted
         * too.
         */
        default Function<HttpCall, HttpReply> admitting(Router door) {
            return door;
        }

        /** The function that takes the text of a message from the topic, as this edge serves it. */
        Typed topic(Function<String, TextOfficials.Outcome> function);
    }

    /** A function with the types of what it takes and gives, which generics do not keep. */
    public record Typed(Function<?, ?> function, Type type) {

        public static <I, O> Typed of(Class<I> in, Class<O> out, Function<I, O> function) {
            return new Typed(function, FunctionTypeUtils.functionType(in, out));
        }
    }

    /**
     * Puts every function into the context's catalogue of functions.
     *
     * @param nanoseconds of a clock that only measures
     */
    public static void register(
            GenericApplicationContext context, Functions functions, Edge edge, LongSupplier nanoseconds) {
        names(functions).forEach(name -> {
            Typed typed = typed(edge, only(name, functions, nanoseconds, edge::admitting));
            context.registerBean(
                    name,
                    FunctionRegistration.class,
                    () -> new FunctionRegistration<>(typed.function(), name).type(typed.type()));
        });
    }

    private static List<String> names(Functions functions) {
        return Stream.of(functions.api().functions().keySet(), List.of(TOPIC), JOBS)
                .flatMap(Collection::stream)
                .toList();
    }

    private static Typed typed(Edge edge, Served served) {
        return switch (served) {
            case Served.Http http -> edge.http(http.door());
            case Served.Topic topic -> edge.topic(topic.run());
            case Served.Job job -> new Typed(job.run(), FunctionTypeUtils.functionType(Tick.class, job.report()));
        };
    }

    /**
     * One function by its name, of which nothing is made that it does not need.
     *
     * @param nanoseconds of a clock that only measures
     * @throws Misconfigured if no function has that name
     */
    public static Served only(String name, Functions functions, LongSupplier nanoseconds) {
        return only(name, functions, nanoseconds, door -> door);
    }

    private static Served only(
            String name,
            Functions functions,
            LongSupplier nanoseconds,
            Function<Router, Function<HttpCall, HttpReply>> admitting) {
        Runs runs = new Runs(functions.meters(), functions.clock(), nanoseconds);
        return switch (name) {
            case TOPIC -> new Served.Topic(runs.of(TOPIC, functions.textOfficials(), null));
            case "notifyOverdue" ->
                Served.Job.of(
                        runs.of(name, functions.notifyOverdue(), functions.oldestTimer()), NotifyOverdue.Outcome.class);
            case "sendAlerts" ->
                Served.Job.of(
                        runs.of(name, functions.sendAlerts(), functions.oldestIntent()), SendAlerts.Outcome.class);
            case "rollUpDay" ->
                Served.Job.of(runs.of(name, MeasuredNight.of(functions), null), RollUpDay.Outcome.class);
            case "publishPack" ->
                Served.Job.of(runs.of(name, functions.publishPack(), null), PublishPack.Outcome.class);
            case "examinePhotos" ->
                Served.Job.of(runs.of(name, functions.examinePhotos(), null), ExaminePhotos.Outcome.class);
            default ->
                new Served.Http(
                        new AccessLog(
                                name,
                                admitting.apply(door(name, functions)),
                                functions::pseudonym,
                                functions.meters(),
                                functions.clock(),
                                nanoseconds),
                        name.equals(PAGES) ? new Served.Primer(false, "/") : new Served.Primer(true, "/v1/me"));
        };
    }

    private static Router door(String name, Functions functions) {
        Router door = functions.api().functions().get(name);
        if (door == null) {
            throw Misconfigured.noFunction();
        }
        return door;
    }
}
