package anlan.alerts;

import anlan.domain.alert.AlertId;
import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.casefile.CaseId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.AuthorizationErrorException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.InvalidParameterValueException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.OptedOutException;

/** Text messages through SNS itself, for regions that have them; those in mainland China do not. */
public final class SnsSms implements SmsGateway {

    private final SnsClient sns;

    public SnsSms(SnsClient sns) {
        this.sns = sns;
    }

    /**
     * Only what SNS says of the message itself refuses it. What it says of the account, or of how
     * much is sent, passes. The rest, an answer that was lost among it, leaves open whether it was
     * sent.
     */
    @Override
    public Answer send(Sms sms) {
        try {
            return new Answer.Sent(sns.publish(request ->
                            request.phoneNumber(sms.phone()).message(sms.text()).messageAttributes(attributes(sms)))
                    .messageId());
        } catch (InvalidParameterException | InvalidParameterValueException refused) {
            return new Answer.Rejected("provider refused the message");
        } catch (OptedOutException refused) {
            return new Answer.Rejected("the telephone has opted out");
        } catch (AuthorizationErrorException closed) {
            return new Answer.Quota("provider refuses the account");
        } catch (SdkException failed) {
            return failed instanceof SdkServiceException service && service.isThrottlingException()
                    ? new Answer.Quota("provider is throttling")
                    : new Answer.Unknown(failed.getClass().getSimpleName());
        }
    }

    private static Map<String, MessageAttributeValue> attributes(Sms sms) {
        Map<String, MessageAttributeValue> attributes =
                new HashMap<>(Map.of("AWS.SNS.SMS.SMSType", SnsTopic.text("Transactional")));
        String rung = sms.rung();
        if (rung != null) {
            attributes.put("rung", SnsTopic.text(rung));
        }
        CaseId about = sms.caseId();
        if (about != null) {
            attributes.put("caseId", SnsTopic.text(about.value()));
        }
        if (!sms.alerts().isEmpty()) {
            String ids = sms.alerts().stream().map(AlertId::toString).collect(Collectors.joining(","));
            attributes.put("alertIds", SnsTopic.text(ids));
        }
        return attributes;
    }
}
