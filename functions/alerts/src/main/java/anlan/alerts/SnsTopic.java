package anlan.alerts;

import anlan.domain.alert.Notice;
import anlan.domain.alert.PublishNotice;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/**
 * The city's one topic on SNS. Its attributes let a subscriber choose without reading the message.
 */
public final class SnsTopic implements PublishNotice {

    private final SnsClient sns;
    private final String arn;

    public SnsTopic(SnsClient sns, String arn) {
        this.sns = sns;
        this.arn = arn;
    }

    @Override
    public void publish(Notice notice) {
        sns.publish(request -> request.topicArn(arn)
                .message(NoticeJson.write(notice))
                .messageAttributes(Map.of(
                        "channel", text("sms"),
                        "template", text(notice.template()),
                        "rung", text(notice.rung()),
                        "areaCode", text(notice.area().value()))));
    }

    static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
