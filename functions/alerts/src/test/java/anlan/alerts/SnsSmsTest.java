package anlan.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway.Answer;
import anlan.domain.alert.Wording;
import anlan.domain.contract.Wordings;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;

/** What each answer of SNS means for a text message. */
class SnsSmsTest {

    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;
    private SnsClient client;
    private int status = 400;
    private String code = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                calls.incrementAndGet();
                if (code.isEmpty()) {
                    end.await();
                }
                byte[] body = ("<ErrorResponse><Error><Type>Sender</Type><Code>" + code
                                + "</Code><Message>+861000000042</Message></Error></ErrorResponse>")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        client = client(Duration.ofSeconds(60));
    }

    private SnsClient client(Duration patience) {
        return SnsClient.builder()
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.of("local"))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .httpClient(Apache5HttpClient.create())
                .overrideConfiguration(override -> override.apiCallTimeout(patience))
                .build();
    }

    @AfterEach
    void stop() {
        end.countDown();
        client.close();
        server.stop(0);
    }

    private Answer send() {
        return send(client);
    }

    private static Answer send(SnsClient through) {
        return new SnsSms(through)
                .send(Sms.of(
                        SnsContract.NOTICE,
                        (Wording.Text) Wordings.TEMPLATES.word(SnsContract.NOTICE),
                        "+861000000042"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, Throttling, Quota[reason=provider is throttling]",
        "429, ThrottledException, Quota[reason=provider is throttling]",
        "403, AuthorizationError, Quota[reason=provider refuses the account]",
        "400, InvalidParameter, Rejected[reason=provider refused the message]",
        "400, ParameterValueInvalid, Rejected[reason=provider refused the message]",
        "400, OptedOut, Rejected[reason=the telephone has opted out]",
        "500, InternalError, Unknown[why=InternalErrorException]",
        "400, SomethingNew, Unknown[why=SnsException]"
    })
    void an_answer_means_one_of_four_things_and_tells_no_number(int answered, String as, String meaning) {
        status = answered;
        code = as;
        assertThat(send().toString()).isEqualTo(meaning);
    }

    @Test
    void an_answer_that_does_not_come_leaves_open_whether_it_was_sent() {
        try (SnsClient impatient = client(Duration.ofSeconds(3))) {
            assertThat(send(impatient)).isEqualTo(new Answer.Unknown("ApiCallTimeoutException"));
        }
        assertThat(calls.get()).isPositive();
    }
}
