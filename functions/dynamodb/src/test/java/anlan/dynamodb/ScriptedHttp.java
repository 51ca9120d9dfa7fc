package anlan.dynamodb;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The wire under the SDK's own client: it answers each call as written beforehand, the last answer
 * for ever, and counts.
 */
final class ScriptedHttp implements SdkHttpClient {

    /** What one call meets. */
    record Answer(int status, String body) {

        static final Answer OK = new Answer(200, "{}");
        static final Answer NOBODY = new Answer(0, "");
        static final Answer SILENCE = new Answer(-1, "");

        static Answer error(int status, String name) {
            return new Answer(
                    status, "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + name + "\",\"message\":\"no\"}");
        }

        /** A transaction that was cancelled, each part for its reason. */
        static Answer cancelled(String... codes) {
            List<String> reasons = new ArrayList<>();
            for (String code : codes) {
                reasons.add("{\"Code\":\"" + code + "\"}");
            }
            return new Answer(
                    400,
                    "{\"__type\":\"com.amazonaws.dynamodb.v20120810#TransactionCanceledException\",\"message\":\"no\","
                            + "\"CancellationReasons\":[" + String.join(",", reasons) + "]}");
        }
    }

    final List<String> bodies = new ArrayList<>();
    private final List<Answer> answers;

    ScriptedHttp(Answer... answers) {
        this.answers = List.of(answers);
    }

    /** A client with our own retries, which waits for nothing between them. */
    DynamoDbClient client() {
        return DynamoDbClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:9"))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .httpClient(this)
                .overrideConfiguration(override -> override.retryStrategy(
                        Retries.strategy(BackoffStrategy.retryImmediately(), BackoffStrategy.retryImmediately())))
                .build();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                Answer answer = answers.get(Math.min(bodies.size(), answers.size() - 1));
                bodies.add(request.contentStreamProvider()
                        .map(body -> text(body.newStream()))
                        .orElse(""));
                if (answer.status() < 0) {
                    silence();
                }
                if (answer.status() == 0) {
                    throw new IOException("connection refused");
                }
                byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
                return HttpExecuteResponse.builder()
                        .response(SdkHttpResponse.builder()
                                .statusCode(answer.status())
                                .putHeader("Content-Length", Integer.toString(bytes.length))
                                .build())
                        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
                        .build();
            }

            @Override
            public void abort() {}
        };
    }

    /** Until whoever asked gives up. */
    private static void silence() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("given up");
        }
    }

    private static String text(java.io.InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {}
}
