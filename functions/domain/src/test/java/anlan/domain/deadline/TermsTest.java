package anlan.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.category.CaseKind;
import anlan.domain.category.Category;
import anlan.domain.category.CategoryCode;
import anlan.domain.category.Grade;
import anlan.domain.category.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which terms a case has, by what it is about. */
class TermsTest {

    private static final Term DAY = new Term.Days(1);
    private static final Terms.Answering USUAL = answering(5);
    private static final Terms.Answering OF_GAS = answering(1);
    private static final Terms.Rectifying SERIOUS =
            new Terms.Rectifying(DAY, DAY, DAY, DAY, List.of(new Term.WorkingDays(1)), true);
    private static final Terms TERMS =
            new Terms(Map.of(Urgency.GENERAL, USUAL), Map.of("gas", OF_GAS), Map.of(Grade.SERIOUS, SERIOUS), DAY);

    private static Terms.Answering answering(int days) {
        return new Terms.Answering(DAY, null, null, new Term.WorkingDays(days), null);
    }

    private static Category category(String code, Urgency urgency) {
        return new Category(
                new CategoryCode(code), "类别", Set.of(CaseKind.COMPLAINT), urgency, 500, 7, true, "dept-fire");
    }

    @Test
    void a_complaint_has_the_terms_of_its_category_or_else_those_of_its_urgency() {
        assertThat(TERMS.of(category("noise", Urgency.GENERAL))).isSameAs(USUAL);
        assertThat(TERMS.of(category("gas", Urgency.GENERAL))).isSameAs(OF_GAS);
        assertThat(TERMS.of(category("gas", Urgency.URGENT))).isSameAs(OF_GAS);
    }

    @Test
    void a_hazard_has_the_terms_of_its_grade() {
        assertThat(TERMS.of(Grade.SERIOUS)).isSameAs(SERIOUS);
    }

    @Test
    void a_table_without_a_row_says_of_what() {
        assertThatThrownBy(() -> TERMS.of(Grade.MAJOR))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MAJOR");
        assertThatThrownBy(() -> TERMS.of(category("noise", Urgency.URGENT))).hasMessageContaining("URGENT");
    }

    @Test
    void terms_of_the_clock_run_by_the_clock() {
        assertThat(Term.parse("PT24H")).isEqualTo(new Term.ByTheClock(Duration.ofHours(24)));
    }
}
