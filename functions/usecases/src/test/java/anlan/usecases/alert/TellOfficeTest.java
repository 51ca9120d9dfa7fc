package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.alert.Templates;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.contract.Wordings;
import anlan.domain.deadline.QuietHours;
import anlan.domain.figures.Difference;
import anlan.domain.figures.OfficeAlert;
import anlan.domain.figures.Revision;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.people.DutyHours;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.usecases.Tick;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a message to the office, for each answer of a provider. */
class TellOfficeTest {

    private static final QuietHours QUIET = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    private final Ports ports = new InMemoryCity().ports();
    private final List<Sms> calls = new ArrayList<>();
    private SmsGateway.Answer answer = new SmsGateway.Answer.Sent("message");
    private Templates templates = Wordings.TEMPLATES;
    private Instant now = Samples.at("2024-02-09T10:00:00");
    private int ids;

    @BeforeEach
    void figures_do_not_agree() {
        ports.officeAlerts()
                .raise(new OfficeAlert(
                        new Revision(Samples.TOWN, LocalDate.of(2024, 2, 8), 1),
                        new Difference("hazards.found", 0, 1)));
        reachable("+861000000001");
    }

    private void reachable(String phone) {
        ports.roster().put(new Post(UnitId.OFFICE.mainPost(), "平安办", Role.OFFICE, UnitId.OFFICE, Samples.CITY, phone));
    }

    private int tell() {
        return tell(ports);
    }

    private int tell(Ports store) {
        return new TellOffice(
                        store.officeAlerts(),
                        templates,
                        new TellPending(
                                store.roster(),
                                new DailyCap(store.dailyTexts(), QUIET),
                                sms -> {
                                    calls.add(sms);
                                    return answer;
                                },
                                QUIET,
                                () -> now,
                                () -> "claim-" + ids++))
                .apply(new Tick(null));
    }

    private void minutes(int minutes) {
        now = now.plusSeconds(60L * minutes);
    }

    @Test
    void a_provider_that_takes_nothing_is_asked_again_after_half_an_hour_until_it_does() {
        answer = new SmsGateway.Answer.Quota("provider is throttling");
        for (int minute = 0; minute < 60; minute++) {
            assertThat(tell()).isZero();
            minutes(1);
        }
        assertThat(calls).hasSize(2);
        answer = new SmsGateway.Answer.Sent("message");
        assertThat(tell()).isEqualTo(1);
        assertThat(ports.officeAlerts().pending()).isEmpty();
    }

    @Test
    void an_answer_that_was_lost_is_a_fault_and_the_office_is_not_told_every_minute() {
        answer = new SmsGateway.Answer.Unknown("HttpTimeoutException");
        assertThatThrownBy(this::tell).isInstanceOf(Again.class).hasMessageContaining("HttpTimeoutException");
        minutes(1);
        assertThat(tell()).isZero();
        assertThat(calls).hasSize(1);
        minutes(30);
        answer = new SmsGateway.Answer.Sent("message");
        assertThat(tell()).isEqualTo(1);
    }

    @Test
    void an_office_without_a_telephone_of_the_mainland_is_not_called() {
        reachable("+85212345678");
        assertThat(tell()).isZero();
        assertThat(calls).isEmpty();
        assertThat(ports.officeAlerts().pending()).isEmpty();
    }

    @Test
    void what_nobody_has_worded_is_not_sent() {
        templates = new Templates(List.of(), Samples.AREAS);
        assertThat(tell()).isZero();
        assertThat(calls).isEmpty();
    }

    @Test
    void the_office_is_told_once_for_each_revision_with_the_counts() {
        assertThat(tell()).isEqualTo(1);
        assertThat(calls).hasSize(1);
        assertThat(calls.getFirst().phone()).isEqualTo("+861000000001");
        assertThat(calls.getFirst().rung()).isEqualTo("figures");
        assertThat(calls.getFirst().caseId()).isNull();
        assertThat(calls.getFirst().text()).contains("某镇2月8日").contains("汇总0,清点1");
        assertThat(tell()).isZero();
        assertThat(calls).hasSize(1);
    }

    @Test
    void in_the_quiet_hours_it_waits() {
        now = Samples.at("2024-02-09T07:59:59");
        assertThat(tell()).isZero();
        assertThat(calls).isEmpty();
        now = Samples.at("2024-02-09T08:00:00");
        assertThat(tell()).isEqualTo(1);
    }

    @Test
    void a_message_that_the_provider_will_never_take_is_given_up() {
        answer = new SmsGateway.Answer.Rejected("provider: isv.SMS_TEMPLATE_ILLEGAL");
        assertThat(tell()).isZero();
        assertThat(ports.officeAlerts().pending()).isEmpty();
    }

    @Test
    void while_the_office_is_not_manned_its_deputy_hears_if_there_is_one() {
        DutyHours morning = new DutyHours(LocalTime.of(8, 0), LocalTime.of(9, 0));
        ports.roster()
                .put(new Post(
                        UnitId.OFFICE.mainPost(),
                        "平安办",
                        Role.OFFICE,
                        UnitId.OFFICE,
                        Samples.CITY,
                        "+861000000001",
                        morning,
                        new PostId("deputy"),
                        null,
                        2));
        assertThat(tell()).isEqualTo(1);
        raise(2);
        ports.roster()
                .put(new Post(new PostId("deputy"), "值班", Role.OFFICE, UnitId.OFFICE, Samples.CITY, "+861000000038"));
        assertThat(tell()).isEqualTo(1);
        assertThat(calls).extracting(Sms::phone).containsExactly("+861000000001", "+861000000038");
    }

    private void raise(int revision) {
        ports.officeAlerts()
                .raise(new OfficeAlert(
                        new Revision(Samples.TOWN, LocalDate.of(2024, 2, 8), revision),
                        new Difference("hazards.found", 0, 1)));
    }

    @Test
    void without_an_office_in_the_roster_it_is_given_up() {
        Ports empty = new InMemoryCity().ports();
        empty.officeAlerts()
                .raise(new OfficeAlert(
                        new Revision(Samples.TOWN, LocalDate.of(2024, 2, 8), 1),
                        new Difference("hazards.found", 0, 1)));
        assertThat(tell(empty)).isZero();
        assertThat(empty.officeAlerts().pending()).isEmpty();
        assertThat(calls).isEmpty();
    }

    @Test
    void it_counts_among_the_messages_of_the_day_and_waits_where_it_is_one_too_many() {
        for (int revision = 2; revision <= 25; revision++) {
            raise(revision);
        }
        assertThat(tell()).isEqualTo(19);
        assertThat(ports.officeAlerts().pending()).hasSize(6);
        minutes(31);
        assertThat(tell()).isZero();
        now = Samples.at("2024-02-10T08:00:00");
        assertThat(tell()).isEqualTo(6);
        assertThat(calls).hasSize(25);
    }

    @Test
    void what_the_provider_did_not_take_is_not_counted() {
        now = Samples.at("2024-02-09T08:00:00");
        answer = new SmsGateway.Answer.Quota("provider is throttling");
        for (int times = 0; times < 20; times++) {
            assertThat(tell()).isZero();
            minutes(30);
        }
        assertThat(calls).hasSize(20);
        answer = new SmsGateway.Answer.Sent("message");
        assertThat(tell()).isEqualTo(1);
    }

    @Test
    void what_another_worker_has_is_left_to_it() {
        OfficeAlert alert = ports.officeAlerts().pending().getFirst();
        assertThat(ports.officeAlerts().claim(alert, "other", now, TextOfficials.LEASE))
                .isTrue();
        assertThat(tell()).isZero();
        assertThat(calls).isEmpty();
    }
}
