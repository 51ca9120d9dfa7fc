package anlan.catalogue;

import anlan.dynamodb.Budget;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.usecases.Tick;
import anlan.usecases.alert.SendAlerts;
import anlan.usecases.alert.TextOfficials;
import anlan.usecases.deadline.NotifyOverdue;
import anlan.usecases.figures.RollUpDay;
import anlan.usecases.figures.pack.PublishPack;
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
    public static final List<String> JOBS = List.of("notifyOverdue", "sendAlerts", "rollUpDay", "publishPack");

    /** The function that the topic drives. */
    public static final String TOPIC = "textOfficials";

    /**
     * Half of what a function of HTTP has on AWS: the rest is for reading, signing in and
     * answering.
     */
    private static final Duration STORE = Duration.ofSeconds(5);

    private Catalogue() {}

    /**
     * Answers one call, over all of whose parts the store may take no longer than somebody waits
     * for an answer.
     */
    public static HttpReply answer(Function<HttpCall, HttpReply> function, HttpCall call) {
        return Budget.of(STORE, () -> function.apply(call));
    }

    /** How an edge turns what it receives into what a function takes. */
    public interface Edge {

        /** A function of HTTP, as this edge serves it. */
        Typed http(Function<HttpCall, HttpReply> function);

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
            Typed typed = typed(edge, only(name, functions, nanoseconds));
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
     * @throws IllegalStateException if no function has that name
     */
    public static Served only(String name, Functions functions, LongSupplier nanoseconds) {
        Runs runs = new Runs(functions.clock(), nanoseconds);
        return switch (name) {
            case TOPIC -> new Served.Topic(runs.of(TOPIC, functions.textOfficials(), null));
            case "notifyOverdue" ->
                Served.Job.of(
                        runs.of(name, functions.notifyOverdue(), functions.oldestTimer()), NotifyOverdue.Outcome.class);
            case "sendAlerts" ->
                Served.Job.of(
                        runs.of(name, functions.sendAlerts(), functions.oldestIntent()), SendAlerts.Outcome.class);
            case "rollUpDay" ->
                Served.Job.of(runs.of(name, new MeasuredNight(functions), null), RollUpDay.Outcome.class);
            case "publishPack" ->
                Served.Job.of(runs.of(name, functions.publishPack(), null), PublishPack.Outcome.class);
            default -> new Served.Http(new AccessLog(name, door(name, functions), functions::pseudonym, nanoseconds));
        };
    }

    private static Function<HttpCall, HttpReply> door(String name, Functions functions) {
        Function<HttpCall, HttpReply> door = functions.api().functions().get(name);
        if (door == null) {
            throw new IllegalStateException("there is no function " + name + " to be");
        }
        return door;
    }
}
