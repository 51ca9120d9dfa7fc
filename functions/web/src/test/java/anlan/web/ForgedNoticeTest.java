package anlan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody on the public edge takes messages of SNS: they come from the topic or not at all. */
class ForgedNoticeTest {

    private static final AtomicInteger FETCHED = new AtomicInteger();
    private static HttpServer lure;
    private static RawEdge edge;

    @BeforeAll
    static void start() throws IOException {
        lure = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lure.createContext("/", exchange -> {
            FETCHED.incrementAndGet();
            exchange.close();
        });
        lure.start();
        edge = new RawEdge();
    }

    @AfterAll
    static void stop() {
        edge.close();
        lure.stop(0);
    }

    private static String forged(String path, String type, String body) throws IOException {
        return edge.ask("POST " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "x-amz-sns-message-type: " + type + "\r\n"
                + "x-amz-sns-topic-arn: arn:aws:sns:local:000000000000:Alerts\r\n"
                + "Content-Type: text/plain; charset=UTF-8\r\n"
                + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/textOfficials",
                "/textOfficials/",
                "/textOfficials,textOfficials",
                "/functionRouter",
                "/sns",
                "/v1/textOfficials",
                "/v1/notices",
                "/_jobs/textOfficials",
                "/local/phones",
                "/events/textOfficials"
            })
    void a_message_that_somebody_forged_finds_nobody_and_does_nothing(String path) throws IOException {
        String notice = "{\"version\":1,\"caseId\":\"HFEF9JSTH9JDFQCGNJ9M8GT9VQ\",\"intent\":\"1#T+0#owner\"}";
        String notification = "{\"Type\":\"Notification\",\"MessageId\":\"1\",\"TopicArn\":\"arn\",\"Message\":\""
                + notice.replace("\"", "\\\"") + "\"}";
        String url = "http://127.0.0.1:" + lure.getAddress().getPort() + "/";
        String question = "{\"Type\":\"SubscriptionConfirmation\",\"Token\":\"t\",\"SubscribeURL\":\"" + url + "\"}";
        for (String answer : new String[] {
            forged(path, "Notification", notification),
            forged(path, "Notification", notice),
            forged(path, "SubscriptionConfirmation", question),
            forged(path, "UnsubscribeConfirmation", question)
        }) {
            assertThat(answer).containsPattern("^HTTP/1.1 (404|405) ");
        }
        assertThat(FETCHED).hasValue(0);
    }
}
