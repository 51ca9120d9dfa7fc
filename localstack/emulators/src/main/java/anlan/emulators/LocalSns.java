package anlan.emulators;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * An SNS endpoint on loopback that speaks the Query protocol, for the real client of the SDK:
 * topics with subscribers that filter by attribute, and text messages.
 */
public final class LocalSns implements AutoCloseable {

    /** One message as a subscriber gets it. */
    public record Delivery(String messageId, String topicArn, String message, Map<String, String> attributes) {}

    /** One text message as a telephone gets it. */
    public record Text(String messageId, String phone, String message, Map<String, String> attributes) {}

    private final HttpServer server;
    private final Topics topics = new Topics();
    private final HttpSubscribers subscribers = new HttpSubscribers();
    private final List<Consumer<Text>> inboxes = new CopyOnWriteArrayList<>();
    private final SnsActions actions;

    private LocalSns(HttpServer server) {
        this.server = server;
        this.actions = new SnsActions(
                topics, subscribers, text -> inboxes.forEach(inbox -> inbox.accept(text)), this::endpoint);
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
            server.createContext("/", exchange -> SnsExchange.answer(exchange, sns.actions));
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
        return topics.create(name);
    }

    /**
     * Delivers in this process what the filter lets through: each attribute named must have one of
     * the values given for it.
     */
    public void subscribe(String topicArn, Map<String, List<String>> filter, Consumer<Delivery> subscriber) {
        Subscription subscription = topics.add(topicArn, "application", "this process", subscriber);
        subscription.filter(FilterPolicy.exactly(filter));
        subscription.confirm();
    }

    /** Hands over every text message. */
    public void onText(Consumer<Text> inbox) {
        inboxes.add(inbox);
    }

    /** The messages that no subscriber would take, however often they were offered. */
    public List<Delivery> deadLetters() {
        return topics.deadLetters();
    }

    @Override
    public void close() {
        server.stop(0);
        subscribers.close();
    }
}
