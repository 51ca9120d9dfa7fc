package anlan.emulators;

import anlan.emulators.LocalSns.Delivery;
import anlan.emulators.LocalSns.Text;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What can be asked of the endpoint, as SNS answers it. */
final class SnsActions {

    private static final int MOST_ENTRIES = 10;

    private final Topics topics;
    private final HttpSubscribers http;
    private final Consumer<Text> inbox;
    private final Supplier<URI> self;
    private final Map<String, Subscription> asked = new ConcurrentHashMap<>();

    /**
     * Takes what it works with.
     *
     * @param inbox gets every text message
     * @param self where the endpoint is
     */
    SnsActions(Topics topics, HttpSubscribers http, Consumer<Text> inbox, Supplier<URI> self) {
        this.topics = topics;
        this.http = http;
        this.inbox = inbox;
        this.self = self;
    }

    String answer(SnsForm form) {
        String action = form.text("Action");
        return SnsXml.result(
                action,
                switch (action) {
                    case "CreateTopic" -> SnsXml.element("TopicArn", topics.create(form.required("Name")));
                    case "ListTopics" ->
                        SnsXml.list("Topics", topics.arns().stream().sorted(), arn -> SnsXml.element("TopicArn", arn));
                    case "Publish" -> SnsXml.element("MessageId", publish(form));
                    case "PublishBatch" -> publishBatch(form);
                    case "Subscribe" -> SnsXml.element("SubscriptionArn", subscribe(form));
                    case "ConfirmSubscription" -> SnsXml.element("SubscriptionArn", confirm(form));
                    case "Unsubscribe" -> {
                        topics.remove(form.required("SubscriptionArn"));
                        yield "";
                    }
                    case "ListSubscriptionsByTopic" ->
                        SnsXml.list("Subscriptions", topics.of(form.required("TopicArn")).stream(), Subscription::xml);
                    case "SetSubscriptionAttributes" -> {
                        topics.find(form.required("SubscriptionArn"))
                                .set(form.required("AttributeName"), form.text("AttributeValue"));
                        yield "";
                    }
                    case "GetSubscriptionAttributes" ->
                        SnsXml.attributes(
                                topics.find(form.required("SubscriptionArn")).attributes());
                    default -> throw new SnsError(400, "InvalidAction", "The action is not valid for this endpoint");
                });
    }

    private String subscribe(SnsForm form) {
        String topic = form.required("TopicArn");
        if (!form.required("Protocol").equals("http")) {
            throw SnsError.invalid("Protocol", "only http is known here");
        }
        URI endpoint = HttpSubscribers.endpoint(form.required("Endpoint"));
        Subscription[] made = new Subscription[1];
        made[0] = topics.add(
                topic, "http", endpoint.toString(), delivery -> http.deliver(endpoint, delivery, made[0].raw()));
        try {
            form.entries("Attributes").forEach(made[0]::set);
        } catch (SnsError wrong) {
            topics.remove(made[0].arn());
            throw wrong;
        }
        String token = form.messageId();
        asked.put(token, made[0]);
        http.ask(endpoint, topic, token, self.get());
        return Boolean.parseBoolean(form.text("ReturnSubscriptionArn")) ? made[0].arn() : Subscription.PENDING;
    }

    private String confirm(SnsForm form) {
        Subscription subscription = asked.get(form.required("Token"));
        if (subscription == null || !subscription.topic().equals(form.required("TopicArn"))) {
            throw SnsError.invalid("Token", "is not valid");
        }
        subscription.confirm();
        return subscription.arn();
    }

    private String publish(SnsForm form) {
        String messageId = form.messageId();
        String message = form.message();
        if (form.has("PhoneNumber")) {
            inbox.accept(new Text(messageId, form.phone(), message, form.attributes()));
        } else {
            topics.publish(new Delivery(messageId, form.required("TopicArn"), message, form.attributes()));
        }
        return messageId;
    }

    /** Each for itself: one that can't be published does not hold up the rest. */
    private String publishBatch(SnsForm form) {
        String topic = form.required("TopicArn");
        var unused = topics.of(topic);
        List<SnsForm> entries = form.members("PublishBatchRequestEntries");
        if (entries.isEmpty()) {
            throw new SnsError(400, "EmptyBatchRequest", "The batch holds nothing");
        }
        if (entries.size() > MOST_ENTRIES) {
            throw new SnsError(400, "TooManyEntriesInBatchRequest", "The batch holds more than ten");
        }
        if (!entries.stream().map(each -> each.required("Id")).allMatch(new HashSet<>()::add)) {
            throw new SnsError(400, "BatchEntryIdsNotDistinct", "Two entries have the same id");
        }
        StringBuilder done = new StringBuilder();
        StringBuilder failed = new StringBuilder();
        for (SnsForm entry : entries) {
            String id = SnsXml.element("Id", entry.required("Id"));
            try {
                Delivery delivery = new Delivery(entry.messageId(), topic, entry.message(), entry.attributes());
                topics.publish(delivery);
                done.append(SnsXml.member(id + SnsXml.element("MessageId", delivery.messageId())));
            } catch (SnsError wrong) {
                failed.append(SnsXml.member(id + wrong.content() + "<SenderFault>true</SenderFault>"));
            }
        }
        return "<Successful>" + done + "</Successful><Failed>" + failed + "</Failed>";
    }
}
