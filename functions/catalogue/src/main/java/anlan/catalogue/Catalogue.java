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
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
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
     * Puts every function into the context's catalogue of functions, behind the log that tells of
     * its calls or runs.
     *
     * @param nanoseconds of a clock that only measures
     */
    public static void register(
            GenericApplicationContext context, Functions functions, Edge edge, LongSupplier nanoseconds) {
        Runs runs = new Runs(functions.clock(), nanoseconds);
        functions
                .api()
                .functions()
                .forEach((name, function) -> add(
                        context, name, edge.http(new AccessLog(name, function, functions::pseudonym, nanoseconds))));
        add(context, TOPIC, edge.topic(runs.of(TOPIC, functions.textOfficials(), null)));
        add(
                context,
                "notifyOverdue",
                Typed.of(
                        Tick.class,
                        NotifyOverdue.Outcome.class,
                        runs.of("notifyOverdue", functions.notifyOverdue(), functions.oldestTimer())));
        add(
                context,
                "sendAlerts",
                Typed.of(
                        Tick.class,
                        SendAlerts.Outcome.class,
                        runs.of("sendAlerts", functions.sendAlerts(), functions.oldestIntent())));
        add(
                context,
                "rollUpDay",
                Typed.of(
                        Tick.class, RollUpDay.Outcome.class, runs.of("rollUpDay", new MeasuredNight(functions), null)));
        add(
                context,
                "publishPack",
                Typed.of(Tick.class, PublishPack.Outcome.class, runs.of("publishPack", functions.publishPack(), null)));
    }

    private static void add(GenericApplicationContext context, String name, Typed typed) {
        context.registerBean(
                name,
                FunctionRegistration.class,
                () -> new FunctionRegistration<>(typed.function(), name).type(typed.type()));
    }
}
