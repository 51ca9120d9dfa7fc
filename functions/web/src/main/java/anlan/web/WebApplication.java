package anlan.web;

import anlan.catalogue.AwsSettings;
import anlan.catalogue.Clients;
import anlan.catalogue.Founding;
import anlan.catalogue.Misconfigured;
import anlan.catalogue.Platform;
import anlan.catalogue.Settings;
import anlan.catalogue.SignInByHand;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Starts the HTTP edge from the environment alone. Two words do something else and end: {@code
 * found} makes the table with the posts of seeds/, each unless it is there, and {@code token
 * post:inspector} prints a sign-in.
 */
public final class WebApplication {

    /** How long whoever hands out requests takes to see that a process is not ready any more. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    /** What a process ends with that was told nonsense: EX_CONFIG. */
    private static final int NOT_RIGHT = 78;

    private WebApplication() {}

    static void main(String[] args) {
        try {
            run(args, System.getenv());
        } catch (Misconfigured | SignInByHand.Nobody wrong) {
            // One line: whoever started it has to mend what they said, and reads no stack.
            System.err.println(wrong.getMessage());
            System.exit(NOT_RIGHT);
        }
    }

    private static void run(String[] args, Map<String, String> environment) {
        switch (args.length == 0 ? "" : args[0]) {
            case "found" -> found(environment);
            case "token" ->
                System.out.println(
                        SignInByHand.token(platform(environment), List.of(args).getLast()));
            default -> {
                var unused = edge(environment).start(args);
            }
        }
    }

    /** The edge of the city that an environment describes. */
    public static WebEdge edge(Map<String, String> environment) {
        WebSettings.check(environment);
        return new WebEdge(platform(environment), environment.get("ANLAN_JOB_SECRET"))
                .showingMetricsTo(MetricsFilter.bearer(environment.get("ANLAN_METRICS_SECRET")))
                .leavingAfter(FAREWELL);
    }

    private static void found(Map<String, String> environment) {
        Settings settings = Settings.from(environment);
        AwsSettings.check(environment);
        try (DynamoDbClient patient = AwsSettings.made(Clients::patientDynamo)) {
            Founding.found(patient, settings.table(), settings.tombstones(), System.err::println);
        }
    }

    private static Platform platform(Map<String, String> environment) {
        return Platform.of(
                environment, Clock.systemUTC(), () -> UUID.randomUUID().toString());
    }
}
