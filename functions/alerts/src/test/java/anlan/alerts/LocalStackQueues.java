package anlan.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * LocalStack, where the SDK's client of SNS does not reach: queues, and the telephones. It only
 * needs to see which service is meant, so no client of queues is wanted for two calls.
 */
final class LocalStackQueues implements AutoCloseable {

    static final URI ENDPOINT =
            URI.create(System.getenv().getOrDefault("AWS_ENDPOINT_URL_SNS", "http://127.0.0.1:4566"));
    private static final String ARN = "arn:aws:sqs:us-east-1:000000000000:";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();

    /** Makes a queue and gives its address. */
    String create(String name) {
        return sqs("CreateQueue", JSON.createObjectNode().put("QueueName", name))
                .path("QueueUrl")
                .stringValue();
    }

    static String arn(String name) {
        return ARN + name;
    }

    /** What is in it, read until a second passes without more: it delivers after it has answered. */
    List<String> bodies(String url) {
        List<String> bodies = new ArrayList<>();
        List<String> more = received(url);
        while (!more.isEmpty()) {
            bodies.addAll(more);
            more = received(url);
        }
        return bodies;
    }

    private List<String> received(String url) {
        List<String> bodies = new ArrayList<>();
        sqs(
                        "ReceiveMessage",
                        JSON.createObjectNode()
                                .put("QueueUrl", url)
                                .put("WaitTimeSeconds", 1)
                                .put("MaxNumberOfMessages", 10))
                .path("Messages")
                .forEach(message -> bodies.add(message.path("Body").stringValue()));
        return bodies;
    }

    private JsonNode sqs(String action, ObjectNode body) {
        return send(HttpRequest.newBuilder(ENDPOINT)
                .header("X-Amz-Target", "AmazonSQS." + action)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20240101/us-east-1/sqs/aws4_request, "
                                + "SignedHeaders=host, Signature=x")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** What that telephone has received; waits five seconds for a first one, as for queues. */
    List<String> texts(String phone) {
        List<String> texts = shown(phone);
        for (int tries = 0; texts.isEmpty() && tries < 50; tries++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            texts = shown(phone);
        }
        return texts;
    }

    private List<String> shown(String phone) {
        List<String> texts = new ArrayList<>();
        send(HttpRequest.newBuilder(ENDPOINT.resolve("/_aws/sns/sms-messages")).build())
                .path("sms_messages")
                .path(phone)
                .forEach(message -> texts.add(message.path("Message").stringValue()));
        return texts;
    }

    private JsonNode send(HttpRequest request) {
        try {
            return JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException down) {
            throw new UncheckedIOException(down);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
