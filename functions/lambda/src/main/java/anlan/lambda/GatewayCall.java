package anlan.lambda;

import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.http.Query;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A call of HTTP as API Gateway hands it in (payload format 2.0), and its answer. */
final class GatewayCall {

    private GatewayCall() {}

    static HttpCall of(JsonNode event) {
        JsonNode context = event.path("requestContext");
        JsonNode http = context.path("http");
        Map<String, String> headers = new TreeMap<>();
        event.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asString()));
        return new HttpCall(
                required(http, "method"),
                required(event, "rawPath"),
                Query.parse(EventJson.text(event, "rawQueryString")),
                HttpCall.read(headers),
                body(
                        EventJson.text(event, "body"),
                        event.path("isBase64Encoded").asBoolean(false)),
                required(http, "sourceIp"),
                required(context, "requestId"));
    }

    private static String required(JsonNode node, String field) {
        String text = EventJson.text(node, field);
        if (text == null) {
            throw new IllegalArgumentException("not an event of API Gateway: it has no " + field);
        }
        return text;
    }

    private static byte[] body(@Nullable String body, boolean encoded) {
        if (body == null) {
            return new byte[0];
        }
        return encoded ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    static ObjectNode reply(HttpReply reply) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("statusCode", reply.status());
        ObjectNode headers = answer.putObject("headers");
        reply.headers().forEach(headers::put);
        return answer.put("body", reply.body()).put("isBase64Encoded", reply.encoded());
    }
}
