package anlan.alerts;

import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.casefile.CaseId;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.OptedOutException;

/** Text messages through SNS itself, for regions that have them; those in mainland China do not. */
public final class SnsSms implements SmsGateway {

    private final SnsClient sns;

    public SnsSms(SnsClient sns) {
        this.sns = sns;
    }

    @Override
    public Answer send(Sms sms) {
        try {
            String messageId = sns.publish(request ->
                            request.phoneNumber(sms.phone()).message(sms.text()).messageAttributes(attributes(sms)))
                    .messageId();
            return new Answer(messageId, null);
        } catch (InvalidParameterException refused) {
            return new Answer("", "provider refused the message");
        } catch (OptedOutException refused) {
            return new Answer("", "the telephone has opted out");
        }
    }

    private static Map<String, MessageAttributeValue> attributes(Sms sms) {
        Map<String, MessageAttributeValue> attributes = new HashMap<>(
                Map.of("AWS.SNS.SMS.SMSType", SnsTopic.text("Transactional"), "rung", SnsTopic.text(sms.rung())));
        CaseId about = sms.caseId();
        if (about != null) {
            attributes.put("caseId", SnsTopic.text(about.value()));
        }
        return attributes;
    }
}
