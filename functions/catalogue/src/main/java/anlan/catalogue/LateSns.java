package anlan.catalogue;

import java.util.function.Supplier;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

/**
 * A client of SNS that is made when something is published for the first time: most functions never
 * publish, and making it is a good part of their start.
 */
final class LateSns implements SnsClient {

    private final Lazily<SnsClient> client;

    LateSns(Supplier<SnsClient> maker) {
        client = new Lazily<>(maker);
    }

    @Override
    public PublishResponse publish(PublishRequest request) {
        return client.get().publish(request);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    /** Leaves the connections to the process, which ends with them. */
    @Override
    public void close() {}
}
