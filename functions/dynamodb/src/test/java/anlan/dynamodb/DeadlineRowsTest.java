package anlan.dynamodb;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.OfficeHours;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.WorkCalendar;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deadlines as older releases wrote them. */
class DeadlineRowsTest {

    @Test
    void a_provisional_deadline_without_a_grace_is_given_one_when_it_is_looked_at() {
        Row older = new Row()
                .time("dueAt", at("2027-01-05T00:00:00"))
                .number("dueVersion", 1)
                .flag("dueProvisional", true)
                .text("dueTerm", "5wd")
                .time("dueFrom", at("2026-12-28T10:00:00"));
        Deadline read = DeadlineRows.optional(older);
        assertThat(read.provisional()).isTrue();
        assertThat(read.lateFrom()).as("as it was set then").isEqualTo(at("2027-01-05T00:00:00"));
        DeadlineClock clock = new DeadlineClock(
                new WorkCalendar(Set.of(), Set.of(), Set.of(2026), Samples.ASSUMED),
                new OfficeHours(List.of(new OfficeHours.Span(LocalTime.of(9, 0), LocalTime.of(17, 0)))));
        Deadline anew = clock.recomputed(read);
        assertThat(anew)
                .isEqualTo(new Deadline(
                        at("2027-01-06T00:00:00"),
                        2,
                        at("2027-01-09T00:00:00"),
                        new Term.WorkingDays(5),
                        read.from(),
                        null));
        assertThat(DeadlineRows.optional(DeadlineRows.write(anew))).isEqualTo(anew);
        Deadline told = anew.toldLate(at("2027-01-09T00:00:00"));
        assertThat(DeadlineRows.optional(DeadlineRows.write(told))).isEqualTo(told);
        assertThat(clock.recomputed(told)).as("nothing has moved").isEqualTo(told);
        Deadline certain = Samples.due(Samples.NOW);
        assertThat(DeadlineRows.optional(DeadlineRows.write(certain))).isEqualTo(certain);
        assertThat(DeadlineRows.optional(new Row())).isNull();
    }
}
