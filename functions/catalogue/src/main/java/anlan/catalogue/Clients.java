package anlan.catalogue;

import anlan.domain.people.SignIns;
import anlan.domain.subscription.StatusGateway;
import anlan.dynamodb.Retries;
import anlan.wechat.SubscribeMessages;
import anlan.wechat.WeChat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The clients of AWS and of WeChat. Where they connect to is the SDK's own business: {@code
 * AWS_ENDPOINT_URL} and its kin point the same code at an emulator.
 */
public final class Clients {

    /**
     * How many calls to the store may be under way at once; an edge lets in fewer requests than
     * this.
     */
    public static final int CONNECTIONS = 64;

    /**
     * How many timers of a sweep are fired at once: a quarter of the connections, as requests and
     * other jobs of the same process want theirs. More would gain nothing: a timer that fires and
     * sets the next one takes 4 of the 1,000 write units a second that a key of DynamoDB bears, so
     * two shards take 500 a second, and 16 workers at 2 calls of 5 ms ask for three times that.
     */
    static final int SWEEPERS = CONNECTIONS / 4;

    private static final Duration ATTEMPT = Duration.ofSeconds(1);
    private static final Duration CALL = Duration.ofSeconds(5);
    private static final Duration FILE_ATTEMPT = Duration.ofSeconds(6);
    private static final Duration FILE_CALL = Duration.ofSeconds(9);
    private static final Duration STARTING_ATTEMPT = Duration.ofSeconds(30);
    private static final Duration STARTING_CALL = Duration.ofMinutes(2);

    private Clients() {}

    /**
     * For requests and jobs: what takes long is given up, and tried again here and nowhere else.
     */
    public static DynamoDbClient dynamo() {
        return dynamo(ATTEMPT, CALL);
    }

    /** For a start, which has all the time that a busy machine needs. */
    public static DynamoDbClient patientDynamo() {
        return dynamo(STARTING_ATTEMPT, STARTING_CALL);
    }

    private static DynamoDbClient dynamo(Duration attempt, Duration call) {
        return DynamoDbClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(CONNECTIONS)
                        .connectionAcquisitionTimeout(attempt)
                        .connectionTimeout(attempt)
                        .socketTimeout(attempt))
                .overrideConfiguration(override -> override.apiCallAttemptTimeout(attempt)
                        .apiCallTimeout(call)
                        .retryStrategy(Retries.strategy()))
                .build();
    }

    /** Made when something is first published. */
    public static SnsClient sns() {
        return new LateSns(() -> SnsClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder())
                .overrideConfiguration(patience())
                .build());
    }

    /** For the files of photos, which take longer than anything else. */
    static S3Client s3() {
        return S3Client.builder()
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(CONNECTIONS)
                        .connectionTimeout(ATTEMPT)
                        .socketTimeout(FILE_ATTEMPT))
                // The SHA-256 of a photo is checked by us; a body in chunks is understood by fewer stores.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(config -> config.chunkedEncodingEnabled(false))
                .overrideConfiguration(override -> override.apiCallAttemptTimeout(FILE_ATTEMPT)
                        .apiCallTimeout(FILE_CALL)
                        .retryStrategy(RetryMode.STANDARD))
                .build();
    }

    /**
     * WeChat's sign-in, where the environment says with which app: {@code ANLAN_WECHAT_APPID},
     * {@code ANLAN_WECHAT_SECRET}.
     */
    public static List<SignIns> signIns(Map<String, String> environment) {
        return app(environment)
                .map(app -> List.<SignIns>of(new WeChat(WeChat.PRODUCTION, app.id(), app.secret())))
                .orElse(List.of());
    }

    /** WeChat's messages of the same app; none where there is none. */
    public static StatusGateway weChat(Map<String, String> environment, InstantSource clock) {
        return app(environment)
                .<StatusGateway>map(app -> new SubscribeMessages(WeChat.PRODUCTION, app.id(), app.secret(), clock))
                .orElse(StatusGateway.NONE);
    }

    private record App(String id, String secret) {}

    private static Optional<App> app(Map<String, String> environment) {
        String appid = environment.getOrDefault("ANLAN_WECHAT_APPID", "");
        String secret = environment.getOrDefault("ANLAN_WECHAT_SECRET", "");
        if (appid.isBlank() != secret.isBlank()) {
            throw new Misconfigured("ANLAN_WECHAT_APPID and ANLAN_WECHAT_SECRET go together");
        }
        return appid.isBlank() ? Optional.empty() : Optional.of(new App(appid, secret));
    }

    private static ClientOverrideConfiguration patience() {
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(ATTEMPT)
                .apiCallTimeout(CALL)
                .retryStrategy(RetryMode.STANDARD)
                .build();
    }
}
