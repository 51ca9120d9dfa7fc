package anlan.emulators;

import anlan.emulators.LocalSns.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The topics of the endpoint, who subscribes to them, and what nobody would take. */
final class Topics {

    private static final int MOST_DELIVERIES = 3;

    private final Map<String, List<Subscription>> topics = new ConcurrentHashMap<>();
    private final List<Delivery> deadLetters = new CopyOnWriteArrayList<>();

    String create(String name) {
        String arn = "arn:aws:sns:local:000000000000:" + name;
        topics.putIfAbsent(arn, new CopyOnWriteArrayList<>());
        return arn;
    }

    List<String> arns() {
        return new ArrayList<>(topics.keySet());
    }

    List<Delivery> deadLetters() {
        return List.copyOf(deadLetters);
    }

    List<Subscription> of(String topic) {
        List<Subscription> subscriptions = topics.get(topic);
        if (subscriptions == null) {
            throw new SnsError(404, "NotFound", "Topic does not exist");
        }
        return subscriptions;
    }

    /** Adds one that waits to be confirmed. */
    Subscription add(String topic, String protocol, String endpoint, Consumer<Delivery> subscriber) {
        List<Subscription> subscriptions = of(topic);
        Subscription added = new Subscription(topic + ":" + UUID.randomUUID(), topic, protocol, endpoint, subscriber);
        subscriptions.add(added);
        return added;
    }

    Subscription find(String arn) {
        return topics.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.arn().equals(arn))
                .findFirst()
                .orElseThrow(() -> new SnsError(404, "NotFound", "Subscription does not exist"));
    }

    void remove(String arn) {
        topics.values()
                .forEach(
                        each -> each.removeIf(subscription -> subscription.arn().equals(arn)));
    }

    void publish(Delivery delivery) {
        for (Subscription subscription : of(delivery.topicArn())) {
            if (subscription.wants(delivery)) {
                deliver(subscription, delivery);
            }
        }
    }

    /** At least once, as on AWS: the publisher never hears of a subscriber that fails. */
    private void deliver(Subscription subscription, Delivery delivery) {
        for (int tried = 0; tried < MOST_DELIVERIES; tried++) {
            try {
                subscription.deliver(delivery);
                return;
            } catch (RuntimeException failed) {
                System.getLogger(LocalSns.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "a subscriber failed, message " + delivery.messageId(),
                                failed);
            }
        }
        deadLetters.add(delivery);
    }
}
