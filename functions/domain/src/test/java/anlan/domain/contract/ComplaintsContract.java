package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.complaint.Submission;
import anlan.domain.course.Page;
import anlan.domain.intake.Intake;
import anlan.domain.refusal.Invalid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How complaints are kept. */
public abstract class ComplaintsContract extends StoreContract {

    @Test
    void a_complaint_is_found_as_it_was_submitted() {
        Submission submission = Samples.complaint("alice", fresh(), Samples.NOW);
        assertThat(ports().complaints().submit(submission)).isEqualTo(new Intake.Taken(submission.receipt()));
        assertThat(ports().complaints().find(submission.receipt().id()))
                .isEqualTo(submission.turn().next());
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

        assertThat(ports().complaints().submit(later)).isEqualTo(new Intake.Stood(first.receipt(), first.meaning()));
        assertThat(ports().complaints().find(first.receipt().id()))
                .isEqualTo(first.turn().next());
        assertThat(ports().events().timeline(first.receipt().id()))
                .containsExactly(first.turn().event());
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
    void five_a_minute_and_a_retry_is_never_too_many() {
        String who = "busy-" + fresh();
        List<Submission> taken = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            Submission each = Samples.complaint(who, fresh(), Samples.NOW);
            assertThat(ports().complaints().submit(each)).isInstanceOf(Intake.Taken.class);
            taken.add(each);
        }
        Submission sixth = Samples.complaint(who, fresh(), Samples.NOW.plusSeconds(59));
        assertThat(ports().complaints().submit(sixth)).isEqualTo(new Intake.Spent(Duration.ofSeconds(1)));
        assertThat(ports().complaints().find(sixth.receipt().id())).isNull();
        assertThat(ports().complaints().submit(taken.getFirst())).isInstanceOf(Intake.Stood.class);
        assertThat(ports().complaints().submit(Samples.complaint(who, fresh(), Samples.NOW.plusSeconds(60))))
                .isInstanceOf(Intake.Taken.class);
    }

    @Test
    void thirty_a_day() {
        String who = "eager-" + fresh();
        for (int n = 0; n < 30; n++) {
            assertThat(ports().complaints().submit(Samples.complaint(who, fresh(), Samples.NOW.plusSeconds(60L * n))))
                    .isInstanceOf(Intake.Taken.class);
        }
        assertThat(ports().complaints().submit(Samples.complaint(who, fresh(), Samples.NOW.plusSeconds(3600))))
                .isEqualTo(new Intake.Spent(Duration.ofHours(13)));
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
            Page page = ports().complaints().reportedBy(Samples.KEYS.pseudonym(who), 3, after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            page.items().forEach(line -> listed.add(line.id().value()));
            after = page.next();
        } while (after != null);
        assertThat(listed).isEqualTo(newestFirst);
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
