package anlan.web;

import anlan.catalogue.Settings;
import anlan.domain.refusal.Unavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

/**
 * The topic of a place that has none: its one subscriber runs in this process, before whoever
 * publishes goes on. What it fails at is offered as often as SNS would, and given up then. Text
 * messages go where they always went.
 */
final class TopicHere implements SnsClient {

    private static final Logger LOG = System.getLogger(TopicHere.class.getName());
    private static final int MOST_DELIVERIES = 3;

    private final SnsClient telephones;
    private final AtomicReference<@Nullable Function<String, ?>> subscriber = new AtomicReference<>();

    TopicHere(SnsClient telephones) {
        this.telephones = telephones;
    }

    /** Who takes the messages from now on. */
    void deliverTo(Function<String, ?> function) {
        subscriber.set(function);
    }

    /**
     * Hands a message over.
     *
     * @throws SdkClientException if the store is away, as it is then for the next message too
     */
    @Override
    public PublishResponse publish(PublishRequest request) {
        if (!Settings.HERE.equals(request.topicArn())) {
            return telephones.publish(request);
        }
        Function<String, ?> function = subscriber.get();
        if (function == null) {
            throw SdkClientException.create("nobody subscribes yet");
        }
        deliver(function, request.message());
        return PublishResponse.builder().messageId(Settings.HERE).build();
    }

    private static void deliver(Function<String, ?> function, String message) {
        for (int delivery = 1; ; delivery++) {
            try {
                var unused = function.apply(message);
                return;
            } catch (RuntimeException failed) {
                if (storeIsAway(failed)) {
                    throw SdkClientException.create("the store is away", failed);
                }
                if (delivery == MOST_DELIVERIES) {
                    LOG.log(Level.ERROR, "a message that no function could take", failed);
                    return;
                }
            }
        }
    }

    private static boolean storeIsAway(Throwable failed) {
        return Stream.<Throwable>iterate(failed, fault -> fault != null, Throwable::getCause)
                .anyMatch(Unavailable.class::isInstance);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        telephones.close();
    }
}
