package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Notice;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.alert.Templates;
import anlan.domain.category.CaseKind;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.contract.Wordings;
import anlan.domain.deadline.QuietHours;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.usecases.Tick;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an alert for each answer of a provider, and for each telephone. */
class ProviderAnswersTest {

    private static final SmsGateway.Answer QUOTA = new SmsGateway.Answer.Quota("provider is throttling");
    private static final SmsGateway.Answer UNKNOWN = new SmsGateway.Answer.Unknown("HttpTimeoutException");

    private final InMemoryCity city = new InMemoryCity();
    private final Ports ports = city.ports();
    private final List<Sms> calls = new ArrayList<>();
    private final List<Notice> published = new ArrayList<>();
    private Templates templates = Wordings.TEMPLATES;
    private SmsGateway.Answer answer = new SmsGateway.Answer.Sent("message");
    private Instant now = Samples.NOW.plusSeconds(3600);
    private int ids;

    @BeforeEach
    void one_hazard_is_late() {
        NewCase<Hazard> hazard = Samples.hazard("late");
        ports.hazards().open(hazard);
        ports.hazards().change(Samples.overdue(hazard, now, true));
        now = intent().at().plusSeconds(1);
        reachable("+861000000023");
    }

    private void reachable(String phone) {
        String owner = "town-" + Samples.TOWN;
        ports.roster().put(new Post(new PostId(owner), "镇街平安专班", Role.TOWN, new UnitId(owner), Samples.TOWN, phone));
    }

    private WorthTelling worth() {
        return new WorthTelling(
                Map.of(CaseKind.COMPLAINT, ports.complaints(), CaseKind.HAZARD, ports.hazards()),
                new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)));
    }

    private SendAlerts.Outcome send() {
        return new SendAlerts(
                        ports.outbox(),
                        worth(),
                        notice -> {
                            published.add(notice);
                            return null;
                        },
                        () -> now,
                        this::id)
                .apply(new Tick(null));
    }

    private TextOfficials.Outcome text() {
        return new TextOfficials(
                        ports.outbox(),
                        worth(),
                        ports.roster(),
                        templates,
                        sms -> {
                            calls.add(sms);
                            return answer;
                        },
                        () -> now,
                        this::id)
                .apply(Notice.of(intent()));
    }

    private String id() {
        return "claim-" + ids++;
    }

    private Intent intent() {
        return city.intents().getFirst();
    }

    private List<Outbox.Outgoing> waiting() {
        return ports.outbox().due(0, now.plus(Duration.ofDays(400)), null).items();
    }

    @Test
    void while_the_provider_takes_nothing_the_alert_waits_and_no_try_is_counted() {
        answer = QUOTA;
        for (int times = 0; times < 50; times++) {
            assertThat(send().published()).isEqualTo(1);
            assertThat(text()).isEqualTo(TextOfficials.Outcome.PUT_BACK);
            assertThat(send().published()).as("not before its time").isZero();
            assertThat(waiting()).extracting(Outbox.Outgoing::tries).containsExactly(0);
            now = waiting().getFirst().nextAt();
        }
        answer = new SmsGateway.Answer.Sent("message");
        send();
        assertThat(text()).isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(calls).hasSize(51);
    }

    @Test
    void a_provider_that_takes_nothing_is_asked_ever_less_often_but_every_half_hour() {
        Instant made = intent().at();
        Duration before = Duration.ZERO;
        for (int minutes : List.of(0, 1, 2, 4, 8, 16, 30, 600)) {
            Instant asked = made.plus(Duration.ofMinutes(minutes));
            Duration wait = Duration.between(asked, Backoff.after(made, asked, "the same lot"));
            assertThat(wait)
                    .isBetween(Duration.ofSeconds(30), Duration.ofMinutes(30))
                    .isGreaterThanOrEqualTo(before);
            before = wait;
        }
    }

    @Test
    void alerts_that_were_refused_at_one_moment_do_not_all_come_back_at_one() {
        Instant made = intent().at();
        Set<Instant> moments = new HashSet<>();
        for (int lot = 0; lot < 100; lot++) {
            moments.add(Backoff.after(made, made.plusSeconds(3600), "worker-" + lot));
        }
        assertThat(moments).hasSizeGreaterThan(90);
    }

    @Test
    void an_answer_that_was_lost_is_asked_for_again_and_each_further_call_has_one() {
        answer = UNKNOWN;
        send();
        assertThatThrownBy(this::text).isInstanceOf(Again.class).hasMessageContaining("HttpTimeoutException");
        answer = new SmsGateway.Answer.Sent("message");
        assertThat(text()).as("the lease was given back").isEqualTo(TextOfficials.Outcome.SENT);
        assertThat(text()).isEqualTo(TextOfficials.Outcome.NOTHING_TO_DO);
        assertThat(calls).as("one lost answer, one call more").hasSize(2);
    }

    @Test
    void a_provider_that_never_answers_is_given_up_after_five_times() {
        answer = UNKNOWN;
        for (int day = 0; day < 7; day++) {
            if (send().published() == 1) {
                assertThatThrownBy(this::text).isInstanceOf(Again.class);
            }
            now = now.plus(Duration.ofDays(1));
        }
        assertThat(calls).hasSize(5);
        assertThat(intent().fate()).isEqualTo(Intent.Fate.PARKED);
        assertThat(intent().reason()).isEqualTo("undelivered");
    }

    @Test
    void what_the_provider_will_never_take_is_parked_with_its_reason() {
        answer = new SmsGateway.Answer.Rejected("provider: isv.MOBILE_NUMBER_ILLEGAL");
        assertThat(text()).isEqualTo(TextOfficials.Outcome.PARKED);
        assertThat(intent().reason()).isEqualTo("provider: isv.MOBILE_NUMBER_ILLEGAL");
    }

    @ParameterizedTest
    @CsvSource({"'', no telephone", "' ', no telephone", "+85212345678, foreign telephone", "0571, foreign telephone"})
    void a_post_that_no_message_can_reach_is_parked_and_nobody_is_called(String phone, String reason) {
        reachable(phone);
        assertThat(text()).isEqualTo(TextOfficials.Outcome.PARKED);
        assertThat(intent().reason()).isEqualTo(reason);
        assertThat(calls).isEmpty();
    }

    @Test
    void the_telephone_is_that_of_the_roster_at_the_moment_of_sending() {
        send();
        reachable("+861000000042");
        text();
        assertThat(calls).extracting(Sms::phone).containsExactly("+861000000042");
    }

    @Test
    void what_nobody_has_worded_is_parked_by_its_name_and_nobody_is_called() {
        templates = new Templates(List.of(), Samples.AREAS);
        assertThat(text()).isEqualTo(TextOfficials.Outcome.PARKED);
        assertThat(intent().reason()).isEqualTo("unknown template: overdue");
        assertThat(calls).isEmpty();
    }
}
