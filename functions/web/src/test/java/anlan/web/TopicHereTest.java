package anlan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.catalogue.FixedCity;
import anlan.catalogue.Platform;
import anlan.catalogue.Settings;
import anlan.domain.refusal.Unavailable;
import anlan.emulators.LocalDynamoDb;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

/** Where there is no topic, an alert finds its telephone all the same. */
class TopicHereTest {

    private static final String SECRET = "a-secret-of-the-timer";
    private static final String NOW = "anlan.test.now";

    /** Telephones that keep what they got. */
    private static final class Telephones implements SnsClient {

        private final List<PublishRequest> got = new ArrayList<>();

        @Override
        public PublishResponse publish(PublishRequest request) {
            got.add(request);
            return PublishResponse.builder().messageId("m-" + got.size()).build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    private final Telephones telephones = new Telephones();
    private final TopicHere topic = new TopicHere(telephones);

    @AfterEach
    void today() {
        System.clearProperty(NOW);
    }

    @Test
    void a_hazard_that_is_late_is_told_to_its_town_by_the_process_that_noticed_it() throws Exception {
        try (LocalDynamoDb store = LocalDynamoDb.inMemory();
                HttpClient http = HttpClient.newHttpClient()) {
            FixedCity.found(store.endpoint().toString());
            Platform fixed = FixedCity.surroundings();
            Settings settings = new Settings(
                    fixed.settings().table(), Settings.HERE, fixed.settings().secret(), 2);
            Platform here = new Platform(settings, fixed.dynamo(), telephones, fixed.clock(), fixed.ids(), List.of());
            try (ConfigurableApplicationContext edge =
                    new WebEdge(here, SECRET).start("--server.port=0", "--server.address=127.0.0.1")) {
                String url = "http://127.0.0.1:"
                        + ((WebServerApplicationContext) edge).getWebServer().getPort();
                post(
                        http,
                        url + "/v1/hazards",
                        "Authorization",
                        "Bearer " + FixedCity.token("post:inspector"),
                        """
                        {"source":"OFFICE","category":"fire-equipment","description":"x",\
                        "areaCode":"331082112"}""",
                        201);
                System.setProperty(NOW, "2024-02-20T09:00:00+08:00");
                post(http, url + "/_jobs/notifyOverdue", JobsFilter.SECRET, SECRET, "{}", 200);
                assertThat(telephones.got).isEmpty();
                post(http, url + "/_jobs/sendAlerts", JobsFilter.SECRET, SECRET, "{}", 200);
            }
        }
        assertThat(telephones.got).isNotEmpty().allSatisfy(text -> {
            assertThat(text.topicArn()).isNull();
            assertThat(text.phoneNumber()).startsWith("+86");
            assertThat(text.message()).startsWith("【平安办】").contains("隐患");
        });
    }

    private static void post(HttpClient http, String url, String header, String value, String body, int status)
            throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "a-key-of-sixteen-and-more")
                        .header(header, value)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private void publish() {
        var unused = topic.publish(PublishRequest.builder()
                .topicArn(Settings.HERE)
                .message("a notice")
                .build());
    }

    @Test
    void what_the_function_fails_at_is_offered_three_times_and_stands_in_nobodys_way() {
        AtomicInteger offered = new AtomicInteger();
        topic.deliverTo(message -> {
            offered.incrementAndGet();
            throw new IllegalStateException("can't be read");
        });
        assertThatCode(this::publish).doesNotThrowAnyException();
        assertThat(offered).hasValue(3);
    }

    @Test
    void what_it_fails_at_once_only_is_taken() {
        AtomicInteger offered = new AtomicInteger();
        topic.deliverTo(message -> {
            if (offered.incrementAndGet() == 1) {
                throw new IllegalStateException("not now");
            }
            return message;
        });
        publish();
        assertThat(offered).hasValue(2);
    }

    @Test
    void while_the_store_is_away_the_topic_is_away_and_nothing_is_given_up() {
        AtomicInteger offered = new AtomicInteger();
        topic.deliverTo(message -> {
            offered.incrementAndGet();
            throw new IllegalStateException("wrapped", Unavailable.busy());
        });
        assertThatThrownBy(this::publish).isInstanceOf(SdkClientException.class);
        assertThat(offered).hasValue(1);
    }

    @Test
    void before_anybody_subscribes_the_topic_is_away() {
        assertThatThrownBy(this::publish).isInstanceOf(SdkClientException.class);
    }
}
