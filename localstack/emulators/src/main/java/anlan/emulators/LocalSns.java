package anlan.emulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * An SNS endpoint on loopback that speaks the Query protocol, for the real client of the SDK:
 * topics with subscribers that filter by attribute, and text messages.
 */
public final class LocalSns implements AutoCloseable {

    private static final int MOST_DELIVERIES = 3;

    /** One message as a subscriber gets it. */
    public record Delivery(String messageId, String topicArn, String message, Map<String, String> attributes) {}

    /** One text message as a telephone gets it. */
    public record Text(String messageId, String phone, String message, Map<String, String> attributes) {}

    private record Subscription(Map<String, List<String>> filter, Consumer<Delivery> subscriber) {
        boolean wants(Map<String, String> attributes) {
            return filter.entrySet().stream()
                    .allMatch(wanted -> wanted.getValue().contains(attributes.getOrDefault(wanted.getKey(), "")));
        }
    }

    private final HttpServer server;
    private final Map<String, List<Subscription>> topics = new ConcurrentHashMap<>();
    private final List<Consumer<Text>> inboxes = new CopyOnWriteArrayList<>();
    private final List<Delivery> deadLetters = new CopyOnWriteArrayList<>();

    private LocalSns(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts to listen on loopback.
     *
     * @param port 0 for any that is free
     */
    public static LocalSns start(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            LocalSns sns = new LocalSns(server);
            server.createContext("/", sns::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return sns;
        } catch (IOException taken) {
            throw new UncheckedIOException("the SNS endpoint can't listen", taken);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Makes a topic unless it is there, and gives its ARN. */
    public String createTopic(String name) {
        String arn = "arn:aws:sns:local:000000000000:" + name;
        topics.putIfAbsent(arn, new CopyOnWriteArrayList<>());
        return arn;
    }

    /**
     * Delivers what the filter lets through: each attribute named must have one of the values given
     * for it.
     */
    public void subscribe(String topicArn, Map<String, List<String>> filter, Consumer<Delivery> subscriber) {
        subscribers(topicArn).add(new Subscription(Map.copyOf(filter), subscriber));
    }

    /** Hands over every text message. */
    public void onText(Consumer<Text> inbox) {
        inboxes.add(inbox);
    }

    /** The messages that no subscriber would take, however often they were offered. */
    public List<Delivery> deadLetters() {
        return List.copyOf(deadLetters);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private List<Subscription> subscribers(String topicArn) {
        List<Subscription> subscribers = topics.get(topicArn);
        if (subscribers == null) {
            throw new SnsError(404, "NotFound", "Topic does not exist");
        }
        return subscribers;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            SnsForm form = SnsForm.parse(exchange.getRequestBody().readAllBytes());
            int status = 200;
            String answer;
            try {
                answer = answer(form);
            } catch (SnsError error) {
                status = error.status();
                answer = error.xml();
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String answer(SnsForm form) {
        return switch (form.text("Action")) {
            case "Publish" -> SnsXml.result("Publish", SnsXml.element("MessageId", publish(form)));
            case "CreateTopic" ->
                SnsXml.result("CreateTopic", SnsXml.element("TopicArn", createTopic(form.required("Name"))));
            case "ListTopics" -> SnsXml.result("ListTopics", SnsXml.topics(new ArrayList<>(topics.keySet())));
            default -> throw new SnsError(400, "InvalidAction", "The action is not valid for this endpoint");
        };
    }

    private String publish(SnsForm form) {
        String messageId = form.messageId();
        String message = form.message();
        if (form.has("PhoneNumber")) {
            Text text = new Text(messageId, form.phone(), message, form.attributes());
            inboxes.forEach(inbox -> inbox.accept(text));
            return messageId;
        }
        String topic = form.required("TopicArn");
        Delivery delivery = new Delivery(messageId, topic, message, form.attributes());
        for (Subscription subscription : subscribers(topic)) {
            if (subscription.wants(delivery.attributes())) {
                deliver(subscription, delivery);
            }
        }
        return messageId;
    }

    /** At least once, as on AWS: the publisher never hears of a subscriber that fails. */
    private void deliver(Subscription subscription, Delivery delivery) {
        for (int tried = 0; tried < MOST_DELIVERIES; tried++) {
            try {
                subscription.subscriber().accept(delivery);
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
