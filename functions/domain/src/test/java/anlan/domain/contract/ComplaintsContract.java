package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.complaint.Submission;
import anlan.domain.intake.Intake;
import anlan.domain.intake.Quota;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.refusal.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How complaints are kept. */
public abstract class ComplaintsContract extends StoreContract {

    @Test
    void a_complaint_is_found_as_it_was_submitted() {
        Submission submission = Samples.complaint("alice", fresh(), Samples.NOW);
        assertThat(ports().complaints().submit(submission)).isEqualTo(new Intake.Taken(submission.receipt()));
        assertThat(ports().complaints().find(submission.receipt().id()))
                .isEqualTo(submission.transition().next());
        assertThat(ports().complaints()
                        .find(Samples.complaint("alice", fresh(), Samples.NOW)
                                .receipt()
                                .id()))
                .isNull();
    }

    @Test
    void the_first_stands_and_nothing_else_changes() {
        String key = fresh();
        String who = "first-" + key;
        Submission first = Samples.complaint(who, key, Samples.NOW);
        Submission later = Samples.complaint(who, key, Samples.NOW.plusSeconds(60), "LH-other" + key, null);
        ports().complaints().submit(first);

        assertThat(ports().complaints().submit(later))
                .isEqualTo(new Intake.Stood(first.receipt(), first.fingerprint()));
        assertThat(ports().complaints().find(first.receipt().id()))
                .isEqualTo(first.transition().next());
        assertThat(ports().events().timeline(first.receipt().id()))
                .containsExactly(first.transition().event());
    }

    @Test
    void a_short_number_belongs_to_one_case() {
        Submission first = Samples.complaint("alice", fresh(), Samples.NOW);
        Submission second = Samples.complaint(
                "bob", fresh(), Samples.NOW, first.receipt().number().value(), null);
        ports().complaints().submit(first);

        assertThat(ports().complaints().submit(second)).isEqualTo(new Intake.NumberTaken());
        assertThat(ports().complaints().find(second.receipt().id())).isNull();
        assertThat(ports().events().timeline(second.receipt().id())).isEmpty();
    }

    @Test
    void five_within_any_minute_whatever_the_clock_shows_and_a_retry_is_never_too_many() {
        String who = "busy-" + fresh();
        Instant edge = Samples.at("2024-02-08T10:01:00");
        List<Submission> taken = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            Submission each = Samples.complaint(who, fresh(), edge.minusMillis(900 - 100L * n));
            assertThat(ports().complaints().submit(each)).isInstanceOf(Intake.Taken.class);
            taken.add(each);
        }
        Submission sixth = Samples.complaint(who, fresh(), edge.plusMillis(400));
        assertThat(ports().complaints().submit(sixth)).isEqualTo(new Intake.QuotaExceeded(Duration.ofMillis(58_700)));
        assertThat(ports().complaints().find(sixth.receipt().id())).isNull();
        assertThat(ports().complaints().submit(taken.getFirst())).isInstanceOf(Intake.Stood.class);
        assertThat(ports().complaints().submit(Samples.complaint(who, fresh(), edge.plusMillis(59_099))))
                .isEqualTo(new Intake.QuotaExceeded(Duration.ofMillis(1)));
        assertThat(ports().complaints().submit(Samples.complaint(who, fresh(), edge.plusMillis(59_100))))
                .as("nothing that was refused was spent")
                .isInstanceOf(Intake.Taken.class);
        assertThat(ports().complaints().submit(Samples.complaint(who, fresh(), edge.plusMillis(59_101))))
                .isEqualTo(new Intake.QuotaExceeded(Duration.ofMillis(99)));
    }

    @Test
    void thirty_within_any_day_and_each_makes_room_when_it_is_a_day_old() {
        String who = "eager-" + fresh();
        Instant evening = Samples.at("2024-02-06T23:45:00");
        for (int n = 0; n < 30; n++) {
            Instant at = evening.plusSeconds(60L * n);
            assertThat(ports().complaints().submit(Samples.complaint(who, fresh(), at)))
                    .isInstanceOf(Intake.Taken.class);
        }
        assertThat(ports().complaints().submit(Samples.complaint(who, fresh(), evening.plusSeconds(3600))))
                .isEqualTo(new Intake.QuotaExceeded(Duration.ofHours(23)));
        Instant next = evening.plus(Duration.ofDays(1));
        assertThat(ports().complaints().submit(Samples.complaint(who, fresh(), next)))
                .isInstanceOf(Intake.Taken.class);
        assertThat(ports().complaints().submit(Samples.complaint(who, fresh(), next)))
                .isEqualTo(new Intake.QuotaExceeded(Duration.ofMinutes(1)));
    }

    @Test
    void a_clock_that_runs_behind_admits_nobody_twice() {
        String who = "early-" + fresh();
        for (int n = 0; n < 5; n++) {
            Instant at = Samples.NOW.minusSeconds(10L * n);
            assertThat(ports().complaints().submit(Samples.complaint(who, fresh(), at)))
                    .isInstanceOf(Intake.Taken.class);
        }
        assertThat(ports().complaints().submit(Samples.complaint(who, fresh(), Samples.NOW.minusSeconds(50))))
                .isEqualTo(new Intake.QuotaExceeded(Duration.ofSeconds(110)));
        assertThat(ports().complaints().submit(Samples.complaint(who, fresh(), Samples.NOW.plusSeconds(60))))
                .isInstanceOf(Intake.Taken.class);
    }

    @Test
    void of_many_at_once_as_many_get_in_as_one_after_another() throws Exception {
        String who = "crowd-" + fresh();
        List<Callable<Intake>> crowd = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            Submission each = Samples.complaint(who, fresh(), Samples.NOW.plusMillis(n));
            crowd.add(() -> ports().complaints().submit(each));
        }
        int taken = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(crowd.size())) {
            for (Future<Intake> each : threads.invokeAll(crowd)) {
                taken += each.get() instanceof Intake.Taken ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(5);
    }

    @Test
    void ones_own_list_is_newest_first_and_comes_in_pages() {
        String who = "pages-" + fresh();
        List<String> newestFirst = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            Submission each = Samples.complaint(who, fresh(), Samples.NOW.plusSeconds(60L * n));
            ports().complaints().submit(each);
            newestFirst.addFirst(each.receipt().id().value());
        }
        ports().complaints().submit(Samples.complaint("other-" + who, fresh(), Samples.NOW));

        List<String> listed = new ArrayList<>();
        String after = null;
        do {
            CasePage page = ports().complaints().reportedBy(Samples.KEYS.pseudonym(who), 3, after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            page.items().forEach(summary -> listed.add(summary.id().value()));
            after = page.next();
        } while (after != null);
        assertThat(listed).isEqualTo(newestFirst);
    }

    @Test
    void a_number_leads_to_its_case_and_one_that_nobody_has_nowhere() {
        Submission first = Samples.complaint("numbered-" + fresh(), fresh(), Samples.NOW);
        ports().complaints().submit(first);
        assertThat(ports().desk().numbered(first.receipt().number()))
                .isEqualTo(first.receipt().id());
        assertThat(ports().desk().numbered(new CaseNumber("LH-20240208-" + fresh())))
                .isNull();
    }

    @Test
    void an_allowance_to_look_is_spent_by_itself_and_reports_are_another() {
        Pseudonym who = Samples.KEYS.pseudonym("looks-" + fresh());
        for (int n = 0; n < 10; n++) {
            assertThat(ports().allowances().spend(Quota.ofLooks(who, Samples.NOW)))
                    .isEqualTo(Duration.ZERO);
        }
        assertThat(ports().allowances().spend(Quota.ofLooks(who, Samples.NOW.plusSeconds(20))))
                .isEqualTo(Duration.ofSeconds(40));
        assertThat(ports().allowances().spend(Quota.of(who, Samples.NOW))).isEqualTo(Duration.ZERO);
        assertThat(ports().allowances().spend(Quota.ofLooks(who, Samples.NOW.plusSeconds(60))))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void a_position_that_nobody_gave_is_refused() {
        assertThatThrownBy(() -> ports().complaints().reportedBy(Samples.KEYS.pseudonym("x"), 3, "not a position"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/cursor"));
    }
}
