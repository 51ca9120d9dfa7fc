package anlan.torture;

import anlan.catalogue.Catalogue;
import anlan.catalogue.Functions;
import anlan.catalogue.PhotoStores;
import anlan.catalogue.Platform;
import anlan.catalogue.Settings;
import anlan.domain.contract.SettableClock;
import anlan.domain.photo.PhotoStore;
import anlan.domain.subscription.StatusGateway;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.usecases.Workers;
import anlan.usecases.alert.TextOfficials;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.context.support.GenericApplicationContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** The functions of a city as one process has them. */
public final class Deployed {

    private static final byte[] SECRET = "a-secret-of-the-torture-of-32-bytes".getBytes(StandardCharsets.UTF_8);
    private static final int SHARDS = 2;

    private Deployed() {}

    /** What a function of a city that is there already makes of its input, in a process of its own. */
    static Object once(
            URI storeAt, URI snsAt, String table, String topicArn, Instant now, String function, Object input) {
        DynamoDbClient dynamo = Clients.store(storeAt, Clients.REAL, Clients.patient());
        SnsClient sns = Clients.topic(snsAt, Clients.REAL, Clients.patient());
        Functions functions = made(
                table,
                topicArn,
                dynamo,
                sns,
                new SettableClock(now),
                () -> "a process of its own",
                StatusGateway.NONE,
                PhotoStores.NONE);
        return Objects.requireNonNull(
                        registered(functions, UnaryOperator.identity()).get(function))
                .apply(input);
    }

    /** All functions over those neighbours. */
    static Functions made(
            String table,
            String topicArn,
            DynamoDbClient dynamo,
            SnsClient sns,
            SettableClock clock,
            Supplier<String> ids,
            StatusGateway weChat,
            PhotoStore photos) {
        // The process has a clock of its own, by which memories age: that of the city.
        return new Functions(
                new Platform(new Settings(table, topicArn, SECRET, SHARDS), dynamo, sns, clock, ids, List.of())
                        // Faults are chosen by the operation of the thread, so there is one.
                        .with(Workers.ONE)
                        .telling(weChat)
                        .storing(photos),
                () -> clock.instant().toEpochMilli() * 1_000_000);
    }

    /** The functions by their names, those of HTTP as the layer makes them. */
    public static Map<String, Function<Object, Object>> registered(
            Functions from, UnaryOperator<Function<HttpCall, HttpReply>> http) {
        Map<String, Function<Object, Object>> byName = new TreeMap<>();
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            Catalogue.register(context, from, edge(http), () -> 0);
            context.refresh();
            context.getBeansOfType(FunctionRegistration.class)
                    .forEach((name, registration) -> byName.put(name, function(registration)));
        }
        return byName;
    }

    @SuppressWarnings("unchecked") // the edge below makes them
    private static Function<Object, Object> function(FunctionRegistration<?> registration) {
        return (Function<Object, Object>) registration.getTarget();
    }

    private static Catalogue.Edge edge(UnaryOperator<Function<HttpCall, HttpReply>> http) {
        return new Catalogue.Edge() {
            @Override
            public Catalogue.Typed http(Function<HttpCall, HttpReply> function) {
                return Catalogue.Typed.of(HttpCall.class, HttpReply.class, http.apply(function));
            }

            @Override
            public Catalogue.Typed topic(Function<String, TextOfficials.Outcome> function) {
                return Catalogue.Typed.of(String.class, TextOfficials.Outcome.class, function);
            }
        };
    }
}
