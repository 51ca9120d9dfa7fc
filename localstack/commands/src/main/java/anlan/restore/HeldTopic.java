package anlan.restore;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

/** A topic within this process, which holds what it has until somebody takes it. */
final class HeldTopic implements SnsClient {

    private final List<String> messages = new ArrayList<>();

    @Override
    public synchronized PublishResponse publish(PublishRequest request) {
        messages.add(request.message());
        return PublishResponse.builder().messageId("held").build();
    }

    /** All that it has, after which it has nothing any more. */
    synchronized List<String> taken() {
        List<String> taken = List.copyOf(messages);
        messages.clear();
        return taken;
    }

    @Override
    public String serviceName() {
        return "held";
    }

    @Override
    public void close() {}
}
