package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.domain.subscription.StatusGateway;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Table;
import anlan.http.HttpReply;
import anlan.usecases.alert.Again;
import java.time.Duration;

/** What goes wrong with deadlines and with what is to be told of them, and the same when nothing does. */
abstract class AlertFailures extends WatchedCity {

    private static final PostId TOWN_112 = new PostId("town-331082112");
    private static final String REPORTER = "citizen:wechat:o-alice";

    /** A hazard of the 8th is late on the 16th; the town is told in the morning. */
    void anAlertIsDue() {
        clock.now = at("2024-02-08T10:00:00");
        register(key());
        clock.now = at("2024-02-16T08:00:00");
        run("notifyOverdue");
    }

    void anAlertIsToldAtOnce() {
        anAlertIsDue();
        run("sendAlerts");
        deliver();
        assertThat(texts).isNotEmpty();
    }

    void theTopicIsGoneForSixteenMinutes() {
        anAlertIsDue();
        topic = "arn:aws:sns:local:000000000000:gone";
        startedAgain();
        runInVain("sendAlerts");
        clock.pass(Duration.ofMinutes(16));
        runInVain("sendAlerts");
    }

    void theTopicLosesWhatItTook() {
        anAlertIsDue();
        for (int day = 0; day < 8 && !isParked(); day++) {
            clock.pass(Duration.ofDays(1));
            run("sendAlerts");
            onItsWay.clear();
        }
    }

    private boolean isParked() {
        return values.stream().anyMatch(each -> each.metric().equals(Metric.PARKED.onAws()));
    }

    void theTelephoneIsAbroad() {
        Roster roster = DynamoPorts.roster(new Table(meter.client(), table));
        Post post = roster.find(TOWN_112);
        roster.put(new Post(post.id(), post.name(), post.role(), post.unit(), post.area(), "+85212345678"));
        anAlertIsDue();
        run("sendAlerts");
        deliver();
    }

    void theProviderIsAway() {
        anAlertIsDue();
        run("sendAlerts");
        String there = System.setProperty("aws.endpointUrlSns", "http://127.0.0.1:9");
        try {
            startedAgain();
            assertThatThrownBy(this::deliver).isInstanceOf(Again.class);
        } finally {
            System.setProperty("aws.endpointUrlSns", there);
        }
    }

    void whatIsNoNoticeComes() {
        assertThatThrownBy(() -> deliver("junk")).isInstanceOf(RuntimeException.class);
    }

    /** A hazard of the 8th is late on the 16th; its unit was reminded on the 9th. */
    private void aDeadlineComes() {
        clock.now = at("2024-02-08T10:00:00");
        register(key());
        clock.now = at("2024-02-09T08:00:00");
        run("notifyOverdue");
        clock.now = at("2024-02-16T00:00:00");
    }

    void aDeadlineIsSweptAtOnce() {
        aDeadlineComes();
        run("notifyOverdue");
    }

    void nobodySweepsForSixteenMinutes() {
        aDeadlineComes();
        clock.pass(Duration.ofMinutes(16));
        run("notifyOverdue");
    }

    private void aReporterIsTold(StatusGateway through) {
        clock.now = at("2024-02-08T10:00:00");
        weChat = through;
        String accepted = "{\"template\":\"progress\",\"accepted\":1}";
        post("sessions", "/v1/me/subscriptions", REPORTER, key(), accepted);
        String noise = "{\"category\":\"noise\",\"description\":\"吵\",\"areaCode\":\"331082001\"}";
        HttpReply taken = post("complaints", "/v1/complaints", REPORTER, key(), noise);
        done(OFFICE, "/v1/complaints/" + id(taken), "accept", 1, "");
        run("sendAlerts");
    }

    void weChatTakesIt() {
        aReporterIsTold((openid, text) -> new StatusGateway.Answer.Sent("id"));
    }

    void weChatTakesNoneForNow() {
        aReporterIsTold((openid, text) -> new StatusGateway.Answer.Quota("wechat: 45009"));
    }

    void weChatWillNeverTakeIt() {
        aReporterIsTold((openid, text) -> new StatusGateway.Answer.Rejected("wechat: 47003"));
    }
}
