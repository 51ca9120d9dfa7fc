package anlan.emulators;

import anlan.emulators.LocalSns.Delivery;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One subscriber of a topic, and what it wants of it. */
final class Subscription {

    static final String PENDING = "pending confirmation";
    private static final String FILTER = "FilterPolicy";
    private static final String SCOPE = "FilterPolicyScope";

    private final String arn;
    private final String topic;
    private final String protocol;
    private final String endpoint;
    private final Map<String, String> attributes = new TreeMap<>();
    private final Consumer<Delivery> subscriber;
    private volatile FilterPolicy filter = FilterPolicy.ALL;
    private volatile boolean confirmed;

    /** One that has not confirmed yet. */
    Subscription(String arn, String topic, String protocol, String endpoint, Consumer<Delivery> subscriber) {
        this.arn = arn;
        this.topic = topic;
        this.protocol = protocol;
        this.endpoint = endpoint;
        this.subscriber = subscriber;
    }

    String arn() {
        return arn;
    }

    String topic() {
        return topic;
    }

    void confirm() {
        confirmed = true;
    }

    boolean confirmed() {
        return confirmed;
    }

    void filter(FilterPolicy wanted) {
        filter = wanted;
    }

    /** Sets what a caller asks for; an empty policy wants everything. */
    synchronized void set(String name, String value) {
        switch (name) {
            case FILTER -> filter = value.isEmpty() ? FilterPolicy.ALL : FilterPolicy.parse(value);
            case SCOPE -> {
                if (!value.equals("MessageAttributes")) {
                    throw SnsError.invalid(SCOPE, "only MessageAttributes is known here");
                }
            }
            case "RawMessageDelivery", "RedrivePolicy" -> {}
            default -> throw SnsError.invalid("AttributeName", "is not known here");
        }
        attributes.put(name, value);
    }

    synchronized Map<String, String> attributes() {
        Map<String, String> all = new TreeMap<>(attributes);
        all.putAll(Map.of(
                "SubscriptionArn", arn,
                "TopicArn", topic,
                "Protocol", protocol,
                "Endpoint", endpoint,
                "PendingConfirmation", Boolean.toString(!confirmed)));
        return all;
    }

    boolean raw() {
        return Boolean.parseBoolean(attributes().get("RawMessageDelivery"));
    }

    boolean wants(Delivery delivery) {
        return confirmed && filter.wants(delivery.attributes());
    }

    void deliver(Delivery delivery) {
        subscriber.accept(delivery);
    }

    /** As a list of subscriptions shows it. */
    String xml() {
        return SnsXml.element("SubscriptionArn", confirmed ? arn : "PendingConfirmation")
                + SnsXml.element("Owner", "000000000000")
                + SnsXml.element("Protocol", protocol)
                + SnsXml.element("Endpoint", endpoint)
                + SnsXml.element("TopicArn", topic);
    }
}
