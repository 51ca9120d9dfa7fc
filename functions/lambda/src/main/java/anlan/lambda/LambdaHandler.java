package anlan.lambda;

import anlan.catalogue.Catalogue;
import anlan.catalogue.Functions;
import anlan.catalogue.Platform;
import anlan.catalogue.Served;
import anlan.catalogue.Uncaught;
import anlan.usecases.Tick;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.OffsetDateTime;
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
     * Made once for each instance of a Lambda.
     *
     * @throws IllegalStateException if the environment names no function, or lacks a setting
     */
    public LambdaHandler() {
        this(System.getenv().getOrDefault("SPRING_CLOUD_FUNCTION_DEFINITION", ""), AwsPlatform.of(System.getenv()));
    }

    /**
     * The same on another platform.
     *
     * @param function to be
     */
    protected LambdaHandler(String function, Platform platform) {
        Uncaught.toTheLog();
        served = Catalogue.only(function, new Functions(platform), System::nanoTime);
        priming = Priming.wanted(System.getenv()) ? new Priming(served, platform).registered() : null;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode event = EventJson.read(input);
        switch (served) {
            case Served.Http http ->
                EventJson.write(output, GatewayCall.reply(Catalogue.answer(http.door(), GatewayCall.of(event))));
            case Served.Topic topic ->
                EventJson.write(output, EventJson.report(TopicMessages.taken(event, topic.run())));
            case Served.Job job ->
                EventJson.write(output, EventJson.report(job.run().apply(tick(event))));
        }
    }

    /** The beat of a schedule, or whatever else wakes a job: then there is no time in it. */
    private static Tick tick(JsonNode event) {
        if (!event.isObject()) {
            throw new IllegalArgumentException("not an event of a schedule: it is no object");
        }
        JsonNode at = event.path("at");
        return new Tick(
                at.isMissingNode() || at.isNull()
                        ? null
                        : OffsetDateTime.parse(at.stringValue()).toInstant());
    }
}
