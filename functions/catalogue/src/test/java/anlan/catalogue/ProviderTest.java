package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.alerts.AliyunSms;
import anlan.alerts.SnsSms;
import anlan.domain.alert.SmsGateway;
import anlan.emulators.LocalSns;
import anlan.usecases.Tick;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** Who sends the text messages of a city, and what becomes of what the topic should not hold. */
class ProviderTest extends CityFixture {

    private static final Map<String, String> ALIYUN = Map.of(
            "ANLAN_SMS_PROVIDER", "aliyun",
            "ANLAN_ALIYUN_KEY_ID", "id",
            "ANLAN_ALIYUN_KEY_SECRET", "secret",
            "ANLAN_ALIYUN_SIGN_NAME", "平安办");

    private static SmsGateway named(Map<String, String> environment) {
        try (SnsClient sns = Clients.sns()) {
            return SmsProviders.of(environment, sns, InstantSource.system(), () -> "nonce");
        }
    }

    @Test
    void the_environment_names_the_provider() {
        assertThat(named(Map.of())).isInstanceOf(SnsSms.class);
        assertThat(named(Map.of("ANLAN_SMS_PROVIDER", ""))).isInstanceOf(SnsSms.class);
        assertThat(named(Map.of("ANLAN_SMS_PROVIDER", "sns"))).isInstanceOf(SnsSms.class);
        assertThat(named(ALIYUN)).isInstanceOf(AliyunSms.class);
    }

    @Test
    void a_provider_that_is_unknown_or_half_named_does_not_start_and_no_secret_is_told() {
        assertThatThrownBy(() -> named(Map.of("ANLAN_SMS_PROVIDER", "pigeon")))
                .hasMessageContaining("ANLAN_SMS_PROVIDER")
                .hasMessageNotContaining("pigeon");
        assertThatThrownBy(() -> named(Map.of("ANLAN_SMS_PROVIDER", "aliyun", "ANLAN_ALIYUN_KEY_SECRET", "s3cret")))
                .hasMessageContainingAll("ANLAN_ALIYUN_KEY_ID", "ANLAN_ALIYUN_SIGN_NAME")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void what_is_no_notice_is_refused_every_time_and_holds_up_nobody() {
        var unused = register("a-hazard-of-16-and-more");
        String topic = "arn:aws:sns:local:000000000000:" + table;
        List<LocalSns.Delivery> before = deadLetters();
        try (SnsClient sns = Clients.sns()) {
            for (String message : List.of("junk", "{\"version\":2}", "{\"Type\":\"SubscriptionConfirmation\"}")) {
                var published = sns.publish(request ->
                        request.topicArn(topic).message(message).messageAttributes(Map.of("channel", text("sms"))));
                assertThat(published.messageId()).isNotBlank();
            }
        }
        clock.now = at("2024-02-16T08:00:00");
        var fired = functions.notifyOverdue().apply(new Tick(null));
        sendAlerts();
        List<LocalSns.Delivery> refused = new ArrayList<>(deadLetters());
        refused.removeAll(before);
        assertThat(refused).extracting(LocalSns.Delivery::message).hasSize(3).contains("junk");
        assertThat(texts).hasSize(2);
        assertThat(fired).isNotNull();
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
