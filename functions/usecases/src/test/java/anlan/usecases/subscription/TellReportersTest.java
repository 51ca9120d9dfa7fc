package anlan.usecases.subscription;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Identity;
import anlan.domain.complaint.Submission;
import anlan.domain.complaint.Undecided;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.QuietHours;
import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.subscription.Credits;
import anlan.domain.subscription.StatusGateway;
import anlan.domain.subscription.StatusGateway.Answer;
import anlan.domain.subscription.StatusTemplate;
import anlan.domain.subscription.StatusTemplates;
import anlan.domain.subscription.StatusText;
import anlan.usecases.Tick;
import anlan.usecases.Workers;
import anlan.usecases.subscription.TellReporters.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A reporter who wants to know is told once of each step, and nobody else is. */
class TellReportersTest {

    private static final QuietHours QUIET = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
    private static final StatusTemplates TEMPLATES = new StatusTemplates(List.of(new StatusTemplate(
            "progress",
            "办理进度",
            "code",
            null,
            new TreeMap<>(Map.of("character_string1", "${number}", "phrase2", "${status}")),
            Map.of(EventKind.ACCEPTED, "已受理", EventKind.DISPATCHED, "已交办"))));

    private final InMemoryCity city = new InMemoryCity();
    private final Ports ports = city.ports();
    private final List<String> sent = new ArrayList<>();
    private Instant now = at("2024-02-08T10:00:00");
    private Answer answer = new Answer.Sent("id");
    private int ids;

    private Outcome tell() {
        StatusGateway gateway = (openid, text) -> {
            sent.add(openid + " " + text.values().get("phrase2"));
            return answer;
        };
        return tell(gateway, TEMPLATES);
    }

    private Outcome tell(StatusGateway gateway, StatusTemplates templates) {
        return new TellReporters(
                        ports.statuses(),
                        ports.complaints(),
                        templates,
                        gateway,
                        QUIET,
                        () -> now,
                        () -> "claim-" + ids++,
                        Workers.ONE)
                .apply(new Tick(null));
    }

    private Submission complain(String who, @Nullable Identity identity) {
        Submission complaint = Samples.complaint(who, "k" + ids++, at("2024-02-08T10:00:00"), "LH-" + ids, identity);
        ports.complaints().submit(complaint);
        return complaint;
    }

    private Submission alices() {
        return complain("alice", new Identity("citizen:wechat:o-alice", "某人", "+861000000099"));
    }

    private void accepted(Submission complaint) {
        Transition<Complaint> accepted =
                ((Undecided.Submitted) complaint.transition().next()).accepted(EventDraft.job("office", now), null);
        Change<Complaint> change = Change.deed(
                        accepted,
                        Samples.receipt(accepted.next(), accepted.event().hash()))
                .telling(new StatusUpdates(TEMPLATES, QUIET).apply(accepted));
        assertThat(ports.complaints().change(change)).isEqualTo(new Change.Made.Done());
    }

    private void granted(Submission complaint, int credits) {
        ports.credits().grant(new Credits.Grant(person(complaint), "progress", credits, "k" + ids++, "m", now));
    }

    private static Pseudonym person(Submission complaint) {
        return complaint.transition().next().dossier().by();
    }

    private int credits(Submission complaint) {
        return ports.credits().of(person(complaint)).getOrDefault("progress", 0);
    }

    private List<String> ends() {
        return city.statusEnds();
    }

    @Test
    void a_reporter_is_told_of_a_step_and_it_costs_a_credit() {
        Submission complaint = alices();
        granted(complaint, 2);
        accepted(complaint);
        assertThat(tell()).isEqualTo(new Outcome(1, 0, 0, 0));
        assertThat(tell()).isEqualTo(new Outcome(0, 0, 0, 0));
        assertThat(sent).containsExactly("o-alice 已受理");
        assertThat(credits(complaint)).isEqualTo(1);
        assertThat(ends()).containsExactly("SENT id");
    }

    @Test
    void who_gave_no_name_or_signed_in_otherwise_is_told_nothing() {
        accepted(complain("nobody", null));
        accepted(complain("bob", new Identity("citizen:bob", null, null)));
        assertThat(tell()).isEqualTo(new Outcome(0, 0, 0, 0));
        assertThat(ends()).isEmpty();
    }

    @Test
    void who_has_not_subscribed_is_not_told_and_nobody_is_bothered() {
        accepted(alices());
        assertThat(tell()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(sent).isEmpty();
        assertThat(ends()).containsExactly("CANCELLED no credit");
    }

    @Test
    void who_has_taken_the_subscription_back_in_wechat_has_none_left_here() {
        Submission complaint = alices();
        granted(complaint, 5);
        accepted(complaint);
        answer = new Answer.NoCredit();
        assertThat(tell()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(credits(complaint)).isZero();
        assertThat(ends()).containsExactly("CANCELLED no credit");
    }

    @Test
    void what_happens_at_night_is_told_in_the_morning() {
        Submission complaint = alices();
        granted(complaint, 1);
        now = at("2024-02-08T22:00:00");
        accepted(complaint);
        assertThat(tell()).isEqualTo(new Outcome(0, 0, 0, 0));
        now = at("2024-02-09T08:00:00");
        assertThat(tell().sent()).isEqualTo(1);
    }

    @Test
    void what_was_held_up_until_the_night_waits_for_the_morning_too() {
        Submission complaint = alices();
        granted(complaint, 1);
        now = at("2024-02-08T20:55:00");
        accepted(complaint);
        now = at("2024-02-08T21:00:00");
        assertThat(tell()).isEqualTo(new Outcome(0, 0, 0, 1));
        assertThat(credits(complaint)).isEqualTo(1);
        now = at("2024-02-09T08:00:00");
        assertThat(tell().sent()).isEqualTo(1);
    }

    @Test
    void who_is_forgotten_is_told_no_more() {
        Submission complaint = alices();
        granted(complaint, 1);
        accepted(complaint);
        ports.complaints().forget(ports.complaints().find(complaint.receipt().id()));
        ports.credits().forget(person(complaint), now);
        assertThat(tell()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(ends()).containsExactly("CANCELLED nobody to tell");
        Complaint forgotten = ports.complaints().find(complaint.receipt().id());
        Transition<Complaint> next = ((Undecided.Accepted) forgotten)
                .dispatched(EventDraft.job("office", now), new Owner(new PostId("town"), new UnitId("town")), null);
        assertThat(new StatusUpdates(TEMPLATES, QUIET).apply(next)).isEmpty();
    }

    @Test
    void while_wechat_takes_nothing_each_message_waits_and_no_credit_is_lost() {
        Submission complaint = alices();
        granted(complaint, 2);
        accepted(complaint);
        accepted(alices());
        answer = new Answer.Quota("wechat: 45009");
        assertThat(tell()).as("the run ends at the first").isEqualTo(new Outcome(0, 0, 0, 1));
        assertThat(sent).hasSize(1);
        assertThat(credits(complaint)).isEqualTo(2);
        now = now.plus(Duration.ofMinutes(10));
        answer = new Answer.Sent("id");
        assertThat(tell().sent()).isEqualTo(2);
        assertThat(credits(complaint)).isZero();
    }

    @Test
    void of_which_nobody_knows_whether_it_was_sent_it_is_sent_again_while_there_are_credits() {
        Submission complaint = alices();
        granted(complaint, 2);
        accepted(complaint);
        answer = new Answer.Unknown("HttpTimeoutException");
        assertThat(tell()).isEqualTo(new Outcome(0, 0, 0, 1));
        now = now.plus(Duration.ofMinutes(10));
        assertThat(tell()).isEqualTo(new Outcome(0, 0, 0, 1));
        assertThat(credits(complaint)).as("each of them may have been used").isZero();
        now = now.plus(Duration.ofMinutes(10));
        assertThat(tell()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(sent).hasSize(2);
    }

    @Test
    void after_three_tries_without_an_answer_a_person_has_to_look() {
        Submission complaint = alices();
        granted(complaint, 9);
        accepted(complaint);
        answer = new Answer.Unknown("HttpTimeoutException");
        for (int tried = 0; tried < 3; tried++) {
            tell();
            now = now.plus(Duration.ofMinutes(10));
        }
        assertThat(ends()).containsExactly("PARKED no answer: HttpTimeoutException");
        assertThat(credits(complaint)).isEqualTo(6);
    }

    @Test
    void what_wechat_refuses_for_its_words_is_parked_and_costs_nothing() {
        Submission complaint = alices();
        granted(complaint, 1);
        accepted(complaint);
        answer = new Answer.Rejected("wechat: 47003");
        assertThat(tell()).isEqualTo(new Outcome(0, 0, 1, 0));
        assertThat(ends()).containsExactly("PARKED wechat: 47003");
        assertThat(credits(complaint)).isEqualTo(1);
    }

    @Test
    void a_message_whose_template_was_taken_away_is_parked() {
        Submission complaint = alices();
        granted(complaint, 1);
        accepted(complaint);
        assertThat(tell((openid, text) -> answer, new StatusTemplates(List.of()))
                        .parked())
                .isEqualTo(1);
        assertThat(ends()).containsExactly("PARKED unknown template: progress");
    }

    @Test
    void one_that_fails_does_not_hold_up_the_rest() {
        Submission first = alices();
        granted(first, 9);
        accepted(first);
        accepted(alices());
        assertThatThrownBy(() -> tell(new Failing(), TEMPLATES)).hasMessage("broken");
        assertThat(ends()).containsExactlyInAnyOrder("PENDING null", "SENT id");
        now = now.plus(Duration.ofMinutes(1));
        assertThat(tell().sent()).as("when its lease is over").isEqualTo(1);
    }

    private final class Failing implements StatusGateway {

        private boolean failed;

        @Override
        public Answer send(String openid, StatusText text) {
            if (!failed) {
                failed = true;
                throw new IllegalStateException("broken");
            }
            return answer;
        }
    }

    @Test
    void the_last_moment_of_a_lease_is_not_used_to_send() {
        Submission complaint = alices();
        granted(complaint, 1);
        accepted(complaint);
        int[] asked = {0};
        var slow = new TellReporters(
                ports.statuses(),
                ports.complaints(),
                TEMPLATES,
                (openid, text) -> answer,
                QUIET,
                () -> now.plusSeconds(asked[0]++ * 30L),
                () -> "claim-" + ids++,
                Workers.ONE);
        assertThat(slow.apply(new Tick(null))).isEqualTo(new Outcome(0, 0, 0, 1));
        assertThat(credits(complaint)).isEqualTo(1);
    }
}
