package anlan.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.Outbox;
import anlan.domain.contract.Wordings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import tools.jackson.databind.JsonNode;

/** What subscribers of the topic rely on, whatever speaks SNS at the other end. */
abstract class SubscriptionContract {

    private static final Map<String, String> TO_OWNER = Map.of(
            "role", "owner", "area", "331082112", "severity", "OVERDUE", "template", "overdue", "channel", "sms");

    final HttpInbox inbox = new HttpInbox();

    @AfterEach
    void nobody_listens() {
        inbox.close();
    }

    abstract SnsClient sns();

    /** Where messages go that a subscriber would not take. */
    abstract String deadLetterQueue();

    /** The messages that went there. */
    abstract List<String> deadLetters();

    private String topic() {
        return sns().createTopic(request -> request.name("subscriptions-" + System.nanoTime()))
                .topicArn();
    }

    private String pending(String topic, Map<String, String> attributes) {
        return sns().subscribe(request -> request.topicArn(topic)
                        .protocol("http")
                        .endpoint(inbox.endpoint())
                        .returnSubscriptionArn(true)
                        .attributes(attributes))
                .subscriptionArn();
    }

    private String subscribed(String topic, Map<String, String> attributes) {
        var unused = pending(topic, attributes);
        JsonNode question = inbox.asked();
        assertThat(question.path("Type").stringValue()).isEqualTo("SubscriptionConfirmation");
        assertThat(question.path("TopicArn").stringValue()).isEqualTo(topic);
        return sns().confirmSubscription(request ->
                        request.topicArn(topic).token(question.path("Token").stringValue()))
                .subscriptionArn();
    }

    private String filtered(String topic, String policy) {
        return subscribed(topic, Map.of("FilterPolicy", policy));
    }

    private void publish(String topic, String message, Map<String, String> attributes) {
        var unused = sns().publish(
                        request -> request.topicArn(topic).message(message).messageAttributes(values(attributes)));
    }

    private static Map<String, MessageAttributeValue> values(Map<String, String> attributes) {
        Map<String, MessageAttributeValue> values = new TreeMap<>();
        attributes.forEach((name, value) -> values.put(name, SnsTopic.text(value)));
        return values;
    }

    @Test
    void who_has_not_confirmed_hears_nothing() {
        String topic = topic();
        var unused = pending(topic, Map.of());
        JsonNode question = inbox.asked();
        publish(topic, "before", Map.of());
        var confirmed = sns().confirmSubscription(request ->
                request.topicArn(topic).token(question.path("Token").stringValue()));
        publish(topic, "after", Map.of());
        assertThat(inbox.message()).isEqualTo("after");
        assertThat(confirmed.subscriptionArn()).startsWith(topic + ":");
    }

    @Test
    void a_token_that_was_not_given_confirms_nothing() {
        String topic = topic();
        var unused = pending(topic, Map.of());
        assertThatThrownBy(() -> sns().confirmSubscription(
                                request -> request.topicArn(topic).token("0".repeat(64))))
                .isInstanceOf(InvalidParameterException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"role\":[\"owner\"]}",
                "{\"role\":[\"office\",\"owner\"]}",
                "{\"area\":[{\"prefix\":\"331082\"}]}",
                "{\"severity\":[{\"anything-but\":\"URGENT\"}]}",
                "{\"severity\":[{\"anything-but\":[\"URGENT\",\"NONE\"]}]}",
                "{\"area\":[{\"anything-but\":{\"prefix\":\"331083\"}}]}",
                "{\"role\":[\"owner\"],\"template\":[\"overdue\",{\"prefix\":\"super\"}],\"severity\":[\"OVERDUE\"]}",
                "{}"
            })
    void a_filter_lets_through_what_it_names(String policy) {
        String topic = topic();
        var unused = filtered(topic, policy);
        publish(topic, "wanted", TO_OWNER);
        assertThat(inbox.message()).isEqualTo("wanted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"role\":[\"office\"]}",
                "{\"role\":[\"Owner\"]}",
                "{\"area\":[{\"prefix\":\"331083\"}]}",
                "{\"severity\":[{\"anything-but\":\"OVERDUE\"}]}",
                "{\"severity\":[{\"anything-but\":[\"URGENT\",\"OVERDUE\"]}]}",
                "{\"area\":[{\"anything-but\":{\"prefix\":\"331082\"}}]}",
                "{\"role\":[\"owner\"],\"template\":[\"supervise\"]}",
                "{\"no-such\":[\"owner\"]}",
                "{\"no-such\":[{\"anything-but\":\"owner\"}]}"
            })
    void a_filter_keeps_back_what_it_does_not_name(String policy) {
        String topic = topic();
        String subscription = filtered(topic, policy);
        publish(topic, "unwanted", TO_OWNER);
        sns().setSubscriptionAttributes(request -> request.subscriptionArn(subscription)
                .attributeName("FilterPolicy")
                .attributeValue("{\"role\":[\"marker\"]}"));
        publish(topic, "wanted", Map.of("role", "marker"));
        assertThat(inbox.message()).isEqualTo("wanted");
        assertThat(inbox.unread()).isZero();
    }

    @Test
    void a_notice_can_be_chosen_by_role_area_severity_and_template() {
        String topic = topic();
        var unused = filtered(
                topic,
                "{\"role\":[\"owner\"],\"area\":[{\"prefix\":\"331082112\"}],\"severity\":[\"OVERDUE\"],"
                        + "\"template\":[\"overdue\"],\"channel\":[\"sms\"]}");
        Outbox.Outgoing alert = SnsContract.alert("one");
        assertThat(new SnsTopic(sns(), topic, Wordings.TEMPLATES).publish(List.of(alert)))
                .isNull();
        assertThat(NoticeJson.read(inbox.message())).isEqualTo(SnsContract.handover(List.of(alert)));
    }

    @Test
    void a_digest_can_be_chosen_by_whatever_one_of_its_alerts_could() {
        String topic = topic();
        var unused = filtered(
                topic,
                "{\"role\":[\"owner\"],\"area\":[{\"prefix\":\"331082112\"}],\"rung\":[\"T+0\"],"
                        + "\"severity\":[\"OVERDUE\"],\"template\":[\"digest\"]}");
        List<Outbox.Outgoing> digest = List.of(SnsContract.alert("two"), SnsContract.alert("three"));
        assertThat(new SnsTopic(sns(), topic, Wordings.TEMPLATES).publish(digest))
                .isNull();
        assertThat(NoticeJson.read(inbox.message())).isEqualTo(SnsContract.handover(digest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"role\":\"owner\"}", "{\"role\":[]}", "{\"role\":[{\"no-such\":\"x\"}]}", "not json"})
    void a_filter_that_says_nothing_is_refused(String policy) {
        String topic = topic();
        assertThatThrownBy(() -> pending(topic, Map.of("FilterPolicy", policy)))
                .isInstanceOf(InvalidParameterException.class);
        assertThat(sns().listSubscriptionsByTopic(request -> request.topicArn(topic))
                        .subscriptions())
                .isEmpty();
    }

    @Test
    void who_has_left_hears_nothing_more_and_is_not_listed() {
        String topic = topic();
        String subscription = subscribed(topic, Map.of());
        assertThat(sns().listSubscriptionsByTopic(request -> request.topicArn(topic))
                        .subscriptions())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.subscriptionArn()).isEqualTo(subscription);
                    assertThat(each.protocol()).isEqualTo("http");
                    assertThat(each.endpoint()).isEqualTo(inbox.endpoint());
                });
        sns().unsubscribe(request -> request.subscriptionArn(subscription));
        assertThat(sns().listSubscriptionsByTopic(request -> request.topicArn(topic))
                        .subscriptions())
                .isEmpty();
        publish(topic, "unheard", Map.of());
        assertThatThrownBy(() -> sns().getSubscriptionAttributes(request -> request.subscriptionArn(subscription)))
                .isInstanceOf(NotFoundException.class);
        assertThat(inbox.unread()).isZero();
    }

    @Test
    void what_was_set_can_be_read() {
        String topic = topic();
        String subscription = filtered(topic, "{\"role\":[\"owner\"]}");
        assertThat(sns().getSubscriptionAttributes(request -> request.subscriptionArn(subscription))
                        .attributes())
                .containsEntry("FilterPolicy", "{\"role\":[\"owner\"]}")
                .containsEntry("PendingConfirmation", "false")
                .containsEntry("TopicArn", topic);
    }

    @Test
    void a_batch_is_published_each_for_itself() {
        String topic = topic();
        var unused = filtered(topic, "{\"role\":[\"owner\"]}");
        var answer = sns().publishBatch(request -> request.topicArn(topic)
                .publishBatchRequestEntries(
                        entry("1", "for the owner", "owner"),
                        entry("2", "for the office", "office"),
                        entry("3", "for the owner, too", "owner")));
        assertThat(answer.successful()).extracting(each -> each.id()).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(List.of(inbox.message(), inbox.message()))
                .containsExactlyInAnyOrder("for the owner", "for the owner, too");
        assertThat(inbox.unread()).isZero();
    }

    private static PublishBatchRequestEntry entry(String id, String message, String role) {
        return PublishBatchRequestEntry.builder()
                .id(id)
                .message(message)
                .messageAttributes(values(Map.of("role", role)))
                .build();
    }

    @Test
    void what_a_subscriber_does_not_take_becomes_a_dead_letter_and_the_others_have_it() {
        String topic = topic();
        var unused =
                subscribed(topic, Map.of("RedrivePolicy", "{\"deadLetterTargetArn\":\"" + deadLetterQueue() + "\"}"));
        try (HttpInbox other = new HttpInbox()) {
            var asked = sns().subscribe(
                            request -> request.topicArn(topic).protocol("http").endpoint(other.endpoint()));
            String token = other.asked().path("Token").stringValue();
            assertThat(asked.subscriptionArn()).isEqualTo("pending confirmation");
            var confirmed =
                    sns().confirmSubscription(request -> request.topicArn(topic).token(token));
            assertThat(confirmed.subscriptionArn()).isNotBlank();
            inbox.status = 500;
            publish(topic, "poison", Map.of());
            assertThat(other.message()).isEqualTo("poison");
            assertThat(inbox.message()).isEqualTo("poison");
        }
        assertThat(deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter).contains("poison"));
    }
}
