package anlan.catalogue;

import java.time.Duration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The clients of AWS. Where they connect to is the SDK's own business: {@code AWS_ENDPOINT_URL} and its kin point the same code
 * at an emulator.
 */
public final class Clients {

    private static final Duration ATTEMPT = Duration.ofSeconds(1);
    private static final Duration CALL = Duration.ofSeconds(5);

    private Clients() {}

    public static DynamoDbClient dynamo() {
        return DynamoDbClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder())
                .overrideConfiguration(patience())
                .build();
    }

    public static SnsClient sns() {
        return SnsClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder())
                .overrideConfiguration(patience())
                .build();
    }

    private static ClientOverrideConfiguration patience() {
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(ATTEMPT)
                .apiCallTimeout(CALL)
                .retryStrategy(RetryMode.STANDARD)
                .build();
    }
}
