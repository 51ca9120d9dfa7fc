package anlan.catalogue;

import anlan.domain.subscription.StatusGateway;
import anlan.domain.subscription.StatusText;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of a WeChat that takes nothing for now, or of which nobody knows what it took: the messages
 * wait, so nothing else would tell.
 */
record WatchedWeChat(String function, StatusGateway gateway, Meters meters, InstantSource clock)
        implements StatusGateway {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedWeChat.class);

    @Override
    public Answer send(String openid, StatusText text) {
        Answer answer = gateway.send(openid, text);
        switch (answer) {
            case Answer.Quota(String reason) -> waits(text, reason);
            case Answer.Unknown(String why) -> waits(text, why);
            case Answer.Sent _, Answer.NoCredit _, Answer.Rejected _ -> {}
        }
        return answer;
    }

    private void waits(StatusText text, String reason) {
        LOG.atWarn()
                .addKeyValue("template", text.template())
                .addKeyValue("reason", reason)
                .log("WeChat did not take a message");
        meters.tell(function, Metric.UNTAKEN, 1, clock.instant());
    }
}
