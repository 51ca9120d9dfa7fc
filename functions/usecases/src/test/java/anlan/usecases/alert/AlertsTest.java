package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Notice;
import anlan.domain.alert.SmsGateway;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.people.DutyHours;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.usecases.Tick;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * From an intent to a telephone: at least once to the topic, once to the provider, never silently
 * lost.
 */
class AlertsTest {

    private final InMemoryCity city = new InMemoryCity();
    private final Ports ports = city.ports();
    private final List<Notice> published = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private Instant now = Samples.NOW.plusSeconds(3600);
    private boolean topicDown;
    private SmsGateway gateway = sms -> {
        sent.add(sms.phone());
        return new SmsGateway.Answer("message-" + sent.size(), null);
    };
    private final SendAlerts send = new SendAlerts(
            ports.outbox(),
            notice -> {
                if (topicDown) {
                    throw new IllegalStateException("the topic does not answer");
                }
                published.add(notice);
            },
            () -> now);

    private TextOfficials.Outcome text(Notice notice) {
        return new TextOfficials(ports.outbox(), ports.roster(), gateway, () -> now).apply(notice);
    }

    @BeforeEach
    void one_hazard_is_late() {
        NewCase<Hazard> hazard = Samples.hazard("late");
        ports.hazards().open(hazard);
        ports.hazards().change(Samples.overdue(hazard, now));
        String owner = "town-" + Samples.TOWN;
        ports.roster()
                .put(new Post(
                        new PostId(owner), "镇街平安专班", Role.TOWN, new UnitId(owner), Samples.TOWN, "+861000000023"));
    }

    private Intent intent() {
        return city.intents().getFirst();
    }

    @Test
    void a_notice_that_is_delivered_twice_is_sent_once() {
        send.apply(new Tick(null));
        assertThat(text(published.getFirst())).isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(text(published.getFirst())).isEqualTo(TextOfficials.Outcome.NOTHING_TO_DO);
        assertThat(sent).containsExactly("+861000000023");
        assertThat(intent().fate()).isEqualTo(Intent.Fate.SENT);
    }

    @Test
    void while_a_post_is_not_manned_its_deputy_hears() {
        String owner = "town-" + Samples.TOWN;
        DutyHours day = new DutyHours(LocalTime.of(8, 0), LocalTime.of(10, 30));
        ports.roster()
                .put(new Post(
                        new PostId(owner),
                        "专班",
                        Role.TOWN,
                        new UnitId(owner),
                        Samples.TOWN,
                        "+861000000023",
                        day,
                        new PostId("deputy"),
                        null,
                        2));
        send.apply(new Tick(null));
        assertThat(text(published.getFirst())).as("a deputy who is not there").isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(sent).containsExactly("+861000000023");

        NewCase<Hazard> another = Samples.hazard("another");
        ports.hazards().open(another);
        ports.hazards().change(Samples.overdue(another, now));
        ports.roster()
                .put(new Post(new PostId("deputy"), "值班", Role.TOWN, new UnitId(owner), Samples.TOWN, "+861000000024"));
        send.apply(new Tick(null));
        text(published.getLast());
        assertThat(sent).containsExactly("+861000000023", "+861000000024");
    }

    @Test
    void a_topic_that_does_not_answer_loses_nothing() {
        topicDown = true;
        assertThatThrownBy(() -> send.apply(new Tick(null))).isInstanceOf(IllegalStateException.class);
        topicDown = false;
        assertThat(send.apply(new Tick(null)).published()).isEqualTo(1);
    }

    @Test
    void one_notice_that_can_not_be_published_does_not_hold_up_the_rest() {
        for (String each : List.of("poison", "good-1", "good-2")) {
            NewCase<Hazard> hazard = Samples.hazard(each);
            ports.hazards().open(hazard);
            ports.hazards().change(Samples.overdue(hazard, now));
        }
        List<Notice> through = new ArrayList<>();
        SendAlerts picky = new SendAlerts(
                ports.outbox(),
                notice -> {
                    if (notice.number().value().equals("LH-poison")) {
                        throw new IllegalStateException("poison");
                    }
                    through.add(notice);
                },
                () -> now);
        assertThatThrownBy(() -> picky.apply(new Tick(null))).hasMessage("poison");
        assertThat(through).hasSize(3);
    }

    @Test
    void what_was_published_and_never_arrived_is_published_again_and_then_sent() {
        send.apply(new Tick(null));
        assertThat(send.apply(new Tick(null)).published()).isZero();
        now = now.plus(Duration.ofMinutes(10));
        assertThat(send.apply(new Tick(null)).published()).isEqualTo(1);
        assertThat(text(published.getLast())).isEqualTo(TextOfficials.Outcome.SENT);
        now = now.plus(Duration.ofDays(1));
        assertThat(send.apply(new Tick(null)).published()).isZero();
        assertThat(sent).hasSize(1);
    }

    @Test
    void after_five_times_it_is_parked_for_a_person_to_look_at() {
        for (int day = 0; day < 7; day++) {
            send.apply(new Tick(null));
            now = now.plus(Duration.ofDays(1));
        }
        assertThat(published).hasSize(5);
        assertThat(intent().fate()).isEqualTo(Intent.Fate.PARKED);
        assertThat(intent().reason()).isEqualTo("undelivered");
    }

    @Test
    void a_provider_that_gives_no_answer_is_asked_again_later() {
        SmsGateway good = gateway;
        gateway = sms -> {
            throw new IllegalStateException("no answer");
        };
        send.apply(new Tick(null));
        assertThatThrownBy(() -> text(published.getFirst())).isInstanceOf(IllegalStateException.class);
        gateway = good;
        now = now.plus(Duration.ofMinutes(10));
        send.apply(new Tick(null));
        assertThat(text(published.getLast())).isEqualTo(TextOfficials.Outcome.SENT);
    }

    @Test
    void a_provider_that_refuses_for_good_ends_it_with_the_reason() {
        gateway = sms -> new SmsGateway.Answer("", "provider refused the message");
        send.apply(new Tick(null));
        assertThat(text(published.getFirst())).isEqualTo(TextOfficials.Outcome.PARKED);
        assertThat(intent().reason()).isEqualTo("provider refused the message");
    }

    @Test
    void a_post_that_nobody_holds_is_told_and_not_forgotten() {
        NewCase<Hazard> hazard = Samples.hazard("orphan");
        Ports empty = new InMemoryCity().ports();
        empty.hazards().open(hazard);
        empty.hazards().change(Samples.overdue(hazard, now));
        Notice notice = Notice.of(Samples.overdue(hazard, now).intents().getFirst());
        assertThat(new TextOfficials(empty.outbox(), empty.roster(), gateway, () -> now).apply(notice))
                .isEqualTo(TextOfficials.Outcome.PARKED);
    }
}
