package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.Claim;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.Sms;
import anlan.domain.alert.Templates;
import anlan.domain.contract.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Several alerts to one post in one tick are one message, a digest (摘要), of which each has its own
 * end.
 */
class DigestTest extends AlertFixture {

    private final List<Intent> late = new ArrayList<>();

    @BeforeEach
    void a_post_hears() {
        post(TOWN, PHONE);
    }

    private void late(int times) {
        IntStream.range(0, times).forEach(n -> late.add(late("late-" + late.size())));
    }

    private List<Intent.Fate> fates() {
        return late.stream().map(this::fate).toList();
    }

    @Test
    void it_names_its_alerts_and_each_is_sent_with_the_messages_id() {
        late(3);
        assertThat(send()).isEqualTo(new SendAlerts.Outcome(3, 0, 0, 0));
        assertThat(published).hasSize(1);
        assertThat(text()).isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(sent).hasSize(1);
        Sms sms = sent.getFirst();
        assertThat(sms.phone()).isEqualTo(PHONE);
        assertThat(sms.text()).isEqualTo("【平安办】您有3件事项待办理,请登录平台查看并及时办理。");
        assertThat(sms.alerts())
                .containsExactlyInAnyOrderElementsOf(
                        late.stream().map(Intent::id).toList());
        assertThat(sms.caseId()).isNull();
        assertThat(sms.rung()).isNull();
        assertThat(sms.toString()).isEqualTo("Sms[of=null, rung=null, alerts=3]");
        for (Intent intent : late) {
            assertThat(stands(intent).reason()).isEqualTo("message-1");
            assertThat(ports.alerts().find(intent.id()).settledAt()).isEqualTo(now);
        }
    }

    @Test
    void one_that_is_delivered_twice_is_sent_once() {
        late(3);
        send();
        text();
        assertThat(text()).isEqualTo(TextOfficials.Outcome.NOTHING_TO_DO);
        assertThat(sent).hasSize(1);
        minutes(600);
        assertThat(send().published()).isZero();
    }

    @Test
    void what_has_nothing_left_to_tell_is_left_out_and_one_that_is_left_goes_as_it_is() {
        late(3);
        send();
        close(late.get(1).caseId());
        text();
        assertThat(fates()).containsExactly(Intent.Fate.SENT, Intent.Fate.CANCELLED, Intent.Fate.SENT);
        assertThat(sent.getLast().text()).contains("您有2件");

        late.clear();
        late.add(late("x"));
        late.add(late("y"));
        send();
        close(late.getFirst().caseId());
        assertThat(text()).isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(sent.getLast().rung()).isEqualTo("T+0");
        assertThat(sent.getLast().caseId()).isEqualTo(late.getLast().caseId());
        assertThat(sent.getLast().alerts()).isEmpty();
        assertThat(fates()).containsExactly(Intent.Fate.CANCELLED, Intent.Fate.SENT);

        late.clear();
        late.add(late("z"));
        late.add(late("zz"));
        send();
        late.forEach(intent -> close(intent.caseId()));
        assertThat(text()).isEqualTo(TextOfficials.Outcome.CANCELLED);
        assertThat(sent).hasSize(2);
    }

    @Test
    void of_two_workers_one_has_them_all_in_whatever_order_they_come() {
        late(3);
        send();
        List<Outbox.Outgoing> alerts = published.getLast();
        Claim.Held other = (Claim.Held) ports.outbox()
                .claim(
                        message(alerts).alerts().stream()
                                .sorted((a, b) -> a.id().compareTo(b.id()))
                                .toList()
                                .get(1),
                        "other",
                        now,
                        TextOfficials.LEASE);
        assertThatThrownBy(() -> text(alerts.reversed())).isInstanceOf(Again.class);
        assertThat(sent).isEmpty();
        ports.outbox().release(other);
        assertThat(text(alerts.reversed())).as("what it had it gave back").isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(sent.getFirst().alerts()).hasSize(3).isSorted();
    }

    @Test
    void at_night_they_all_wait() {
        late(2);
        send();
        now = Samples.at("2024-02-08T21:00:00");
        assertThat(text()).isEqualTo(TextOfficials.Outcome.PUT_BACK);
        assertThat(waiting()).extracting(Outbox.Outgoing::nextAt).containsOnly(Samples.at("2024-02-09T08:00:00"));
    }

    @Test
    void where_nobody_hears_each_is_parked() {
        late.add(late("a", "nobody", Samples.TOWN, now, false));
        late.add(late("b", "nobody", Samples.TOWN, now, false));
        send();
        assertThat(text()).isEqualTo(TextOfficials.Outcome.PARKED);
        assertThat(late)
                .allSatisfy(intent -> assertThat(stands(intent).reason()).isEqualTo("no such post: nobody"));
    }

    @Test
    void where_it_has_no_wording_each_is_parked_by_the_name_of_the_template() {
        late(2);
        send();
        templates = new Templates(List.of(), Samples.AREAS);
        assertThat(text()).isEqualTo(TextOfficials.Outcome.PARKED);
        assertThat(late)
                .allSatisfy(intent -> assertThat(stands(intent).reason()).isEqualTo("unknown template: digest"));
    }

    @Test
    void one_that_the_topic_does_not_take_goes_in_single_messages_and_what_is_wrong_is_parked() {
        late(3);
        assertThat(send(alerts -> {
                    if (alerts.size() > 1 || alerts.getFirst().intent().equals(late.get(1))) {
                        return "the topic refuses the notice";
                    }
                    published.add(alerts);
                    return null;
                }))
                .isEqualTo(new SendAlerts.Outcome(2, 1, 0, 0));
        assertThat(fates()).containsExactly(Intent.Fate.PENDING, Intent.Fate.PARKED, Intent.Fate.PENDING);
        assertThat(published).hasSize(2);
    }

    @Test
    void a_message_hands_over_one_to_fifty_alerts() {
        assertThatThrownBy(() -> new Handover(List.of())).isInstanceOf(IllegalArgumentException.class);
        late(1);
        Handover.Each each = new Handover.Each(late.getFirst().id(), 1);
        assertThat(new Handover(IntStream.range(0, 50).mapToObj(n -> each).toList()).alerts())
                .hasSize(50);
        assertThatThrownBy(() ->
                        new Handover(IntStream.range(0, 51).mapToObj(n -> each).toList()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("51");
    }
}
