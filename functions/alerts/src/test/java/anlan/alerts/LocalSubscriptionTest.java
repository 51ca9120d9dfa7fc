package anlan.alerts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.emulators.LocalSns;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;

/** Subscribers of our own endpoint. */
class LocalSubscriptionTest extends SubscriptionContract {

    private final LocalSns endpoint = LocalSns.start(0);
    private final SnsClient client = SnsContract.clientOf(endpoint.endpoint().toString());

    @AfterEach
    void stop() {
        client.close();
        endpoint.close();
    }

    @Override
    SnsClient sns() {
        return client;
    }

    @Override
    String deadLetterQueue() {
        return "arn:aws:sqs:local:000000000000:dead-letters";
    }

    @Override
    List<String> deadLetters() {
        return endpoint.deadLetters().stream().map(LocalSns.Delivery::message).toList();
    }

    @ParameterizedTest
    @CsvSource({"http, http://example.com/inbox", "https, https://127.0.0.1/inbox", "sms, +861000000042", "http, x"})
    void nothing_leaves_the_laptop(String protocol, String address) {
        String topic = endpoint.createTopic("loopback");
        assertThatThrownBy(() -> client.subscribe(
                        request -> request.topicArn(topic).protocol(protocol).endpoint(address)))
                .isInstanceOf(InvalidParameterException.class);
    }
}
