package anlan.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.complaint.Complaint;
import anlan.domain.contract.Samples;
import java.lang.reflect.RecordComponent;
import org.junit.jupiter.api.Test;

/** What is left of a case whose reporter has asked to be forgotten. */
class ParticularsTest {

    private static Particulars of(String key) {
        Complaint complaint =
                Samples.complaint("alice", key, Samples.NOW).transition().next();
        return complaint.report().particulars();
    }

    @Test
    void everything_stays_but_whoever_reported_it() throws Exception {
        Particulars before = of("a");
        for (RecordComponent part : Particulars.class.getRecordComponents()) {
            Object now = part.getAccessor().invoke(before.forgotten());
            if (part.getName().equals("by")) {
                assertThat(now).isEqualTo(new Pseudonym("erased-" + before.id().value()));
            } else {
                assertThat(now).as(part.getName()).isEqualTo(part.getAccessor().invoke(before));
            }
        }
    }

    @Test
    void two_cases_of_one_person_can_not_be_brought_together_any_more() {
        assertThat(of("a").by()).isEqualTo(of("b").by());
        assertThat(of("a").forgotten().by()).isNotEqualTo(of("b").forgotten().by());
    }

    @Test
    void to_forget_twice_is_to_forget_once() {
        assertThat(of("a").forgotten().forgotten()).isEqualTo(of("a").forgotten());
    }

    @Test
    void a_hazard_says_from_which_complaint_it_comes_and_from_nothing_else() {
        assertThat(Origin.ofComplaint(of("a").id()))
                .isEqualTo(new Origin(
                        null, null, null, null, null, null, of("a").id().value()));
    }
}
