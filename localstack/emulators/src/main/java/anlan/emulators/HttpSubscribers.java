package anlan.emulators;

import anlan.emulators.LocalSns.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Subscribers that listen on HTTP, on loopback only: each is asked first whether it wants to be
 * one. Nothing is signed: no part of the city takes messages over HTTP.
 */
final class HttpSubscribers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FIRST_REFUSAL = 300;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** The address of a subscriber. */
    static URI endpoint(String text) {
        try {
            URI uri = URI.create(text);
            if ("http".equals(uri.getScheme()) && uri.getHost() != null && LOOPBACK.contains(uri.getHost())) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            throw SnsError.invalid("Endpoint", "is no address");
        }
        throw SnsError.invalid("Endpoint", "is not on loopback");
    }

    /** Asks whether it wants to subscribe; whoever does not answer stays unconfirmed. */
    void ask(URI subscriber, String topic, String token, URI self) {
        ObjectNode question = envelope(
                        "SubscriptionConfirmation", UUID.randomUUID().toString(), topic)
                .put("Token", token)
                .put("Message", "You have chosen to subscribe to the topic " + topic + ".")
                .put("SubscribeURL", self + "/?Action=ConfirmSubscription&TopicArn=" + topic + "&Token=" + token);
        try {
            post(subscriber, "SubscriptionConfirmation", question.toString());
        } catch (RuntimeException failed) {
            System.getLogger(LocalSns.class.getName())
                    .log(System.Logger.Level.WARNING, "a subscriber was not asked", failed);
        }
    }

    /** Hands one message over. */
    void deliver(URI subscriber, Delivery delivery, boolean raw) {
        post(subscriber, "Notification", raw ? delivery.message() : notification(delivery));
    }

    private static String notification(Delivery delivery) {
        ObjectNode notification = envelope("Notification", delivery.messageId(), delivery.topicArn())
                .put("Message", delivery.message());
        ObjectNode attributes = notification.putObject("MessageAttributes");
        delivery.attributes()
                .forEach((name, value) ->
                        attributes.putObject(name).put("Type", "String").put("Value", value));
        return notification.toString();
    }

    private static ObjectNode envelope(String type, String messageId, String topic) {
        return JSON.createObjectNode()
                .put("Type", type)
                .put("MessageId", messageId)
                .put("TopicArn", topic)
                .put("Timestamp", Instant.now().toString());
    }

    private void post(URI subscriber, String type, String body) {
        HttpRequest request = HttpRequest.newBuilder(subscriber)
                .timeout(PATIENCE)
                .header("x-amz-sns-message-type", type)
                .header("Content-Type", "text/plain; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= FIRST_REFUSAL) {
                throw new IllegalStateException("the subscriber answers " + status);
            }
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
