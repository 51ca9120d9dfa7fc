package anlan.alerts;

import anlan.domain.alert.AskForTexts;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Notice;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.PublishNotice;
import anlan.domain.alert.Templates;
import anlan.domain.alert.TopicAway;
import anlan.domain.alert.Wording;
import anlan.domain.people.PostId;
import anlan.domain.timer.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
public final class SnsTopic implements PublishNotice, AskForTexts {

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

    /** On the channel of telephones, as only they are called for what waits besides. */
    @Override
    public void ask() {
        String refused = publish(NoticeJson.look(), Map.of("channel", text("sms"), "template", text("look")));
        if (refused != null) {
            throw new IllegalStateException(refused);
        }
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
            case Wording.Text text -> {
                Severity severity = hardest(alerts);
                yield publish(
                        NoticeJson.write(post, digest, severity, text.parameters()), attributes(alerts, severity));
            }
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

    private static Severity hardest(List<Outbox.Outgoing> alerts) {
        return alerts.stream()
                .map(alert -> alert.intent().severity())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whoever chooses one of its alerts by role, area or rung gets the digest. */
    private static Map<String, MessageAttributeValue> attributes(List<Outbox.Outgoing> digest, Severity severity) {
        List<Notice> notices =
                digest.stream().map(alert -> Notice.of(alert.intent())).toList();
        return Map.of(
                "channel", text("sms"),
                "template", text("digest"),
                "rung", texts(notices.stream().map(Notice::rung)),
                "role", texts(notices.stream().map(Notice::role)),
                "area", texts(notices.stream().map(notice -> notice.area().value())),
                "severity", text(severity.name()));
    }

    private static boolean namesTheTopic(SnsException refused) {
        String message = refused.getMessage();
        return message != null && message.contains("Arn");
    }

    private static MessageAttributeValue texts(Stream<String> values) {
        return MessageAttributeValue.builder()
                .dataType("String.Array")
                .stringValue(NoticeJson.array(values.distinct().sorted().toList()))
                .build();
    }

    static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
