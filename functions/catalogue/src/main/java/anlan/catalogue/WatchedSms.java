package anlan.catalogue;

import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of a provider that takes nothing for now, or of which nobody knows what it took. An alert
 * that waits for it has come to no end, so nothing else would tell.
 */
record WatchedSms(String function, SmsGateway gateway, Meters meters, InstantSource clock) implements SmsGateway {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedSms.class);

    @Override
    public Answer send(Sms sms) {
        Answer answer = gateway.send(sms);
        switch (answer) {
            case Answer.Quota(String reason) -> waits(sms, reason);
            case Answer.Unknown(String why) -> waits(sms, why);
            case Answer.Sent _, Answer.Rejected _ -> {}
        }
        return answer;
    }

    private void waits(Sms sms, String reason) {
        LOG.atWarn()
                .addKeyValue("caseId", sms.caseId())
                .addKeyValue("rung", sms.rung())
                .addKeyValue("alerts", sms.alerts().isEmpty() ? 1 : sms.alerts().size())
                .addKeyValue("reason", reason)
                .log("the provider did not take a message");
        meters.tell(function, Metric.UNTAKEN, 1, clock.instant());
    }
}
