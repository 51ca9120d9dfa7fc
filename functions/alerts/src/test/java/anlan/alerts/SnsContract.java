package anlan.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Notice;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.alert.TopicAway;
import anlan.domain.alert.Wording;
import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.contract.Samples;
import anlan.domain.contract.Wordings;
import anlan.domain.people.PostId;
import anlan.domain.timer.Severity;
import cloud.localstack.awssdkv2.TestUtils;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.NotFoundException;

/** What alerts rely on, whatever speaks SNS at the other end. */
abstract class SnsContract {

    static final CaseId CASE = new CaseId("H0000000000000000000000001");
    static final Notice NOTICE = new Notice(
            CASE,
            "1#T+0#owner",
            "T+0",
            "overdue",
            new CaseNumber("LH-20240208-004217"),
            new PostId("town-331082112"),
            "owner",
            new AreaCode("331082112"),
            Severity.OVERDUE,
            LocalDate.of(2024, 2, 15));

    /** An alert of another case, as it is handed over for the first time. */
    static Outbox.Outgoing alert(String name) {
        Intent intent =
                Samples.overdue(Samples.hazard(name), Samples.NOW).intents().getFirst();
        return new Outbox.Outgoing(intent, Samples.NOW, 1);
    }

    static Handover handover(List<Outbox.Outgoing> alerts) {
        return new Handover(alerts.stream()
                .map(alert -> new Handover.Each(alert.intent().id(), alert.tries()))
                .toList());
    }

    /** A client of the endpoint that runs, through the HTTP client that the city uses. */
    static SnsClient clientOf(String endpoint) {
        return TestUtils.wrapApiSyncClientV2(SnsClient.builder(), endpoint)
                .httpClient(Apache5HttpClient.create())
                .build();
    }

    abstract SnsClient sns();

    /** Subscribes to a topic for one value of {@code channel}; gives what has been received. */
    abstract Supplier<List<String>> subscribe(String topic, String channel);

    /** What that telephone has received. */
    abstract List<String> texts(String phone);

    @Test
    void a_notice_reaches_who_filters_for_it_and_nobody_else() {
        String topic = sns().createTopic(request -> request.name("contract")).topicArn();
        Supplier<List<String>> wanting = subscribe(topic, "sms");
        Supplier<List<String>> other = subscribe(topic, "wechat");

        List<Outbox.Outgoing> one = List.of(alert("one"));
        List<Outbox.Outgoing> two = List.of(alert("two"), alert("three"));
        topic(topic).publish(one);
        topic(topic).publish(two);

        assertThat(wanting.get()).extracting(NoticeJson::read).containsExactlyInAnyOrder(handover(one), handover(two));
        assertThat(other.get()).isEmpty();
    }

    @Test
    void whoever_calls_telephones_is_asked_to_look_and_nobody_else() {
        String topic = sns().createTopic(request -> request.name("contract")).topicArn();
        Supplier<List<String>> wanting = subscribe(topic, "sms");
        Supplier<List<String>> other = subscribe(topic, "wechat");

        topic(topic).ask();

        assertThat(wanting.get()).containsExactly(NoticeJson.look());
        assertThat(other.get()).isEmpty();
        assertThatThrownBy(() -> topic(topic + "-gone").ask()).isInstanceOf(TopicAway.class);
    }

    private static Sms sms(String phone) {
        return Sms.of(NOTICE, (Wording.Text) Wordings.TEMPLATES.word(NOTICE), phone);
    }

    @Test
    void a_text_message_reaches_the_telephone_whole() {
        Sms sms = sms("+861000000042");

        assertThat(new SnsSms(sns()).send(sms))
                .isInstanceOfSatisfying(
                        SmsGateway.Answer.Sent.class,
                        sent -> assertThat(sent.messageId()).isNotBlank());
        assertThat(texts("+861000000042")).containsExactly(sms.text());
    }

    @Test
    void a_number_that_is_none_is_refused_for_good() {
        assertThat(new SnsSms(sns()).send(sms("not-a-number")))
                .isInstanceOfSatisfying(
                        SmsGateway.Answer.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isNotBlank().doesNotContain("not-a-number"));
    }

    @Test
    void a_topic_that_is_not_there_is_a_fault_and_not_a_silence() {
        String topic = sns().createTopic(request -> request.name("contract")).topicArn();

        assertThatThrownBy(() -> topic(topic + "-gone").publish(List.of(alert("one"))))
                .isInstanceOf(TopicAway.class)
                .hasCauseInstanceOf(NotFoundException.class);
    }

    @Test
    void a_notice_that_the_topic_will_never_take_is_refused_and_the_topic_is_not_away() {
        String topic = sns().createTopic(request -> request.name("contract")).topicArn();
        Intent intent = alert("one").intent();
        Intent endless = new Intent(
                intent.caseId(),
                intent.number(),
                1,
                "x".repeat(300 * 1024),
                null,
                intent.role(),
                intent.post(),
                intent.unit(),
                intent.area(),
                null,
                intent.dueAt(),
                intent.notBefore(),
                intent.at(),
                intent.template(),
                Severity.OVERDUE,
                true,
                Intent.Fate.PENDING,
                null);

        assertThat(topic(topic).publish(List.of(new Outbox.Outgoing(endless, Samples.NOW, 1))))
                .isEqualTo("the topic refuses the notice");
    }

    private SnsTopic topic(String arn) {
        return new SnsTopic(sns(), arn, Wordings.TEMPLATES);
    }
}
