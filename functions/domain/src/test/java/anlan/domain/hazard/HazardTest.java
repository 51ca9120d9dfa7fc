package anlan.domain.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.Notice;
import anlan.domain.complaint.Identity;
import anlan.domain.contract.Samples;
import anlan.domain.lifecycle.EventDraft;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What may happen to a hazard, and what an official reads about it. */
class HazardTest {

    private final AwaitingSignature.Assigned assigned =
            (AwaitingSignature.Assigned) Samples.hazard("a").transition().next();

    @Test
    void a_timer_speaks_for_one_version_of_the_deadline_and_once() {
        assertThat(assigned.awaits(1)).isTrue();
        assertThat(assigned.awaits(2)).isFalse();
        Instant due = assigned.progress().requireDeadline().dueAt();
        Open overdue =
                (Open) assigned.overdue(EventDraft.job("notifyOverdue", due)).next();
        assertThat(overdue.version()).isEqualTo(2);
        assertThat(overdue.progress().overdueSince()).isEqualTo(due);
        assertThat(overdue.awaits(1)).isFalse();
    }

    @Test
    void the_last_day_is_the_day_before_midnight() {
        assertThat(Notice.of(Samples.overdue(
                                        Samples.hazard("a", "LH-1", Samples.at("2024-02-08T23:00:00")), Samples.NOW)
                                .intents()
                                .getFirst())
                        .lastDay())
                .isEqualTo(LocalDate.of(2024, 2, 8));
    }

    @Test
    void who_reported_never_ends_in_a_log() {
        assertThat(new Identity("citizen:alice", "张三", "+861000000099").toString())
                .isEqualTo("Identity[…]");
    }
}
