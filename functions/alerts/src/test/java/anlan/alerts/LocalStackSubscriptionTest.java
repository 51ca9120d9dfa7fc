package anlan.alerts;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import software.amazon.awssdk.services.sns.SnsClient;

/** Subscribers of LocalStack. */
@Tag("localstack")
class LocalStackSubscriptionTest extends SubscriptionContract {

    private final LocalStackQueues queues = new LocalStackQueues();
    private final SnsClient sns = SnsContract.clientOf(LocalStackQueues.ENDPOINT.toString());
    private final String queue = "dead-letters-" + System.nanoTime();
    private final String url = queues.create(queue);

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
    String deadLetterQueue() {
        return LocalStackQueues.arn(queue);
    }

    @Override
    List<String> deadLetters() {
        return queues.bodies(url);
    }
}
