package anlan.lambda;

import anlan.catalogue.Catalogue;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.http.Query;
import anlan.usecases.alert.TextOfficials;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Events of AWS, turned into calls of the functions, and back. */
final class AwsEvents implements Catalogue.Edge {

    @Override
    public Catalogue.Typed http(Function<HttpCall, HttpReply> function) {
        return Catalogue.Typed.of(
                APIGatewayV2HTTPEvent.class,
                APIGatewayV2HTTPResponse.class,
                event -> response(Catalogue.answer(function, call(event))));
    }

    /**
     * One event may hold several messages; if one fails, all come again, and those that are done do
     * nothing. It is read as plain maps: the framework's mapper does not know the capital letters
     * of {@code Records} and {@code Sns}.
     */
    @Override
    public Catalogue.Typed topic(Function<String, TextOfficials.Outcome> function) {
        return Catalogue.Typed.of(
                Map.class,
                String.class,
                event -> list(event, "Records").stream()
                        .map(each -> function.apply(message(each)).name())
                        .collect(Collectors.joining(",")));
    }

    private static List<?> list(Map<?, ?> event, String name) {
        if (event.get(name) instanceof List<?> records) {
            return records;
        }
        throw new IllegalArgumentException("not an event of SNS: it has no " + name);
    }

    private static String message(Object each) {
        if (each instanceof Map<?, ?> fields
                && fields.get("Sns") instanceof Map<?, ?> sns
                && sns.get("Message") instanceof String message) {
            return message;
        }
        throw new IllegalArgumentException("not a record of SNS: it has no message");
    }

    private static HttpCall call(APIGatewayV2HTTPEvent event) {
        APIGatewayV2HTTPEvent.RequestContext context = event.getRequestContext();
        Map<String, String> headers = event.getHeaders();
        return new HttpCall(
                context.getHttp().getMethod(),
                event.getRawPath(),
                Query.parse(event.getRawQueryString()),
                headers == null ? Map.of() : headers,
                body(event.getBody(), event.getIsBase64Encoded()),
                context.getHttp().getSourceIp(),
                context.getRequestId());
    }

    private static byte[] body(@Nullable String body, boolean encoded) {
        if (body == null) {
            return new byte[0];
        }
        return encoded ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    private static APIGatewayV2HTTPResponse response(HttpReply reply) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(reply.status())
                .withHeaders(reply.headers())
                .withBody(reply.body())
                .withIsBase64Encoded(reply.encoded())
                .build();
    }
}
