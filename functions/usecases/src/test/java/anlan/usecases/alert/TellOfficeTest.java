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
import anlan.domain.people.Post;
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
        return new TellOffice(
                        ports.officeAlerts(),
                        templates,
                        ports.roster(),
                        sms -> {
                            calls.add(sms);
                            return answer;
                        },
                        new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
                        () -> now,
                        () -> "claim-" + ids++)
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
}
