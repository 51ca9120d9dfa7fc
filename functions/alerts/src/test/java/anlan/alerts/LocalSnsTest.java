package anlan.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.contract.Wordings;
import anlan.emulators.LocalSns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.SnsException;

/** Our own endpoint keeps the contract, and what only it can be asked. */
class LocalSnsTest extends SnsContract {

    private final LocalSns endpoint = LocalSns.start(0);
    private final List<LocalSns.Text> texts = new ArrayList<>();
    private final SnsClient client = clientOf(endpoint.endpoint().toString());

    LocalSnsTest() {
        endpoint.onText(texts::add);
    }

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
    Supplier<List<String>> subscribe(String topic, String channel) {
        List<String> received = new ArrayList<>();
        endpoint.subscribe(topic, Map.of("channel", List.of(channel)), delivery -> received.add(delivery.message()));
        return () -> received;
    }

    @Override
    List<String> texts(String phone) {
        return texts.stream()
                .filter(text -> text.phone().equals(phone))
                .map(LocalSns.Text::message)
                .toList();
    }

    @Test
    void a_subscriber_that_fails_twice_is_asked_a_third_time() {
        String topic = endpoint.createTopic("stubborn");
        List<String> asked = new ArrayList<>();
        endpoint.subscribe(topic, Map.of(), delivery -> {
            asked.add(delivery.messageId());
            if (asked.size() < 3) {
                throw new IllegalStateException("not yet");
            }
        });

        new SnsTopic(client, topic, Wordings.TEMPLATES).publish(List.of(alert("one")));

        assertThat(asked).hasSize(3).containsOnly(asked.getFirst());
        assertThat(endpoint.deadLetters()).isEmpty();
    }

    @Test
    void what_no_subscriber_takes_is_a_dead_letter_and_the_publisher_never_hears() {
        String topic = endpoint.createTopic("poison");
        endpoint.subscribe(topic, Map.of(), delivery -> {
            throw new IllegalStateException("never");
        });

        new SnsTopic(client, topic, Wordings.TEMPLATES).publish(List.of(alert("one")));

        assertThat(endpoint.deadLetters()).hasSize(1);
    }

    @Test
    void mistakes_are_told_as_sns_tells_them() {
        String topic = endpoint.createTopic("mistakes");
        assertThatThrownBy(
                        () -> client.publish(request -> request.topicArn(topic).message("")))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() ->
                        client.publish(request -> request.topicArn(topic).message("x".repeat(256 * 1024 + 1))))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> client.deleteTopic(request -> request.topicArn(topic)))
                .isInstanceOfSatisfying(
                        SnsException.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("InvalidAction"));
        assertThat(client.listTopics().topics())
                .extracting(each -> each.topicArn())
                .contains(topic);
    }
}
