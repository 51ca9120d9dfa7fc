package anlan.lambda;

import anlan.catalogue.Catalogue;
import anlan.catalogue.Functions;
import anlan.catalogue.Platform;
import anlan.catalogue.Served;
import anlan.catalogue.Uncaught;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The handler that is deployed: it makes the one function that {@code
 * SPRING_CLOUD_FUNCTION_DEFINITION} names, and nothing else. The framework's own handler, {@code
 * FunctionInvoker} with {@link LambdaApplication}, gives the same answers, and takes longer to
 * start.
 */
public class LambdaHandler implements RequestStreamHandler {

    private final Served served;

    /** Held here, as the runtime remembers it weakly; null where no snapshot is taken. */
    @SuppressWarnings("UnusedVariable")
    private final @Nullable Priming priming;

    /**
     * Made once for each instance of a Lambda; where the environment names no function, or lacks a
     * setting, the process says so in one line and ends.
     */
    public LambdaHandler() {
        this(Start.orEnd(() -> Made.from(System.getenv())));
    }

    /**
     * The same on another platform.
     *
     * @param function to be
     */
    protected LambdaHandler(String function, Platform platform) {
        this(Made.of(function, platform));
        Uncaught.toTheLog();
    }

    private LambdaHandler(Made made) {
        served = made.served();
        priming = Priming.wanted(System.getenv()) ? new Priming(served, made.platform()).registered() : null;
    }

    /** A function on its platform. */
    private record Made(Served served, Platform platform) {

        static Made from(Map<String, String> environment) {
            return of(environment.getOrDefault("SPRING_CLOUD_FUNCTION_DEFINITION", ""), AwsPlatform.of(environment));
        }

        static Made of(String function, Platform platform) {
            return new Made(Catalogue.only(function, new Functions(platform), System::nanoTime), platform);
        }
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode result = switch (served) {
            case Served.Http http ->
                GatewayCall.reply(Catalogue.answer(http.door(), GatewayCall.of(EventJson.read(input))));
            case Served.Topic topic -> EventJson.report(TopicMessages.taken(EventJson.read(input), topic.run()));
            case Served.Job job -> EventJson.report(job.run().apply(WakeUp.tick(input.readAllBytes())));
        };
        EventJson.write(output, result);
    }
}
