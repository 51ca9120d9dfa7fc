package anlan.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.story.Asked;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A header that nobody reads comes no further than the edge, whichever handler is called. */
class HeadersOfEventsTest {

    private static final Map<String, String> CAME = Map.of(
            "authorization", "Bearer x",
            "x-canary", "canary",
            "cookie", "canary",
            "x-forwarded-for", "203.0.113.5",
            "payload", "canary",
            "spring.cloud.function.definition", "canary");

    @Test
    void through_our_own_handler() {
        String event = GatewayEvent.of(new Asked("request", "GET", "/v1/me", "", CAME, null));
        HttpCall call =
                GatewayCall.of(EventJson.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8))));
        assertThat(call.headers()).containsEntry("authorization", "Bearer x").containsOnlyKeys("authorization", "host");
    }

    @Test
    @SuppressWarnings("unchecked") // as the framework calls it
    void through_the_frameworks_handler() {
        AtomicReference<HttpCall> seen = new AtomicReference<>();
        var function = (Function<APIGatewayV2HTTPEvent, Object>) new AwsEvents()
                .http(call -> {
                    seen.set(call);
                    return new HttpReply(200, new TreeMap<>(), "");
                })
                .function();
        APIGatewayV2HTTPEvent.RequestContext context = new APIGatewayV2HTTPEvent.RequestContext();
        context.setRequestId("request");
        context.setHttp(APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                .withMethod("GET")
                .withSourceIp("192.0.2.1")
                .build());
        var unused = function.apply(APIGatewayV2HTTPEvent.builder()
                .withRawPath("/v1/me")
                .withHeaders(CAME)
                .withRequestContext(context)
                .build());
        assertThat(seen.get().headers()).isEqualTo(Map.of("authorization", "Bearer x"));
    }
}
