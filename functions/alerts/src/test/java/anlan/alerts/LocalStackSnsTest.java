package anlan.alerts;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * LocalStack keeps the same contract: so our own endpoint is no easier than the real thing is
 * thought to be.
 */
@Tag("localstack")
class LocalStackSnsTest extends SnsContract {

    private final LocalStackQueues queues = new LocalStackQueues();
    private final SnsClient sns = clientOf(LocalStackQueues.ENDPOINT.toString());

    @AfterEach
    void stop() {
        sns.close();
        queues.close();
    }

    @Override
    SnsClient sns() {
        return sns;
    }

    @Override
    Supplier<List<String>> subscribe(String topic, String channel) {
        String queue = "contract-" + channel + "-" + System.nanoTime();
        String url = queues.create(queue);
        sns.subscribe(request -> request.topicArn(topic)
                .protocol("sqs")
                .endpoint(LocalStackQueues.arn(queue))
                .attributes(
                        Map.of("RawMessageDelivery", "true", "FilterPolicy", "{\"channel\":[\"" + channel + "\"]}")));
        return () -> queues.bodies(url);
    }

    @Override
    List<String> texts(String phone) {
        return queues.texts(phone);
    }
}
