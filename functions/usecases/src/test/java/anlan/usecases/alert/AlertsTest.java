package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.Claim;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Notice;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.PublishNotice;
import anlan.domain.alert.SmsGateway;
import anlan.domain.alert.TopicAway;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.category.CaseKind;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.contract.Wordings;
import anlan.domain.deadline.QuietHours;
import anlan.domain.hazard.AwaitingSignature;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Open;
import anlan.domain.hazard.Submitted;
import anlan.domain.hazard.Working;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Cases;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Transition;
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
import java.util.Map;
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
        return new SmsGateway.Answer.Sent("message-" + sent.size());
    };
    private int ids;
    private final PublishNotice topic = notice -> {
        if (topicDown) {
            throw new TopicAway(new IllegalStateException("the topic does not answer"));
        }
        published.add(notice);
        return null;
    };

    private SendAlerts.Outcome send() {
        return send(topic);
    }

    private SendAlerts.Outcome send(PublishNotice to) {
        return new SendAlerts(ports.outbox(), worth(ports), to, () -> now, this::id).apply(new Tick(null));
    }

    private TextOfficials.Outcome text(Notice notice) {
        return text(ports, notice);
    }

    private TextOfficials.Outcome text(Ports store, Notice notice) {
        return new TextOfficials(
                        store.outbox(), worth(store), store.roster(), Wordings.TEMPLATES, gateway, () -> now, this::id)
                .apply(notice);
    }

    private String id() {
        return "claim-" + ids++;
    }

    private WorthTelling worth(Ports store) {
        return new WorthTelling(
                Map.of(CaseKind.COMPLAINT, store.complaints(), CaseKind.HAZARD, store.hazards()),
                new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)));
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
        send();
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
        send();
        assertThat(text(published.getFirst())).as("a deputy who is not there").isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(sent).containsExactly("+861000000023");

        NewCase<Hazard> another = Samples.hazard("another");
        ports.hazards().open(another);
        ports.hazards().change(Samples.overdue(another, now));
        ports.roster()
                .put(new Post(new PostId("deputy"), "值班", Role.TOWN, new UnitId(owner), Samples.TOWN, "+861000000024"));
        send();
        text(published.getLast());
        assertThat(sent).containsExactly("+861000000023", "+861000000024");
    }

    @Test
    void a_topic_that_does_not_answer_loses_nothing() {
        topicDown = true;
        assertThatThrownBy(this::send).isInstanceOf(TopicAway.class);
        topicDown = false;
        assertThat(send().published()).isEqualTo(1);
    }

    @Test
    void one_notice_that_can_not_be_published_does_not_hold_up_the_rest() {
        for (String each : List.of("poison", "good-1", "good-2")) {
            NewCase<Hazard> hazard = Samples.hazard(each);
            ports.hazards().open(hazard);
            ports.hazards().change(Samples.overdue(hazard, now));
        }
        List<Notice> through = new ArrayList<>();
        PublishNotice picky = notice -> {
            if (notice.number().value().equals("LH-poison")) {
                throw new IllegalStateException("poison");
            }
            through.add(notice);
            return null;
        };
        assertThatThrownBy(() -> send(picky)).hasMessage("poison");
        assertThat(through).hasSize(3);
    }

    @Test
    void what_the_topic_refuses_for_good_is_parked_and_nothing_else_is() {
        assertThat(send(notice -> "the topic refuses the notice")).isEqualTo(new SendAlerts.Outcome(0, 1, 0, 0));
        assertThat(intent().fate()).isEqualTo(Intent.Fate.PARKED);
        assertThat(intent().reason()).isEqualTo("the topic refuses the notice");
    }

    @Test
    void an_hour_without_the_topic_counts_no_try_parks_nothing_and_sends_nothing_twice() {
        NewCase<Hazard> other = Samples.hazard("other");
        ports.hazards().open(other);
        ports.hazards().change(Samples.overdue(other, now));
        List<Notice> asked = new ArrayList<>();
        for (int minute = 0; minute < 60; minute++) {
            assertThatThrownBy(() -> send(notice -> {
                        asked.add(notice);
                        throw new TopicAway(new IllegalStateException("away"));
                    }))
                    .isInstanceOf(TopicAway.class);
            now = now.plusSeconds(60);
        }
        assertThat(asked).as("one question a minute is enough").hasSize(60);
        assertThat(send()).isEqualTo(new SendAlerts.Outcome(2, 0, 0, 0));
        published.forEach(this::text);
        assertThat(sent).hasSize(2);
        now = now.plus(Duration.ofHours(2));
        assertThat(send().published()).isZero();
        assertThat(city.intents()).extracting(Intent::fate).containsOnly(Intent.Fate.SENT);
    }

    @Test
    void a_notice_that_another_worker_has_is_not_done_but_comes_again() {
        send();
        Notice notice = published.getFirst();
        Claim.Held other =
                (Claim.Held) ports.outbox().claim(notice.caseId(), notice.intent(), "other", now, TextOfficials.LEASE);
        assertThatThrownBy(() -> text(notice)).isInstanceOf(Again.class);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(text(notice)).as("at the first retry of the topic").isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(ports.outbox().end(other, Intent.Fate.PARKED, "frozen", now)).isFalse();
        assertThat(intent().fate()).isEqualTo(Intent.Fate.SENT);
    }

    @Test
    void a_worker_that_fails_gives_its_lease_back() {
        SmsGateway good = gateway;
        gateway = sms -> {
            throw new IllegalStateException("no answer");
        };
        send();
        assertThatThrownBy(() -> text(published.getFirst())).hasMessage("no answer");
        gateway = good;
        assertThat(text(published.getFirst())).isEqualTo(TextOfficials.Outcome.SENT);
    }

    @Test
    void a_worker_whose_lease_has_passed_does_not_call_the_gateway() {
        send();
        List<Instant> moments =
                new ArrayList<>(List.of(now, now, now, now.plus(TextOfficials.LEASE), now.plusSeconds(60)));
        TextOfficials frozen = new TextOfficials(
                ports.outbox(),
                worth(ports),
                ports.roster(),
                Wordings.TEMPLATES,
                gateway,
                moments::removeFirst,
                this::id);
        assertThatThrownBy(() -> frozen.apply(published.getFirst())).isInstanceOf(Again.class);
        assertThat(sent).isEmpty();
    }

    private <T extends Case> void done(Cases<T> kind, Transition<T> transition) {
        kind.change(Change.deed(
                transition,
                Samples.receipt(transition.next(), transition.event().hash())));
    }

    private Open late() {
        return (Open) ports.hazards().find(intent().caseId());
    }

    @Test
    void a_case_that_has_ended_is_told_nothing_more_before_the_topic_and_behind_it() {
        send();
        Notice underWay = published.getFirst();
        NewCase<Hazard> waiting = Samples.hazard("waiting");
        ports.hazards().open(waiting);
        ports.hazards().change(Samples.overdue(waiting, now));
        city.intents().forEach(intent -> close(intent.caseId()));

        assertThat(text(underWay)).isEqualTo(TextOfficials.Outcome.CANCELLED);
        assertThat(send()).isEqualTo(new SendAlerts.Outcome(0, 0, 1, 0));
        assertThat(sent).isEmpty();
        assertThat(city.intents()).extracting(Intent::fate).containsOnly(Intent.Fate.CANCELLED);
    }

    private void close(CaseId id) {
        EventDraft draft = EventDraft.job("somebody", now);
        done(ports.hazards(), ((AwaitingSignature) ports.hazards().find(id)).signed(draft, null));
        done(ports.hazards(), ((Working) ports.hazards().find(id)).submitted(draft, new Evidence("after.jpg"), now));
        done(ports.hazards(), ((Submitted) ports.hazards().find(id)).passed(draft, new Evidence("seen.jpg")));
    }

    @Test
    void a_deadline_that_has_moved_on_supersedes_what_was_to_be_told_of_it() {
        EventDraft draft = EventDraft.job("somebody", now);
        done(ports.hazards(), late().rescheduled(draft, Samples.due(now.plusSeconds(9_999))));
        assertThat(send()).isEqualTo(new SendAlerts.Outcome(0, 0, 1, 0));
        assertThat(intent().fate()).isNotEqualTo(Intent.Fate.PENDING);
    }

    @Test
    void at_night_a_message_waits_for_the_morning_and_no_try_is_counted() {
        send();
        now = Samples.at("2024-02-08T21:05:00");
        assertThat(text(published.getFirst())).isEqualTo(TextOfficials.Outcome.PUT_BACK);
        assertThat(send()).isEqualTo(new SendAlerts.Outcome(0, 0, 0, 0));
        NewCase<Hazard> held = Samples.hazard("held");
        ports.hazards().open(held);
        ports.hazards().change(Samples.overdue(held, now));
        assertThat(send()).isEqualTo(new SendAlerts.Outcome(0, 0, 0, 1));

        now = Samples.at("2024-02-09T08:00:00");
        assertThat(ports.outbox().due(0, now, null).items())
                .extracting(Outbox.Outgoing::tries)
                .containsExactly(0, 0);
        assertThat(send().published()).isEqualTo(2);
        published.subList(1, 3).forEach(this::text);
        assertThat(sent).hasSize(2);
    }

    @Test
    void what_is_urgent_does_not_wait() {
        NewCase<Hazard> urgent = Samples.hazard("urgent", "LH-urgent", Samples.NOW);
        ports.hazards().open(urgent);
        ports.hazards().change(Samples.overdue(urgent, now, true));
        now = Samples.at("2024-02-08T23:05:00");
        assertThat(send().published()).isEqualTo(1);
        assertThat(text(published.getFirst())).isEqualTo(TextOfficials.Outcome.SENT);
    }

    @Test
    void alerts_that_would_leave_a_kind_of_case_out_do_not_start() {
        assertThatThrownBy(() -> new WorthTelling(
                        Map.of(CaseKind.HAZARD, ports.hazards()),
                        new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HAZARD");
    }

    @Test
    void what_was_published_and_never_arrived_is_published_again_and_then_sent() {
        send();
        assertThat(send().published()).isZero();
        now = now.plus(Duration.ofMinutes(10));
        assertThat(send().published()).isEqualTo(1);
        assertThat(text(published.getLast())).isEqualTo(TextOfficials.Outcome.SENT);
        now = now.plus(Duration.ofDays(1));
        assertThat(send().published()).isZero();
        assertThat(sent).hasSize(1);
    }

    @Test
    void after_five_times_it_is_parked_for_a_person_to_look_at() {
        for (int day = 0; day < 7; day++) {
            send();
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
        send();
        assertThatThrownBy(() -> text(published.getFirst())).isInstanceOf(IllegalStateException.class);
        gateway = good;
        now = now.plus(Duration.ofMinutes(10));
        send();
        assertThat(text(published.getLast())).isEqualTo(TextOfficials.Outcome.SENT);
    }

    @Test
    void a_provider_that_refuses_for_good_ends_it_with_the_reason() {
        gateway = sms -> new SmsGateway.Answer.Rejected("provider refused the message");
        send();
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
        assertThat(text(empty, notice)).isEqualTo(TextOfficials.Outcome.PARKED);
    }
}
