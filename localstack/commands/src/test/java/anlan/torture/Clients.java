package anlan.torture;

import anlan.dynamodb.Retries;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** The SDK's own clients, over whatever HTTP client they are given. */
public final class Clients {

    /** One HTTP client for all: it keeps its connections. */
    public static final SdkHttpClient REAL = Apache5HttpClient.builder()
            .maxConnections(200)
            .socketTimeout(Duration.ofMinutes(1))
            .build();

    private Clients() {}

    public static DynamoDbClient store(URI at, SdkHttpClient http, ClientOverrideConfiguration configuration) {
        return DynamoDbClient.builder()
                .endpointOverride(at)
                .region(Region.of("local"))
                .credentialsProvider(credentials())
                .httpClient(http)
                .overrideConfiguration(configuration)
                .build();
    }

    static SnsClient topic(URI at, SdkHttpClient http, ClientOverrideConfiguration configuration) {
        return SnsClient.builder()
                .endpointOverride(at)
                .region(Region.of("local"))
                .credentialsProvider(credentials())
                .httpClient(http)
                .overrideConfiguration(configuration)
                .build();
    }

    /** As the SDK comes. */
    public static ClientOverrideConfiguration patient() {
        return ClientOverrideConfiguration.builder().build();
    }

    private static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    }

    /** The product's own retries, without the waiting. */
    static ClientOverrideConfiguration impatient() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(Retries.strategy().toBuilder()
                        .backoffStrategy(BackoffStrategy.retryImmediately())
                        .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                        .build())
                .build();
    }
}
