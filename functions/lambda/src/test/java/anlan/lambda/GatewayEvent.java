package anlan.lambda;

import anlan.catalogue.story.Asked;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A call as API Gateway hands it to a function: payload format 2.0 of an HTTP API. */
final class GatewayEvent {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GatewayEvent() {}

    static String of(Asked asked) {
        String route = "ANY " + asked.path();
        ObjectNode event = JSON.createObjectNode()
                .put("version", "2.0")
                .put("routeKey", route)
                .put("rawPath", asked.path())
                .put("rawQueryString", asked.query())
                .put("isBase64Encoded", false);
        ObjectNode headers = event.putObject("headers").put("host", "api.example.org");
        headers.put("user-agent", "anlan-stories");
        asked.headers().forEach(headers::put);
        ObjectNode context = event.putObject("requestContext")
                .put("requestId", asked.id())
                .put("routeKey", route)
                .put("stage", "$default")
                .put("time", "08/Feb/2024:02:00:00 +0000")
                .put("timeEpoch", 1_707_357_600_000L);
        context.putObject("http")
                .put("method", asked.method())
                .put("path", asked.path())
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", "192.0.2.1")
                .put("userAgent", "anlan-stories");
        if (asked.body() != null) {
            event.put("body", asked.body());
        }
        return JSON.writeValueAsString(event);
    }
}
