package anlan.alerts;

import anlan.domain.alert.Handover;
import anlan.domain.alert.Notice;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.PublishNotice;
import anlan.domain.alert.Severity;
import anlan.domain.alert.Templates;
import anlan.domain.alert.TopicAway;
import anlan.domain.alert.Wording;
import anlan.domain.people.PostId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.InvalidParameterValueException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.SnsException;

/**
 * The city's one topic on SNS. Its attributes let a subscriber choose without reading the message.
 */
public final class SnsTopic implements PublishNotice {

    private static final Map<String, MessageAttributeValue> OF_A_DIGEST =
            Map.of("channel", text("sms"), "template", text("digest"), "severity", text(Severity.NORMAL.name()));

    private final SnsClient sns;
    private final String arn;
    private final Templates templates;

    public SnsTopic(SnsClient sns, String arn, Templates templates) {
        this.sns = sns;
        this.arn = arn;
        this.templates = templates;
    }

    /**
     * Only what SNS says of the message itself is a refusal of this notice. A topic that is gone or
     * closed to us takes none, as one that does not answer. A notice that can't be worded is not
     * published at all.
     */
    @Override
    public @Nullable String publish(List<Outbox.Outgoing> alerts) {
        return alerts.size() == 1 ? one(alerts.getFirst()) : digest(alerts);
    }

    private @Nullable String one(Outbox.Outgoing alert) {
        Notice notice = Notice.of(alert.intent());
        return switch (templates.word(notice)) {
            case Wording.None(String reason) -> reason;
            case Wording.Text text ->
                publish(NoticeJson.write(notice, alert.tries(), text.parameters()), attributes(notice));
        };
    }

    private @Nullable String digest(List<Outbox.Outgoing> alerts) {
        Handover digest = new Handover(alerts.stream()
                .map(alert -> new Handover.Each(alert.intent().id(), alert.tries()))
                .toList());
        PostId post = alerts.getFirst().intent().post();
        return switch (templates.digest(alerts.size())) {
            case Wording.None(String reason) -> reason;
            case Wording.Text text -> publish(NoticeJson.write(post, digest, text.parameters()), OF_A_DIGEST);
        };
    }

    private @Nullable String publish(String message, Map<String, MessageAttributeValue> attributes) {
        try {
            var unused = sns.publish(
                    request -> request.topicArn(arn).message(message).messageAttributes(attributes));
            return null;
        } catch (InvalidParameterException | InvalidParameterValueException refused) {
            if (namesTheTopic(refused)) {
                throw new TopicAway(refused);
            }
            return "the topic refuses the notice";
        } catch (SdkException down) {
            throw new TopicAway(down);
        }
    }

    private static Map<String, MessageAttributeValue> attributes(Notice notice) {
        return Map.of(
                "channel", text("sms"),
                "template", text(notice.template()),
                "rung", text(notice.rung()),
                "role", text(notice.role()),
                "area", text(notice.area().value()),
                "severity", text(notice.severity().name()));
    }

    private static boolean namesTheTopic(SnsException refused) {
        String message = refused.getMessage();
        return message != null && message.contains("Arn");
    }

    static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
