package anlan.simulation;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

/** A topic that keeps what it has until it is told to deliver. */
public final class KeepingTopic implements SnsClient {

    private final List<String> messages = new ArrayList<>();

    @Override
    public PublishResponse publish(PublishRequest request) {
        messages.add(request.message());
        return PublishResponse.builder().messageId("message").build();
    }

    /** Whether it has nothing to deliver. */
    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** All that it has, latest first, and it has nothing any more. */
    public List<String> taken() {
        List<String> taken = List.copyOf(messages).reversed();
        messages.clear();
        return taken;
    }

    @Override
    public String serviceName() {
        return "topic";
    }

    @Override
    public void close() {}
}
